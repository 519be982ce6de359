"""What stands next to each other is compared: all of few things, and of many each with as many as there is reach."""

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Related
from cuttings.relate import relate
from cuttings.relate.neighbours import REACH, Near, neighbours
from cuttings.resolve import resolve
from tests.resolve.invented import article, knowledge

_THINGS = st.lists(st.integers(0, 50), max_size=12)
_REACHES = st.integers(1, 5)


def _when(day: int) -> tuple[int, str]:
    return day, ""


@given(_THINGS, _REACHES)
def test_of_few_things_all_are_compared(things: list[int], reach: int) -> None:
    """All pairs, in the order in which they come, and all that is asked for."""
    few = things[: reach + 1]
    assert list(neighbours(few, _when, reach)) == list(combinations(few, 2))
    assert all(Near(few[:reach], _when, reach).around(_when(day)) == few[:reach] for day in range(51))


@given(_THINGS, _REACHES)
def test_of_many_each_is_compared_with_the_next(things: list[int], reach: int) -> None:
    """No pair of them is left out while one further apart is made."""
    order = sorted(things)
    expected = [(one, other) for at, one in enumerate(order) for other in order[at + 1 : at + 1 + reach]]
    assert sorted(map(sorted, neighbours(things, _when, reach))) == sorted(map(list, expected))


@given(_THINGS, st.integers(2, 5), st.integers(0, 50))
def test_what_stands_around_a_moment_is_on_both_sides(things: list[int], reach: int, day: int) -> None:
    """As many as there is reach; half of them before it, but where there are too few on the other side."""
    order = sorted(things)
    found = Near(things, _when, reach).around(_when(day))
    if len(things) > reach:
        before = sum(one < day for one in things)
        start = max(0, min(before - reach // 2, len(things) - reach))
        assert found == order[start : start + reach]


@pytest.mark.parametrize("number", [REACH + 1, 2 * REACH, 4 * REACH, 5 * REACH])
def test_what_many_articles_say_is_compared_as_often_for_each(number: int) -> None:
    """Words of very many articles are compared as well, and their relations grow with their number, not its square."""
    said = _relations(number)
    pairs = {frozenset(side.entity for side in one.sides) for one in said if one.rule == "one proposition"}
    assert len(pairs) == sum(min(REACH, number - 1 - at) for at in range(number))
    assert len(frozenset().union(*pairs)) == number


def test_the_articles_next_to_each_other_in_time_are_compared() -> None:
    """Not those of which the names stand next to each other."""
    number = 5 * REACH
    at = {f"article-{day:03}": day for day in range(number)}
    apart = [
        abs(at[one.sides[0].evidence[0].source] - at[one.sides[1].evidence[0].source])
        for one in _relations(number)
        if one.rule == "one proposition"
    ]
    assert set(apart) == set(range(1, REACH + 1))


def _relations(number: int) -> list[Related]:
    """What is found among articles of different days that have one sentence of one mouth."""
    one = {
        "text": "[Anna Berg]{anna-berg} said that the long wooden bridge over the northern river stood empty.",
        "referents": {"anna-berg": {"kind": "person"}},
        "claims": [
            {"speakers": ["anna-berg"], "words": ["the long wooden bridge over the northern river stood empty"]}
        ],
    }
    return _across({**one, "published": _day(at)} for at in range(number))


def _across(articles: Iterable[Mapping[str, Any]]) -> list[Related]:
    made = [article(f"article-{at:03}", content) for at, content in enumerate(articles)]
    founds = [found for found, _ in made]
    resolution = resolve(founds, [one for _, one in made], *knowledge({}))
    return relate(founds, resolution.links, resolution.drafts, resolution.joins).relations


def _day(at: int) -> str:
    return f"{2000 + at // 12}-{at % 12 + 1:02}-01"


def test_what_is_about_others_takes_nobodys_place() -> None:
    """Between what a state said for and against sanctions on one other, any number of sentences on a third."""
    said = ["supports sanctions on [Utopia]{utopia}", *["rejects sanctions on [Erewhon]{erewhon}"] * 2 * REACH]
    told = [*said, "rejects sanctions on [Utopia]{utopia}"]
    states = {key: {"kind": "state", "name": key.title()} for key in ("arcadia", "utopia", "erewhon")}
    found = _across(
        {"text": f"[Arcadia]{{arcadia}} {words}.", "referents": states, "published": _day(at)}
        for at, words in enumerate(told)
    )
    assert [one.rule for one in found] == ["opposite positions"]
