"""What dates take up on a line of time: cases in stretches.yml, and what holds for all."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cuttings.edtf import bounds
from cuttings.model.vocabulary import EDTF_PATTERN
from cuttings.site.derive.stretches import stretch

CASES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("stretches.yml").read_text("utf-8"))


@pytest.mark.parametrize(("edtf", "expected"), CASES.items())
def test_cases(edtf: str, expected: list[Any] | None) -> None:
    """A date of each form."""
    found = stretch(edtf)
    assert (found and [found.first, found.last, found.form, found.doubtful]) == expected


def test_no_date() -> None:
    """What is undated takes up nothing."""
    assert stretch(None) is None


@given(st.from_regex(EDTF_PATTERN, fullmatch=True))
def test_any_date(edtf: str) -> None:
    """An end that is drawn is an end of the days that the date may be; a day is one day, and a month no more."""
    found = stretch(edtf)
    if found is None:
        assert edtf == "../.."
        return
    first, last = (date.fromordinal(day).isoformat() for day in bounds(edtf))
    assert found.first in (None, first)
    assert found.last in (None, last)
    assert found.first or found.last
    assert found.form != "day" or first == last
    assert found.form != "month" or first[:7] == last[:7]
