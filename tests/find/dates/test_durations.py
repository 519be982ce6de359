"""Durations, sets and times of day, and words of time that give no date. Needs no language model."""

from pathlib import Path

import pytest
import yaml

from cuttings.find.dates import find_durations, find_vague
from tests.find.dates.reading import read_dates

# The base loader leaves every scalar a string.
_ROWS = yaml.load((Path(__file__).parent / "durations.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


@pytest.mark.parametrize(("text", "expected"), _ROWS.items())
def test_finds_what_is_no_date(text: str, expected: list[list[str]]) -> None:
    """The words, their kind and their value as ISO 8601, in text order."""
    reading = read_dates("It rained on 3 May 2019. " + text)
    find_durations(reading)
    shown = [
        [each.text, each.kind, each.value, *([str(each.times)] if each.times else [])] for each in reading.durations
    ]
    assert shown == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He recently left. Soon, he will be back.", ["recently", "Soon"]),
        ("He recently left, and in the near future he will be back.", ["recently"]),
        ("He recently left, on 3 May 2019. Upcoming talks are off.", ["Upcoming"]),
        ("The sooner, the better; the currency fell.", []),
        ("He left on 3 May 2019, not long ago.", []),
    ],
)
def test_a_vague_word_is_listed_where_no_date_stands(text: str, words: list[str]) -> None:
    """The first one of each sentence without a date, with the reason."""
    reading = read_dates(text)
    find_vague(reading)
    assert [each.text for each in reading.abstentions] == words
    assert all(each.concern == "date" and "vague" in each.reason for each in reading.abstentions)
