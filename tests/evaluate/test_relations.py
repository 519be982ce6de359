"""Scores of what holds across articles: what is settled rightly, wrongly or not, and what is noticed."""

from typing import Any

import pytest

from cuttings.evaluate import Gold, score
from cuttings.evaluate.gold import Across
from tests.evaluate.perfect import records

_WORDS = [{"start": 0, "end": 10}]


def _gold(key: str, kind: str) -> Gold:
    claim = {"id": f"{key}-C01", "speaker": {}, "content": _WORDS, "mode": "indirect", "modality": "predicted"}
    event = {"id": f"{key}-E01", "type": "visit", "status": "occurred", "evidence": _WORDS}
    return Gold.model_validate(
        {"article": key, "file": f"{key}.txt", f"{kind}s": [claim if kind == "claim" else event]}
    )


GOLDS = [_gold("a", "claim"), _gold("b", "event")]
ACROSS = Across.model_validate(
    {
        "event_clusters": [{"id": "K1", "members": [{"event": "b-E01"}]}],
        "predictions": [{"id": "P1", "verdict": "fulfilled", "refs": ["a-C01"], "outcome_refs": ["b-E01"]}],
        "contradictions": [
            {"id": "X1", "quotes": [{"article": "a", "start": 2, "end": 8}, {"article": "b", "start": 2, "end": 8}]}
        ],
    }
)


def _figures(*relations: dict[str, Any]) -> dict[str, float]:
    found = [record for gold in GOLDS for record in records(gold)]
    figures = score(GOLDS, [*found, *relations], ACROSS).figures
    return {
        name: figures[name]
        for name in figures
        if name in ("predictions settled", "verdicts right", "contradictions noticed")
    }


def _resolves(verdict: str) -> dict[str, Any]:
    return {"type": "relation", "kind": "resolves", "a": "a-C01", "b": "b-E01", "verdict": verdict, "words": []}


@pytest.mark.parametrize(("verdict", "right"), [("fulfilled", 1.0), ("contradicted", 0.0)])
def test_a_verdict_is_right_or_wrong(verdict: str, right: float) -> None:
    """Linking a prediction with its outcome settles it; the verdict is judged apart."""
    told = _figures(_resolves(verdict))
    assert (told["predictions settled"], told["verdicts right"]) == (1.0, right)


def test_what_is_not_told_is_missed() -> None:
    """No relation, no credit; without a verdict, there is none to be right."""
    assert _figures() == {"predictions settled": 0.0, "contradictions noticed": 0.0}


@pytest.mark.parametrize(("other", "noticed"), [("b.txt", 1.0), ("c.txt", 0.0)])
def test_a_contradiction_is_noticed_by_words_of_both_sides(other: str, noticed: float) -> None:
    """Each side quotes another of its passages."""
    words = [[{"file": "a.txt", "start": 0, "end": 5}], [{"file": other, "start": 0, "end": 5}]]
    relation = {"type": "relation", "kind": "contradicts", "a": "x", "b": "y", "words": words}
    assert _figures(relation)["contradictions noticed"] == noticed


@pytest.mark.parametrize(
    ("golds", "told"), [(GOLDS, ("P1", "X1")), (GOLDS[:1], ()), (GOLDS[1:], ())], ids=["both", "one", "the other"]
)
def test_what_some_articles_tell(golds: list[Gold], told: tuple[str, ...]) -> None:
    """Nothing is asked of articles that were left out of a run."""
    across = ACROSS.within(golds)
    told_of = (*(one.id for one in across.predictions), *(one.id for one in across.contradictions))
    assert told_of == told
    assert across.event_clusters == ()
