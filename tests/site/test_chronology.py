"""Dates in time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.model.vocabulary import EDTF_PATTERN
from cuttings.site.chronology import sort_key, wider
from cuttings.site.dates_in_words import date_words


def test_order() -> None:
    """The longer span comes first, what has no date last."""
    values = [None, "2024-06-19", "2024-06", "2024", "2023-12", "2024-06-01"]
    assert sorted(values, key=sort_key) == ["2023-12", "2024", "2024-06", "2024-06-01", "2024-06-19", None]


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [("2024-06-19", ("2024-06", "2024")), ("2024-06", ("2024",)), ("2024", ()), ("2024-06~", ())],
)
def test_wider(edtf: str, expected: tuple[str, ...]) -> None:
    """A plain day lies in a month and a year."""
    assert wider(edtf) == expected


@given(st.from_regex(EDTF_PATTERN, fullmatch=True))
def test_no_value_of_the_model_breaks_a_page(edtf: str) -> None:
    """Whatever the model admits, days that do not exist included, can be sorted and said."""
    assert sort_key(edtf) and date_words(edtf)
