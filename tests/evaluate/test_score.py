"""Scores: what is perfect gets 1, and every kind of mistake costs what it should, and is told."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from cuttings.evaluate import Gold, load_gold, score
from tests.evaluate.perfect import records

GOLD = Path(__file__).parents[1] / "gold"
_MISTAKES = yaml.safe_load((Path(__file__).parent / "mistakes.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("folder", sorted(path.name for path in GOLD.iterdir() if path.is_dir()))
def test_the_gold_itself_is_perfect(folder: str) -> None:
    """On every figure, and nothing differs, in the folders of gold that this project has."""
    golds, _, problems = load_gold(GOLD / folder)
    assert not problems
    scores = score(golds, [record for gold in golds for record in records(gold)])
    assert {name: value for name, value in scores.figures.items() if value < 1} == {}
    assert list(scores.differences) == []


@pytest.mark.parametrize("row", _MISTAKES["mistakes"], ids=lambda row: row["what"])
def test_a_mistake(row: dict[str, Any]) -> None:
    """The figures that it lowers, and how it is told; all others stay at 1."""
    gold = Gold.model_validate(_MISTAKES["gold"])
    found = _with(list(records(gold)), row)
    scores = score([gold], found)
    assert {name: value for name, value in scores.figures.items() if value < 1} == row["lowers"]
    assert [f"{one.kind}: {one.what}" for one in scores.differences] == row["told"]
    assert (scores.invented, scores.misattributed) == (row.get("invented", 0), row.get("misattributed", 0))


def _with(found: list[dict[str, Any]], row: dict[str, Any]) -> list[dict[str, Any]]:
    """The perfect records, with one changed, left out or added."""
    if "add" in row:
        return [*found, {"file": "a.txt", **row["add"]}]
    at = next(i for i, one in enumerate(found) if (one["type"], one["start"]) == tuple(row["of"]))
    return [*found[:at], *([found[at] | row["change"]] if "change" in row else []), *found[at + 1 :]]
