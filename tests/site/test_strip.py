"""The line of time: what is promised for any events."""

from datetime import date, timedelta
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.edtf import bounds
from cuttings.model import Event
from cuttings.site.links import Link
from cuttings.site.strip import Strip, strip
from cuttings.site.strip.axis import MAX_BANDS, bands, position
from cuttings.site.strip.marks import MAX_LANES, MAX_MARKS, POINT

DAYS = st.dates(date(1890, 1, 1), date(2031, 12, 31))


def _interval(days: tuple[date, int]) -> str:
    first, length = days
    return f"{first.isoformat()}/{(first + timedelta(length)).isoformat()}"


DATES = st.one_of(
    DAYS.map(date.isoformat),
    DAYS.map(lambda day: day.isoformat()[:7]),
    DAYS.map(lambda day: day.isoformat()[:4]),
    DAYS.map(lambda day: f"{day.isoformat()}/.."),
    DAYS.map(lambda day: f"../{day.isoformat()}"),
    st.tuples(DAYS, st.integers(0, 2000)).map(_interval),
    st.sampled_from(["../..", "19XX", "[2024-06-18,2024-06-19]", "2024-06-19?"]),
)


def drawn(*dates: str | None) -> Strip | None:
    """The line for an event of each date."""
    events = (Event(title=f"event {n}", type="other", status="occurred", date=edtf) for n, edtf in enumerate(dates))
    return strip((Link(event.title, f"events/{n}"), event) for n, event in enumerate(events))


@settings(deadline=None)
@given(st.lists(DATES, min_size=2, max_size=90))
def test_marks_stand_on_the_line_and_apart(dates: list[str]) -> None:
    """Every mark is within the line, no two in one lane meet, and none is drawn twice."""
    line = drawn(*dates)
    if line is None:
        return
    assert 0 < len(line.marks) <= MAX_MARKS
    assert len({mark.link for mark in line.marks}) == len(line.marks) <= line.dated
    assert all(mark.start >= 0 and mark.end <= 100.001 and mark.lane < MAX_LANES for mark in line.marks)
    for one, other in combinations(line.marks, 2):
        if one.lane == other.lane and not one.width and not other.width:
            assert abs(one.start - other.start) >= POINT
        elif one.lane == other.lane:
            assert one.end <= other.start or other.end <= one.start


@settings(deadline=None)
@given(st.lists(DATES.filter(lambda edtf: edtf != "../.."), min_size=1, max_size=40))
def test_the_axis_is_whole_and_in_order(dates: list[str]) -> None:
    """Bands follow each other without gaps from end to end, and later days never stand before earlier ones."""
    axis = bands([bounds(edtf) for edtf in dates])
    assert 0 < len(axis) <= MAX_BANDS
    assert axis[0].start == 0
    for one, following in pairwise(axis):
        assert abs(one.start + one.width - following.start) < 1e-6
        assert one.last < following.first
    assert abs(axis[-1].start + axis[-1].width - 100) < 1e-6
    days = range(axis[0].first - 10, axis[-1].last + 10, 97)
    places = [position(axis, day) for day in days]
    assert places == sorted(places)


def test_years_without_anything_are_skipped() -> None:
    """What begins or ends in a year gives it a band; in one year, its months are the bands."""
    line = drawn("1950", "2024-06-19", "2025-05-09")
    assert line and [band.label for band in line.axis] == ["1950", "2024", "2025"]
    months = drawn("2031-05-03", "2031-07-01")
    assert months and [band.label for band in months.axis] == ["May 2031", "July 2031"]


def test_early_years_share_a_band() -> None:
    """More years than have room: the earliest are one band, and say until when."""
    line = drawn(*(str(year) for year in range(2000, 2020)))
    assert line and [band.label for band in line.axis][:2] == ["to 2012", "2013"]


def test_loose_dates_are_bars() -> None:
    """A day is a point; a year is a bar; what has no end reaches to the end of the line, and says so."""
    line = drawn("2019", "2024-06-19", "2024-07/..")
    assert line
    of = {mark.link.label: mark for mark in line.marks}
    assert (of["event 0"].width > POINT, of["event 1"].width, of["event 2"].open_end) == (True, 0, True)
    assert of["event 2"].end > 99


def test_too_little_is_no_line() -> None:
    """Nothing dated, or all in one month."""
    assert drawn() is drawn(None) is drawn("../..") is None
    assert drawn("2024-06-12", "2024-06-19") is None
