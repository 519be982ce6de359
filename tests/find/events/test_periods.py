"""Times that may be one, and times that lie ahead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.find.events.setting.periods import compatible, exactness, is_after

VALUES = st.from_regex(r"(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|1\d|2[0-8]))?)?", fullmatch=True)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2024-06-19", "2024-06-19", True),
        ("2024-06-19", "2024-06", True),
        ("2024-06-19", "2024", True),
        ("2024-06-19", "2024-06-18/2024-06-19", True),
        ("[2024-06-18,2024-06-19]", "2024-06-17/2024-06-23", True),
        ("2024-06-19?", "2024-06-19", True),
        ("2024-06-14/..", "2025-01-01", True),
        ("../2024-06-14", "2023", True),
        ("2019", "2023", False),
        ("2024-06-25", "[2024-06-18,2024-06-19]", False),
        ("2024-06-14/..", "2023-01-01", False),
    ],
)
def test_times_that_may_be_one(one: str, other: str, expected: bool) -> None:
    """Equal, nested or overlapping, in either order."""
    assert (compatible(one, other), compatible(other, one)) == (expected, expected)


@given(VALUES)
def test_a_time_may_be_itself(value: str) -> None:
    """Whatever the value."""
    assert compatible(value, value)


@given(VALUES, VALUES)
def test_what_lies_after_is_another_time(one: str, other: str) -> None:
    """A time that is surely later is never the same."""
    assert not (is_after(one, other) and compatible(one, other))


@pytest.mark.parametrize(
    ("value", "moment", "expected"),
    [
        ("2024-07-03/2024-07-04", "2024-06-17", True),
        ("2024-07", "2024-06-17", True),
        ("2024", "2024-06-17", False),
        ("2024-06-17", "2024-06-17", False),
        ("2024-06-19", "2024-06-14/2024-06-18", True),
        ("2024-06-16", "2024-06-14/2024-06-18", False),
        ("2030", "2024-06-17/..", False),
    ],
)
def test_what_lies_ahead(value: str, moment: str, expected: bool) -> None:
    """Only what surely begins after the moment."""
    assert is_after(value, moment) is expected


def test_the_more_exact_value_counts_more() -> None:
    """A day beats a choice of days, that a month, a year, a span, and any of them an open end."""
    values = ["2024-06-19", "[2024-06-18,2024-06-19]", "2024-06", "2024", "2024-06-01/2024-06-05", "2024/.."]
    assert sorted(values, key=exactness, reverse=True) == values
