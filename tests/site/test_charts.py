"""What the charts count."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.edtf import bounds
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Claim, Event, Evidence
from cuttings.model.vocabulary import Modality
from cuttings.site.contents import Contents
from cuttings.site.derive.over_time import MAX_EMPTY, OverTime, events_over_time
from cuttings.site.derive.support import Share, origins_of_events, shares_of_sources
from cuttings.site.derive.voices import AUTHOR, UNNAMED, voices
from cuttings.site.links import Link
from cuttings.site.pages import build_pages
from cuttings.site.pages.charts.bars import Bar, longest_first
from cuttings.site.pages.charts.over_time import events_by_time
from cuttings.site.pages.charts.support import events_by_origins
from cuttings.site.pages.charts.voices import claims_by_speaker
from cuttings.site.render import render
from cuttings.site.views import look
from tests.site.invented import contents
from tests.site.pages_of import text_of

VIEWS = look(contents())


def _events(*dates: str | None) -> dict[str, Event]:
    return {
        f"e{index}": Event(title="Visit", type="visit", status="occurred", date=date)
        for index, date in enumerate(dates)
    }


def _columns(over: OverTime) -> list[str]:
    return [f"{'…' * bool(column.gap)}{column.edtf}" for column in over.columns]


def test_months() -> None:
    """Short gaps are drawn, long ones left out; a date over several months is in none of them."""
    over = events_over_time(_events("2030-11-02", "2031-01", "2031-06~", "2031-06-30/2031-07-01", "2031", None))
    assert over.unit == "month"
    assert _columns(over) == ["2030-11", "2030-12", "2031-01", "…2031-06"]
    assert over.columns[-1].gap == 4
    assert (over.coarser, over.undated) == (2, 1)
    assert over.cells["visit", "2031-06"] == ["e2"]


def test_years_where_most_is_known_to_the_year_alone() -> None:
    """Months that leave out more than half of the dated events would mislead."""
    over = events_over_time(_events("2030", "2031", "2031-06-30"))
    assert (over.unit, _columns(over), over.coarser) == ("year", ["2030", "2031"], 0)


def test_decades_where_years_are_too_many() -> None:
    """A long history is told in decades."""
    over = events_over_time(_events(*(f"{year}" for year in range(1900, 2000, 2))))
    assert (over.unit, len(over.columns)) == ("decade", 10)


@given(st.lists(st.none() | st.dates().map(str) | st.sampled_from(["2031", "2031-05", "../2031-05", "[1999,2031]"])))
def test_nothing_is_lost(dates: list[str | None]) -> None:
    """Each event is in one column, or counted as in none; in the column it can only have been then."""
    events = _events(*dates)
    over = events_over_time(events)
    placed = Counter(entity_id for ids in over.cells.values() for entity_id in ids)
    assert set(placed.values()) <= {1}
    assert placed.total() + over.coarser + over.undated == len(dates)
    for (_, edtf), ids in over.cells.items():
        assert all(bounds(events[entity_id].date or "").within(bounds(edtf)) for entity_id in ids)


@given(st.lists(st.dates().map(str), max_size=12))
def test_columns_are_in_order(dates: list[str]) -> None:
    """Every column comes once and in order of time, and what is left out between two is a long stretch."""
    over = events_over_time(_events(*dates))
    names = [column.edtf for column in over.columns]
    assert names == sorted(set(names))
    assert {edtf for _, edtf in over.cells} <= set(names)
    assert all(column.gap == 0 or column.gap > MAX_EMPTY for column in over.columns)


def test_voices() -> None:
    """Speakers who are known by name, the article itself, and nobody; of two who speak together each counts."""
    claims = {f"c{index}": claim for index, claim in enumerate(_claims())}
    assert voices(claims) == {
        "valen": {"asserted": 1, "denied": 1},
        "krahn": {"denied": 1},
        AUTHOR: {"asserted": 1},
        UNNAMED: {"alleged": 1},
    }


def _claims() -> list[Claim]:
    told: list[tuple[tuple[str, ...], bool, Modality]] = [
        (("valen",), False, "asserted"),
        (("valen", "krahn"), False, "denied"),
        ((), True, "asserted"),
        ((), False, "alleged"),
    ]
    return [
        Claim(content="so", speakers=speakers, by_author=author, mode="direct", modality=modality)
        for speakers, author, modality in told
    ]


def _told_by(*sources: str) -> Event:
    evidence = tuple(Evidence(source=source, exact="visit", start=0, end=5, sha256="0" * 12) for source in sources)
    return Event(title="Visit", type="visit", status="occurred", evidence=evidence)


def test_shares_of_sources() -> None:
    """What one source alone tells is told apart from what others tell, too; two quotations of it count once."""
    events = {"alone": _told_by("talks", "talks"), "both": _told_by("talks", "report"), "nothing": _told_by()}
    assert shares_of_sources(events, {}) == {"talks": Share(1, 1, 0), "report": Share(0, 1, 0)}


def test_origins() -> None:
    """An event of one article has one origin; of one that nothing is quoted for none is told."""
    assert origins_of_events({"one": _told_by("talks"), "nothing": _told_by()}, {}) == {"one": 1}


def test_sentences() -> None:
    """What is said above a chart follows from its rows."""
    assert events_by_time(VIEWS).reading == (
        "May 2031 has the most, 2 of 4 events. Not counted here: 1 without a date."
    )
    assert claims_by_speaker(VIEWS).reading.startswith("Aldovian Maritime Office, Mirna Valen and Otto Krahn speak")
    assert events_by_origins(VIEWS).reading.startswith("4 of 5 events rest on a single origin.")


def test_the_nameless_do_not_speak_most_often() -> None:
    """However much nobody in particular says, no sentence makes a speaker of them."""
    kb = KnowledgeBase(Path())
    kb.claims.update({f"c{number}": Claim(content="so", mode="direct") for number in range(3)})
    chart = claims_by_speaker(look(Contents(kb)))
    assert chart.reading.startswith("Nobody could be identified as the speaker of 3 of 3 claims.")
    assert [bar.total for bar in chart.bars] == [3]


@pytest.mark.parametrize(("number", "drawn"), [(200, 200), (201, 100)])
def test_of_very_many_bars_the_longest_are_drawn(number: int, drawn: int) -> None:
    """How many are not, and how long those are, is said."""
    bars = [Bar(Link(f"s{length}"), (length, 1)) for length in range(number, 0, -1)]
    kept, rest = longest_first(bars, Link("The list", "sources/index"))
    assert list(kept) == bars[:drawn]
    left = "Left out, here and in the table, are 101 more with 102 or less each, together 5,252 of 20,502."
    assert (rest and rest.words) == (left if number > drawn else None)


def test_what_is_not_drawn_is_said_on_the_page() -> None:
    """Below the bars, with the way to all of them."""
    made = contents()
    claim = made.kb.claims["valen-line-will-reopen"]
    actors = {f"a{number:03}": made.kb.actors["mirna-valen"] for number in range(201)}
    claims = {f"of-{each}": claim.model_copy(update={"speakers": (each,)}) for each in actors}
    made = replace(made, kb=replace(made.kb, actors={**made.kb.actors, **actors}, claims=claims))
    page = next(render(page) for page in build_pages(made, "Salm") if page.uri == "charts/index")
    left = "Left out, here and in the table, are 101 more with 1 or less each, together 101 of 201."
    how = "The list of actors says of each how often it speaks, though not how surely."
    assert f"{left} {how}" in text_of(page.html)
    assert page.html.count('class="ct-bars__label"') < 200


def test_the_longest_bar_is_sought_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many bars are drawn beside it: sites have thousands of sources."""
    charts = next(page for page in build_pages(contents(), "Salm") if page.uri == "charts/index")
    bars = [bar for chart in charts.context["charts"] if chart.form == "bars" for bar in chart.bars]
    asked: list[Bar] = []

    def total(bar: Bar) -> int:
        asked.append(bar)
        return sum(bar.numbers)

    monkeypatch.setattr(Bar, "total", property(total))
    render(charts)
    assert len(bars) > 4
    assert len(asked) <= 4 * len(bars)
