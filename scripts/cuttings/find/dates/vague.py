"""Sentences that tell of time only by a word such as "recently": listed, as when that was stays open."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from cuttings.find.dates.context import sentence_ends
from cuttings.find.dates.grammar import either_case
from cuttings.lexicon import load
from cuttings.model import Abstention

if TYPE_CHECKING:
    from cuttings.find.reading import Reading

_REASON = "a vague word of time, and the sentence has no date"


def find_vague(reading: "Reading") -> None:
    """Add an abstention for the first vague word of time of each sentence in which no date was found."""
    text = reading.folded
    dated = [date.start for date in reading.dates]
    for zone in reading.article.content:
        for first, stop in _sentences(text, zone.start, zone.end):
            found = _vague().search(text, first, stop)
            if found and not any(first <= date < stop for date in dated):
                start, end = found.span()
                reading.abstentions.append(
                    Abstention(start=start, end=end, text=reading.text(start, end), concern="date", reason=_REASON)
                )


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a block."""
    for stop in (*sentence_ends(text, start, end), end):
        yield start, stop
        start = stop


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{either_case(load('dates')['vague'])})(?![\w-])")
