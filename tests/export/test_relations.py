"""How claims and events bear on each other, as flat records."""

from pathlib import Path
from typing import Any

from cuttings.export.relations import relations
from cuttings.kb.decisions import settle
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Across, Claim, Decision, Decisions, Relation
from cuttings.relate import relate
from cuttings.strict_yaml import load
from tests.resolve.invented import given, resolved

_CASES = Path(__file__).parents[1] / "relate" / "cases"


def _across(case: dict[str, Any]) -> tuple[Across, KnowledgeBase]:
    founds, *_ = given(case)
    resolution = resolved(case)
    kb = KnowledgeBase(Path("kb"), sources=dict(resolution.drafts["sources"]))  # type: ignore[arg-type]
    return relate(founds, resolution.links, resolution.drafts, resolution.joins), kb


def _case(name: str) -> tuple[Across, KnowledgeBase]:
    return _across(load((_CASES / f"{name}.yml").read_text(encoding="utf-8")))


def test_a_verdict_is_a_relation_from_the_claim_to_its_outcome() -> None:
    """With the words of both, by file and offsets."""
    across, kb = _case("plan-and-occurrence")
    [record] = [one for one in relations(settle(across, Decisions(), kb), kb) if one["kind"] == "resolves"]
    assert record["a"] == "unattributed-ana-ruiz-will-soon-visit-utopia"
    assert record["b"] == "2031-05-05-visit-by-ana-ruiz-to-utopia"
    assert (record["verdict"], record["status"]) == ("fulfilled", "proposed")
    assert record["words"] == [
        [{"file": "before.txt", "start": 20, "end": 51}],
        [{"file": "after.txt", "start": 9, "end": 16}],
    ]


def test_what_is_open_or_refused_is_no_relation() -> None:
    """A forecast that nothing settles stands in the ledger alone."""
    across, kb = _case("closer-ties")
    assert len(list(relations(settle(across, Decisions(), kb), kb))) == 1
    keys = [one.key for one in across.forecasts if one.outcomes]
    refusal = Decisions(decisions=(Decision(relation=keys[0], status="refused"),))
    assert list(relations(settle(across, refusal, kb), kb)) == []


def test_a_confirmed_relation_says_so() -> None:
    """So that whoever loads it can tell what a person stands for."""
    across, kb = _case("one-office")
    confirmed = Decisions(decisions=(Decision(relation="office al-stone jo-ek", status="confirmed"),))
    told = {(one["a"], one["b"]): one for one in relations(settle(across, confirmed, kb), kb)}
    assert told["al-stone", "jo-ek"]["status"] == "confirmed"
    assert told["al-stone", "jo-ek"]["kind"] == "same-office"
    assert told["bo-lind", "cy-pine"]["status"] == "proposed"


def test_what_people_wrote_into_a_claim_is_exported_too() -> None:
    """It is theirs, and needs no rule."""
    own = Relation(kind="corroborates", target="other", status="confirmed", why="I asked both.")
    kb = KnowledgeBase(Path("kb"), claims={"mine": Claim(content="It rained", mode="direct", relations=(own,))})
    [record] = list(relations(settle(Across(), Decisions(), kb), kb))
    assert (record["a"], record["b"], record["status"], record["rule"]) == ("mine", "other", "confirmed", "by hand")
