"""What invented articles say of each other; each file in cases/ says what it shows.

Articles are written as in tests/resolve/invented.py. `relations` are all relations by key, with grade, and `quotes` the
words that they rest on; `forecasts` all entries of the ledger by key, with verdict, rule and what settles them;
`histories` how each article tells an event, in time; `origins` how many articles and origins there are of what. What a
case does not ask for is not looked at.
"""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from cuttings.model import Across
from cuttings.relate import relate
from cuttings.resolve import resolve
from cuttings.strict_yaml import load
from tests.resolve.invented import given

CASES = {path.stem: load(path.read_text("utf-8")) for path in sorted((Path(__file__).parent / "cases").glob("*.yml"))}


def _across(case: dict[str, Any], order: list[int] | None = None) -> Across:
    founds, articles, kb, ledger = given(case)
    if order is not None:
        founds = [founds[index] for index in order]
    resolution = resolve(founds, articles, kb, ledger)
    return relate(founds, resolution.links, resolution.drafts, resolution.joins)


def _told(across: Across) -> dict[str, Any]:
    return {
        "relations": [f"{one.key}: {one.grade}" for one in across.relations],
        "quotes": {one.key: [quote.exact for side in one.sides for quote in side.evidence] for one in across.relations},
        "forecasts": [
            f"{one.key}: {one.verdict}, {one.rule}" + (f": {' '.join(one.outcomes)}" if one.outcomes else "")
            for one in across.forecasts
        ],
        "due": [str(one.due) for one in across.forecasts],
        "histories": {
            one.event: [f"{telling.source} {telling.status} {telling.date}" for telling in one.tellings]
            for one in across.histories
        },
        "origins": [f"{' '.join(one.entities)}: {one.why}" for one in across.origins],
        "merges": {one.entity: one.rule for one in across.merges},
    }


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_case(case: dict[str, Any]) -> None:
    """What the file says."""
    told = _told(_across(case))
    asked = {part: case[part] for part in told if part in case}
    assert asked
    assert {part: told[part] for part in asked} == asked


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_everything_compared_has_words(case: dict[str, Any]) -> None:
    """Both sides of a relation quote an article, and every entry of the ledger does; every one gives a reason."""
    across = _across(case)
    for one in across.relations:
        assert all(side.evidence for side in one.sides), one.key
        assert one.why.endswith(".")
    assert all(one.evidence and one.why.endswith(".") for one in across.forecasts)
    assert len(set(across.keys)) == len(across.keys)


@settings(max_examples=60, deadline=None)
@over(st.data())
def test_the_order_of_articles_changes_nothing(data: st.DataObject) -> None:
    """Neither in what becomes one nor in what they say of each other."""
    case = CASES[data.draw(st.sampled_from(sorted(CASES)), label="case")]
    order = data.draw(st.permutations(range(len(case["articles"]))), label="order")
    assert _across(case, list(order)) == _across(case)
