"""A small knowledge base about a ferry line that does not exist, with every kind of entity and every trap of a page."""

from pathlib import Path
from typing import Literal

from cuttings.kb.across import write_across
from cuttings.kb.decisions import settle
from cuttings.kb.dump import dump
from cuttings.kb.found import write_found, write_links, write_proposals
from cuttings.kb.store import KnowledgeBase
from cuttings.model import (
    KINDS,
    Abstention,
    Across,
    DateMention,
    Decision,
    Decisions,
    EventPassage,
    FoundEvent,
    Proposal,
)
from cuttings.site.contents import Contents
from tests.site.invented.actors import ACTORS
from tests.site.invented.articles import Invented, report, talks
from tests.site.invented.claims import CLAIMS
from tests.site.invented.dates import DATES
from tests.site.invented.events import EVENTS
from tests.site.invented.forecasts import FORECASTS
from tests.site.invented.places import PLACES
from tests.site.invented.relations import RELATIONS
from tests.site.invented.sources import SOURCES
from tests.site.invented.tellings import HISTORIES, MERGES, ORIGINS

__all__ = [
    "ACROSS",
    "ACTORS",
    "CLAIMS",
    "DATES",
    "DECISIONS",
    "EVENTS",
    "PLACES",
    "SOURCES",
    "Invented",
    "contents",
    "report",
    "talks",
    "write",
]

ACROSS = Across(relations=RELATIONS, forecasts=FORECASTS, histories=HISTORIES, origins=ORIGINS, merges=MERGES)
DECISIONS = Decisions(
    decisions=(
        Decision(relation="office mirna-valen otto-krahn", status="confirmed"),
        Decision(relation="verdict fear-of-closure", status="refused"),
    )
)


#: As of some state of kb/.
REVISION = f"swh:1:dir:{'0123456789' * 4}"


def contents(excerpt_share: float = 1) -> Contents:
    """All of it, as the site reads it from kb/. The articles are short and all of their text is quoted."""
    kb = KnowledgeBase(Path("kb"), dict(ACTORS), dict(PLACES), dict(EVENTS), dict(DATES), dict(CLAIMS), dict(SOURCES))
    of_talks, of_report = talks.found(), report.found()
    of_talks.mentions += [
        talks.mention("Port Salm", "port-salm"),
        talks.mention("Mirna Valen", "mirna-valen"),
        talks.mention("Otto Krahn", "otto-krahn"),
        talks.mention("Brenn", "brenn"),
    ]
    day = talks.quote("May 3")
    anchor = "published 2031-05-03/2031-06-09 (inferred)"
    for words, value, counted_from in (("May 3", "2031-05-03", anchor), ("June 10", "2031-06-10", None)):
        day = talks.quote(words)
        span = (day.start, day.end)
        of_talks.dates.append(
            DateMention(start=day.start, end=day.end, text=words, value=value, anchor=counted_from, rule="month-day")
        )
        met = talks.quote("met Otto Krahn")
        shown = EventPassage(start=met.start, end=met.end, text=met.exact, trigger=(met.start, met.start + 3))
        of_talks.events.append(
            FoundEvent(
                key=f"e{len(of_talks.events) + 1}",
                title="Meeting",
                event_type="meeting",
                status="occurred",
                factuality="asserted",
                date=value,
                date_span=span,
                evidence=(shown,),
                rule="test",
            )
        )
    nothing: list[tuple[str, Literal["event", "claim"], str]] = [
        ("Aldovian ships", "event", "no verb"),
        ("Krahn", "claim", "it is not said what"),
        ("Valen", "claim", "it is not said what"),
    ]
    for words, concern, reason in nothing:
        passage = talks.quote(words)
        of_talks.abstentions.append(
            Abstention(start=passage.start, end=passage.end, text=passage.exact, concern=concern, reason=reason)
        )
    of_report.mentions.append(report.mention("Brenn", "brenn"))
    links = {
        **{(talks.id, f"referent:{key}"): key for key in ("port-salm", "mirna-valen", "otto-krahn", "brenn")},
        (talks.id, "date:2031-05-03"): "2031-05-03",
        (talks.id, "event:e1"): "2031-05-03-valen-meets-krahn",
        (talks.id, "event:e2"): "2031-05-03-valen-meets-krahn",
        (report.id, "referent:brenn"): "brenn",
    }
    proposals = [
        Proposal(folder="actors", id="aldovia", kind="alias", item="Northshore", shown_by=(talks.quote("Aldovia"),))
    ]
    founds = {talks.id: of_talks, report.id: of_report}
    return Contents(kb, founds, links, proposals, settle(ACROSS, DECISIONS, kb), excerpt_share, REVISION)


def write(contents: Contents, kb_dir: Path) -> None:
    """Writes the contents as the files of kb/."""
    for folder in KINDS:
        (kb_dir / folder).mkdir(parents=True, exist_ok=True)
        for entity_id, entity in contents.kb.of(folder).items():
            (kb_dir / folder / f"{entity_id}.yml").write_text(dump(folder, entity), encoding="utf-8")
    (kb_dir / "found").mkdir(exist_ok=True)
    for found in contents.founds.values():
        write_found(kb_dir, found)
    write_links(kb_dir, contents.links)
    write_proposals(kb_dir, contents.proposals)
    write_across(kb_dir, ACROSS)
    decided = "".join(f"  - relation: {one.relation}\n    status: {one.status}\n" for one in DECISIONS.decisions)
    (kb_dir / "decisions.yml").write_text(f"decisions:\n{decided}", encoding="utf-8")
