"""Dates of the right shape that are in the calendar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.kb.edtf import fault
from cuttings.model.vocabulary import EDTF_PATTERN

RIGHT = [
    *("2024", "202X", "20XX", "2024-06", "2024-XX", "2024-06-XX", "2024-XX-31", "2024-06-19?", "2024-02-29"),
    *("20XX-02-29", "2024-06-14/2024-06-18", "2024-06/..", "../2024-06-18", "2024/2024-06-18", "2024-06-18/2024", "202X/2021-05"),
    *("[2024-06-18,2024-06-19]", "[2024-06-19,2024-06-18]", "0000-01-31"),
]  # fmt: skip
WRONG = [
    ("2024-13", "there is no month 13"),
    ("2024-00-01", "there is no month 00"),
    ("2024-06-31", "there is no day 31 in 2024-06"),
    ("2023-02-29~", "there is no day 29 in 2023-02"),
    ("2024-06-00", "there is no day 00 in 2024-06"),
    ("../2024-06-31", "there is no day 31 in 2024-06"),
    ("[2024-06-19,2024-06-31]", "there is no day 31 in 2024-06"),
    ("2024-06-19/2024-06-18", "2024-06-19 is after 2024-06-18"),
    ("2025/2024-12", "2025 is after 2024-12"),
]


@pytest.mark.parametrize("value", RIGHT)
def test_right(value: str) -> None:
    """What EDTF allows, as far as the model's pattern goes."""
    assert fault(value) is None


@pytest.mark.parametrize(("value", "told"), WRONG)
def test_wrong(value: str, told: str) -> None:
    """What no calendar has."""
    assert fault(value) == told


@given(st.from_regex(EDTF_PATTERN))
def test_every_value_of_the_pattern_has_an_answer(value: str) -> None:
    """Words or nothing, but never an error."""
    assert fault(value) is None or fault(value)
