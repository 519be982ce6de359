"""The arithmetic of the timeline, asked of its modules as the site serves them; there is no other engine to ask."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

DAY = 24 * 3600 * 1000
WHOLE = {"start": 0, "end": 100_000 * DAY}


def ask(window: Visit, module: str, function: str, *arguments: Any) -> Any:
    """What a function of a module answers; dates come back as milliseconds."""
    page: Page = window.page if window.page.url.startswith(window.base) else window.go("events/")
    return page.evaluate(
        """async ([address, name, given]) => {
            const answer = (await import(address))[name](...given);
            return JSON.parse(JSON.stringify(answer, function (key) {
                return this[key] instanceof Date ? Number(this[key]) : this[key];
            }));
        }""",
        [f"{window.base}assets/visuals/{module}.js", function, list(arguments)],
    )


def row(number: int, start: int, end: int | None = None, sources: int = 1) -> dict[str, Any]:
    """An event from one day to another, the first day itself where there is none."""
    last = start if end is None else end
    return {"id": number, "kind": "event", "start": start * DAY, "end": (last + 1) * DAY, "sources": sources}


def test_a_few_from_long_ago_do_not_squeeze_the_others(wide: Visit) -> None:
    """At first the shortest time with most events is seen, with room around it."""
    rows = [row(0, 5), row(1, 90_000), row(2, 90_010), row(3, 90_100)]
    window = ask(wide, "timeline/window", "firstWindow", rows, WHOLE)
    assert 89_900 * DAY < window["start"] < 90_000 * DAY
    assert 90_100 * DAY < window["end"] < 90_200 * DAY


def test_of_many_the_latest_come_first(wide: Visit) -> None:
    """A thousand events are not drawn at once when nobody asked for all of them."""
    rows = [row(number, number * 10) for number in range(1000)]
    window = ask(wide, "timeline/window", "firstWindow", rows, WHOLE)
    inside = [one for one in rows if window["start"] <= one["start"] <= window["end"]]
    assert len(inside) < 150
    assert inside[-1] == rows[-1]


def test_what_is_evenly_spread_is_seen_whole(wide: Visit) -> None:
    """No event is left out of view to win a little room."""
    rows = [row(number, number * 10_000) for number in range(10)]
    assert ask(wide, "timeline/window", "firstWindow", rows, WHOLE) == WHOLE


def test_no_more_than_can_be_drawn(wide: Visit) -> None:
    """Those of most sources are, and of the others it is said how many there are."""
    rows = [row(number, 10, sources=1 + (number % 2)) for number in range(500)]
    answer = ask(wide, "timeline/choice", "choose", rows, {"start": 0, "end": 20 * DAY})
    assert (len(answer["drawn"]), answer["left"]) == (300, 200)
    assert sum(one["sources"] == 2 for one in answer["drawn"]) == 250


def test_what_lies_far_off_is_not_drawn(wide: Visit) -> None:
    """What is open at an end may reach into view from afar, and is drawn."""
    rows = [row(0, 10), row(1, 15), row(2, 90), {**row(3, 2), "end": None}, {**row(4, 95), "start": None}]
    answer = ask(wide, "timeline/choice", "choose", rows, {"start": 10 * DAY, "end": 14 * DAY})
    assert [one["id"] for one in answer["drawn"]] == [0, 1, 3, 4]


@pytest.mark.parametrize(
    ("text", "later", "expected"),
    [
        ("2024-02-28", 1, [2024, 2, 29]),
        ("2031-12-31", 1, [2032, 1, 1]),
        ("1950-01-01", 0, [1950, 1, 1]),
        ("0044-03-15", 0, [44, 3, 15]),
    ],
)
def test_days(wide: Visit, text: str, later: int, expected: list[int]) -> None:
    """Days of the calendar, also of years that browsers take for others."""
    wide.go("events/")
    found = wide.page.evaluate(
        """async ([address, text, later]) => {
            const day = (await import(address)).day(text, later);
            return [day.getFullYear(), day.getMonth() + 1, day.getDate()];
        }""",
        [f"{wide.base}assets/visuals/timeline/rows.js", text, later],
    )
    assert found == expected


@pytest.mark.parametrize("text", ["0001-01-01", "9999-12-31", "", None])
def test_open_ends(wide: Visit, text: str | None) -> None:
    """An end of the calendar, and no day at all, are no day to draw at."""
    assert ask(wide, "timeline/rows", "day", text) is None
