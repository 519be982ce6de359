"""Every row of cases/: a text, the day of publication, and the dates that are found in it. Needs no language model."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from cuttings.model import Published
from tests.find.dates.reading import read_dates


def _rows() -> list[Any]:
    rows = []
    for file in sorted((Path(__file__).parent / "cases").glob("*.yml")):
        # The base loader leaves every scalar a string: 2024-06-19 is no timestamp here.
        table = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        published = None if table["published"] == "none" else table["published"]
        rows += [
            pytest.param(text, published, dates, id=f"{file.stem}: {text}") for text, dates in table["cases"].items()
        ]
    return rows


@pytest.mark.parametrize(("text", "published", "expected"), _rows())
def test_finds_the_dates_of_the_row(text: str, published: str | None, expected: list[list[str]]) -> None:
    """The words, their EDTF value and the rule, in text order."""
    reading = read_dates(text, Published(edtf=published, basis="stated" if published else "unknown"))
    assert [[date.text, date.value or "none", date.rule] for date in reading.dates] == expected


@pytest.mark.parametrize(("text", "published", "expected"), _rows())
def test_says_why_a_date_has_no_value(text: str, published: str | None, expected: list[list[str]]) -> None:
    """Each unresolved date has a reason and is among the abstentions; no other date is."""
    reading = read_dates(text, Published(edtf=published, basis="stated" if published else "unknown"))
    unresolved = [date for date in reading.dates if date.value is None]
    assert [(a.text, a.concern, a.reason) for a in reading.abstentions] == [
        (d.text, "date", d.reason) for d in unresolved
    ]
    assert all(date.reason for date in unresolved)
