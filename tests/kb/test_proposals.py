"""What still waits for a person: neither decided, nor said by the file meanwhile; under whatever id."""

from pathlib import Path
from typing import Any

import pytest

from cuttings.kb.found import read_proposals, write_proposals
from cuttings.kb.merging import folded
from cuttings.kb.proposals import command, still_open
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Actor, Decision, Decisions, Event, Evidence, Proposal, Source

QUOTE = Evidence(source="alpha", exact="Ana", start=0, end=3, sha256="0123456789ab")
ITEMS: list[dict[str, Any]] = [
    {"kind": "alias", "item": "Ann  Ruiz"},
    {"kind": "weak-alias", "item": "Ruiz"},
    {"kind": "role", "item": {"title": "Minister, acting", "of": "utopia", "temporal": "then"}},
    {"kind": "evidence", "item": QUOTE},
    {"kind": "same-as", "item": "anna", "why": "So it seems."},
]
ACTORS = [Proposal.model_validate({"folder": "actors", "id": "ana", **item}) for item in ITEMS]
TRIP = [
    Proposal.model_validate({"folder": "events", "id": "trip", **item})
    for item in (
        {"kind": "status", "item": "occurred"},
        {"kind": "date", "item": "2031"},
        {"kind": "place", "item": "utopia"},
        {"kind": "participant", "item": {"actor": "ana", "role": "agent"}},
    )
]
KEYS = [
    "ana same-as anna",
    "ana alias Ann Ruiz",
    "ana weak-alias Ruiz",
    "ana role Minister, acting, utopia (then)",
    "ana evidence alpha",
    "trip status occurred",
    "trip date 2031",
    "trip place utopia",
    "trip participant ana",
]


def kb(**changes: Any) -> KnowledgeBase:
    """Two actors and a trip, before any of it was accepted; `changes` are to the fields of `ana`."""
    made = KnowledgeBase(Path("kb"))
    made.actors["ana"] = Actor.model_validate({"name": "Ana", "kind": "person", **changes})
    made.actors["anna"] = Actor(name="Anna", kind="person")
    made.actors["utopia"] = Actor(name="Utopia", kind="state")
    made.events["trip"] = Event(title="Trip", type="visit", status="possible")
    made.sources["alpha"] = Source(title="Alpha", file="alpha.txt", sha256="0" * 64)
    return made


def keys(knowledge: KnowledgeBase, *decided: str, status: str = "refused") -> list[str]:
    """The keys of what waits once these were decided."""
    decisions = Decisions(decisions=tuple(Decision.model_validate({"proposal": d, "status": status}) for d in decided))
    return [one.key for one in still_open([*TRIP, *ACTORS], decisions, knowledge)]


def test_all_of_it_waits_in_the_order_of_deciding() -> None:
    """What may be one first, quotations last."""
    assert keys(kb()) == KEYS


@pytest.mark.parametrize("status", ["accepted", "refused"])
@pytest.mark.parametrize("key", KEYS)
def test_what_is_decided_waits_no_more(key: str, status: str) -> None:
    """Whatever was decided, and in whatever capitals."""
    id_, kind, value = key.split(" ", 2)
    said = value if kind in ("same-as", "evidence", "place", "participant") else value.upper()
    assert keys(kb(), f"{id_} {kind} {said}", status=status) == [one for one in KEYS if one != key]


@pytest.mark.parametrize(
    ("changes", "gone"),
    [
        ({"aliases": ["ann  ruiz", "RUIZ"]}, ["ana weak-alias Ruiz", "ana alias Ann Ruiz"]),
        ({"not": ["Ruiz"]}, ["ana weak-alias Ruiz"]),
        ({"roles": [{"title": "minister, Acting", "of": "utopia", "temporal": "then"}]}, [KEYS[3]]),
        ({"evidence": [QUOTE.model_copy(update={"exact": "Ruiz"})]}, ["ana evidence alpha"]),
        ({"not_same_as": ["anna"]}, ["ana same-as anna"]),
    ],
)
def test_what_the_file_says_waits_no_more(changes: dict[str, Any], gone: list[str]) -> None:
    """Also while no run has been since a person wrote it."""
    assert keys(kb(**changes)) == [key for key in KEYS if key not in gone]


def test_a_name_refused_in_context_is_refused_alone() -> None:
    """The stronger claim falls with the weaker, and not the other way round."""
    alone = [Proposal(folder="actors", id="ana", kind="alias", item="Ruiz")]
    refused = Decisions(decisions=(Decision(proposal="ana weak-alias Ruiz", status="refused"),))
    assert still_open(alone, refused, kb()) == []
    assert "ana weak-alias Ruiz" in keys(kb(), "ana alias Ruiz")


def test_a_decision_follows_what_is_renamed_and_merged() -> None:
    """Of the entity itself, and of every id in the value."""
    renamed = kb(formerly=["ana"])
    renamed.actors["ana-ruiz"] = renamed.actors.pop("ana")
    renamed.actors["atlantis"] = renamed.actors.pop("utopia").model_copy(update={"formerly": ("utopia",)})
    renamed.sources["alpha-post"] = renamed.sources.pop("alpha").model_copy(update={"formerly": ("alpha",)})
    now = [
        key.replace("ana ", "ana-ruiz ")
        .replace("participant ana", "participant ana-ruiz")
        .replace("utopia", "atlantis")
        .replace("evidence alpha", "evidence alpha-post")
        for key in KEYS
    ]
    assert keys(renamed) == now
    assert keys(renamed, *KEYS) == keys(renamed, *now) == []


def test_what_was_merged_is_not_asked_of_again() -> None:
    """And what was refused of the one that gave way stays refused of the one that it is."""
    merged = kb()
    merged.actors["anna"] = merged.actors["anna"].model_copy(update={"merged_into": "ana"})
    anew = [Proposal(folder="actors", id="ana", kind="alias", item="Nan")]
    refused = Decisions(decisions=(Decision(proposal="anna alias Nan", status="refused"),))
    assert still_open(anew, refused, merged) == []
    assert keys(merged) == keys(folded(merged)) == KEYS[1:]


def test_what_is_on_nothing_does_not_wait() -> None:
    """The file was deleted since the last run."""
    without = kb()
    del without.actors["ana"], without.events["trip"]
    assert keys(without) == []


def test_they_read_back_as_they_were_written(tmp_path: Path) -> None:
    """Each item as the record, or the text, that it is."""
    write_proposals(tmp_path, [*ACTORS, *TRIP])
    assert sorted(read_proposals(tmp_path), key=repr) == sorted([*ACTORS, *TRIP], key=repr)


def test_the_command_is_fit_for_a_shell() -> None:
    """Whatever a name holds."""
    assert command("accept", "ana alias O'Neil; rm") == """cuttings review accept 'ana alias O'"'"'Neil; rm'"""


@pytest.mark.parametrize("changes", [{"aliases": ("Ann Ruiz",)}, {"not": ("ANN RUIZ",)}])
def test_a_name_is_said_however_it_is_spaced(changes: dict[str, Any]) -> None:
    """As everywhere where names of people's files are compared."""
    assert "ana alias Ann Ruiz" not in keys(kb(**changes))
