"""What dates say about days."""

from datetime import date

import pytest

from cuttings.resolve.edtf import EARLIEST, LATEST, bounds, date_id, is_pinned, plain


def _day(*parts: int) -> int:
    return date(*parts).toordinal()


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-05-02", _day(2031, 5, 2), _day(2031, 5, 2)),
        ("2031-02", _day(2031, 2, 1), _day(2031, 2, 28)),
        ("2032-02", _day(2032, 2, 1), _day(2032, 2, 29)),
        ("2031", _day(2031, 1, 1), _day(2031, 12, 31)),
        ("203X", _day(2030, 1, 1), _day(2039, 12, 31)),
        ("2031-XX-02", _day(2031, 1, 1), _day(2031, 12, 31)),
        ("2031-05-XX", _day(2031, 5, 1), _day(2031, 5, 31)),
        ("2031-22", _day(2031, 1, 1), _day(2031, 12, 31)),
        ("2031-05~", _day(2031, 5, 1), _day(2031, 5, 31)),
        ("2031-05-02/2031-06", _day(2031, 5, 2), _day(2031, 6, 30)),
        ("../2031-05-02", EARLIEST, _day(2031, 5, 2)),
        ("2031-05-02/..", _day(2031, 5, 2), LATEST),
        ("[2031-05-02,2031-05-09]", _day(2031, 5, 2), _day(2031, 5, 9)),
    ],
)
def test_a_date_spans_its_days(value: str, first: int, last: int) -> None:
    """Both ends are included."""
    assert bounds(value) == (first, last)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2031-05-02", True),
        ("203X", True),
        ("2031-05-02/2031-05-04", True),
        ("[2031-05-02,2031-05-03]", True),
        ("2031~", False),
        ("2031/..", False),
        ("2031-XX-02", False),
        ("20XX", False),
    ],
)
def test_what_is_approximate_or_open_is_not_pinned(value: str, expected: bool) -> None:
    """Only what is fixed in the calendar has a page."""
    assert is_pinned(value) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2031-05-01/2031-05-31", "2031-05"),
        ("2031-01-01/2031-12-31", "2031"),
        ("2031-05-02/2031-05-02", "2031-05-02"),
        ("2031-05-02/2031-05-31", "2031-05-02/2031-05-31"),
    ],
)
def test_an_interval_that_is_a_month_or_a_year_is_said_so(value: str, expected: str) -> None:
    """The same days have one value."""
    assert plain(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2031-05-02", "2031-05-02"),
        ("2031-05-02/2031-05-04", "2031-05-02-to-2031-05-04"),
        ("[2031-05-02,2031-05-03]", "2031-05-02-or-2031-05-03"),
        ("199X", "199x"),
    ],
)
def test_a_date_has_an_id_that_a_person_can_read(value: str, expected: str) -> None:
    """Ids are slugs."""
    assert date_id(value) == expected
