"""What articles say of each other waits too, the worst first, and what was decided of it does not."""

from pathlib import Path

import pytest

from cuttings.kb.across import write_across
from cuttings.kb.decisions import load_decisions
from cuttings.model import Across, Forecast, Related, Side
from cuttings.review.deciding import Signature, Word, decide
from cuttings.review.waiting import waiting


def related(kind: str, grade: str | None, slot: str | None = None) -> Related:
    """A relation of this kind between two claims."""
    fields = {"key": f"{slot or kind} dry wet", "kind": kind, "grade": grade, "slot": slot, "rule": "r", "why": "So."}
    return Related.checked({**fields, "sides": (Side(entity="dry", value="it was dry"), _WET)})


def forecast(entity: str, verdict: str) -> Forecast:
    """A prediction and what came of it."""
    fields = {"key": f"verdict {entity}", "entity": entity, "source": "alpha", "sort": "predicted", "verdict": verdict}
    return Forecast.checked({**fields, "outcomes": ("storm",), "rule": "r", "why": "It came."})


_WET = Side(entity="wet", value="it was wet")
ACROSS = Across(
    relations=[
        related("corroborates", "compatible", "date"),
        related("denies", None),
        related("contradicts", "tension"),
        related("contradicts", "tension", "place"),
        related("contradicts", "contradictory", "quantity"),
    ],
    forecasts=[forecast("dry", "fulfilled"), forecast("wet", "open")],
)


@pytest.fixture
def kb(tmp_path: Path) -> Path:
    """A knowledge base of one claim, and what is said of it."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "dry.yml").write_text("content: it was dry\nmode: direct\n", encoding="utf-8")
    write_across(tmp_path, ACROSS)
    return tmp_path


def test_what_is_proposed_waits_in_words(kb: Path) -> None:
    """Of a verdict that is open there is nothing to decide."""
    assert [(item.key, item.what) for item in waiting(kb).items] == [
        ("quantity dry wet", "Quantity, contradictory: it was dry against it was wet"),
        ("contradicts dry wet", "“it was dry” is in tension with “it was wet”"),
        ("place dry wet", "Place, in tension: it was dry against it was wet"),
        ("date dry wet", "Date, compatible: it was dry against it was wet"),
        ("denies dry wet", "“it was dry” denies “it was wet”"),
        ("verdict dry", "Prediction fulfilled: “it was dry”"),
    ]


@pytest.mark.parametrize(("word", "status"), [("accept", "confirmed"), ("refuse", "refused")])
def test_a_word_on_each_is_set_down(kb: Path, word: Word, status: str) -> None:
    """No entity's file changes, and nothing waits then."""
    before = (kb / "claims" / "dry.yml").read_bytes()
    items = waiting(kb).items
    for item in items:
        decide(kb, item, word, Signature(by="mara")).carry_out(kb)
    decisions, problems, _ = load_decisions(kb)
    assert [(one.relation, one.status, one.by) for one in decisions.decisions] == [
        (item.key, status, "mara") for item in items
    ]
    assert problems == []
    assert waiting(kb).items == ()
    assert (kb / "claims" / "dry.yml").read_bytes() == before
