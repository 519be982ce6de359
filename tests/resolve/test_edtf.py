"""Which dates have a page, in which form, and under which id."""

import pytest

from cuttings.resolve.edtf import date_id, is_pinned, plain


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
