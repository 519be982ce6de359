"""What EDTF values say about days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.edtf import EARLIEST, LATEST, Bounds, are_reversed, bounds
from cuttings.model.vocabulary import EDTF_PATTERN


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-06-19", "2024-06-19", "2024-06-19"),
        ("2024-06", "2024-06-01", "2024-06-30"),
        ("2024-02~", "2024-02-01", "2024-02-29"),
        ("2100-02", "2100-02-01", "2100-02-28"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2024-XX-07", "2024-01-01", "2024-12-31"),
        ("2024-06-XX", "2024-06-01", "2024-06-30"),
        ("2024-22", "2024-01-01", "2024-12-31"),
        ("2024-06-18/2024-06-19", "2024-06-18", "2024-06-19"),
        ("../2024-06", "0001-01-01", "2024-06-30"),
        ("2024-06/..", "2024-06-01", "9999-12-31"),
        ("[2024-06-18,2024-06-19]", "2024-06-18", "2024-06-19"),
    ],
)
def test_a_value_spans_its_days(edtf: str, first: str, last: str) -> None:
    """Both ends are included; an open one reaches to the end of the calendar."""
    assert tuple(date.fromordinal(day).isoformat() for day in bounds(edtf)) == (first, last)


def test_spans_are_compared() -> None:
    """How long, one inside the other, one touching the other, and made wider as far as the calendar goes."""
    week = bounds("2024-06-17/2024-06-23")
    assert week.days == 7
    assert bounds("2024-06-19").within(week) and not week.within(bounds("2024-06-19"))
    assert week.meets(bounds("2024-06-23")) and not week.meets(bounds("2024-07"))
    assert week.widened(1) == bounds("2024-06-16/2024-06-24")
    assert Bounds(EARLIEST, LATEST).widened(1) == Bounds(EARLIEST, LATEST)


@given(st.from_regex(EDTF_PATTERN, fullmatch=True))
def test_no_value_of_the_model_breaks_the_calendar(edtf: str) -> None:
    """Whatever the model admits, days that do not exist included, spans days of the calendar."""
    assert EARLIEST <= min(bounds(edtf)) <= max(bounds(edtf)) <= LATEST


_BOUNDS = st.tuples(st.integers(EARLIEST, LATEST), st.integers(0, 400)).map(lambda b: Bounds(b[0], min(LATEST, sum(b))))


@given(_BOUNDS, _BOUNDS, st.integers(0, 60))
def test_what_is_near_meets_when_it_is_widened(one: Bounds, other: Bounds, days: int) -> None:
    """Also at the ends of the calendar."""
    assert one.is_near(other, days) == other.is_near(one, days) == one.widened(days).meets(other)


_VALUES = st.from_regex(EDTF_PATTERN, fullmatch=True)


@given(_VALUES, _VALUES)
def test_an_end_is_before_its_start_only_where_no_day_of_it_can_be_the_start(start: str, end: str) -> None:
    """So never both ways round, and never where they have a day in common."""
    if are_reversed(start, end):
        assert not are_reversed(end, start)
        assert not bounds(start).meets(bounds(end))
