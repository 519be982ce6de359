"""The invented project with so much more that its lists are told in parts: claims, events, denials and ferries."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from cuttings.kb.across import write_across
from cuttings.kb.dump import dump
from cuttings.model import Actor, Claim, Event, Evidence, Participant, Related, Side
from tests.site.invented import ACROSS, SOURCES, report, talks
from tests.site.project import lay_out

#: More than twice as many as a part has.
CLAIMS = {
    f"saying-{number:04}": Claim(
        content=f"ferry number {number:04} sailed",
        speakers=("otto-krahn" if number % 2 else "mirna-valen",),
        about=("brenn",) if number == 1150 else (),
        mode="indirect",
        modality="denied" if number == 1150 else "asserted",
        evidence=(report.quote("No ship sailed"),),
    )
    for number in range(1, 1201)
}
#: More than a form offers.
FERRIES = {f"ferry-{number}": Actor(name=f"Ferry {number}", kind="organisation") for number in range(1, 401)}
EVENTS = {
    f"crossing-{number:04}": Event(
        title=f"Crossing number {number:04}",
        type="visit",
        status="occurred",
        date=f"{1300 + number:04}",
        participants=(Participant(actor=f"ferry-{min(number, 400)}", role="agent"),),
    )
    for number in range(1, 601)
}


#: Of more publishers than a form offers, to whom nothing leads.
PAPERS = {
    f"paper-{number:03}": SOURCES[talks.id].model_copy(
        update={"title": f"Paper {number:03}", "publisher": f"The “Ferry” Daily, N.º {number:03}"}
    )
    for number in range(1, 251)
}


def _side(number: int, evidence: Evidence) -> Side:
    return Side(entity=f"saying-{number:04}", value=f"ferry number {number:04}", evidence=(evidence,))


def denial(number: int) -> Related:
    """A denial whose key has its number, so that it comes in that order."""
    sides = (_side(number, talks.quote("Valen")), _side(number + 1, report.quote("No ship sailed")))
    key = f"denies saying-{number:04} saying-{number + 1:04}"
    return Related(key=key, kind="denies", grade="contradictory", rule="test", sides=sides, why="One denies the other.")


DENIALS = [denial(number) for number in range(1, 501)]


def lay_out_long(folder: Path, **changes: Any) -> Path:
    """Writes the project; `changes` are set in its mkdocs.yml."""
    kb = lay_out(folder, **changes) / "kb"
    for name, entities in (("claims", CLAIMS), ("events", EVENTS), ("actors", FERRIES), ("sources", PAPERS)):
        for entity_id, entity in entities.items():
            (kb / name / f"{entity_id}.yml").write_text(dump(name, entity), encoding="utf-8")
    write_across(kb, replace(ACROSS, relations=[*ACROSS.relations, *DENIALS]))
    return folder
