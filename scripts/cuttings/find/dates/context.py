"""What the text itself says about a date that lacks something: a year that a neighbour gives, a day to count from.

A block (a paragraph, a caption) is on its own, so that a caption's year never completes a date of the body; only a
heading that is nothing but a date speaks for the blocks under it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cuttings.find.dates import calendar
from cuttings.find.dates.anchor import Settled
from cuttings.find.dates.grammar import Expression
from cuttings.find.dates.meaning import Meaning

_SENTENCE_END = re.compile(r"[.!?][\"')]*\s+(?=[\"'(]?[A-Z])|\n")
#: Between two dates that share the year of the second.
_COORDINATION = re.compile(
    r",? ?(?:and|or|to|until|till|through|then|&|[-–,])?(?: again| also)?(?: on| in| from| to)? ?"
)
#: Values that fix a year for what follows them.
_EXACT = frozenset({"day", "numeric-day", "month", "day-range", "month-range"})


@dataclass(frozen=True)
class Dated:
    """An expression with its meaning and, once known, its value."""

    expression: Expression
    meaning: Meaning
    settled: Settled | None = None

    @property
    def value(self) -> str | None:
        """The value, settled or written out."""
        return self.settled.value if self.settled else self.meaning.value

    def label(self) -> str:
        """How it is named as an anchor of others."""
        return f"{self.expression.text} at {self.expression.start}"


def in_same_sentence(dated: Dated, text: str, block: Sequence[Dated]) -> Settled | None:
    """The year of a date in the same sentence that is coordinated with it, or that is the same day with its year."""
    in_year = dated.meaning.in_year
    for other in block:
        year = _own_year(other)
        if in_year is None or year is None or other is dated or _SENTENCE_END.search(_between(dated, other, text)):
            continue
        value = in_year(year)
        if value == other.value:
            return Settled(value, other.label(), by_text=True)
        if other.expression.start > dated.expression.start and _COORDINATION.fullmatch(_between(dated, other, text)):
            return _earlier_of(dated.meaning, year, other)
    return None


def _earlier_of(meaning: Meaning, year: int, later: Dated) -> Settled | None:
    """In the year of the later date, or in the year before it if it would come after."""
    values = [meaning.in_year(candidate) for candidate in (year, year - 1)] if meaning.in_year else []
    return next(
        (Settled(value, later.label(), by_text=True) for value in values if value and value <= str(later.value)), None
    )


def counted_from(dated: Dated, text: str, before: Dated | None) -> Settled | None:
    """Its value counted from the date before it, if that stands in the same or the last sentence."""
    if before is None or before.value is None or dated.meaning.from_text is None:
        return None
    value = dated.meaning.from_text(before.value)
    near = len(_SENTENCE_END.findall(_between(before, dated, text))) <= 1
    return Settled(value, before.label()) if value and near else None


def narrated(dated: Dated, text: str, before: Dated | None, heading: Dated | None) -> Settled | None:
    """Its value in the year that a narrative is in, marked as uncertain.

    The year is that of the date before it, in the same or the last sentence and not later, or that of the heading.
    """
    if dated.meaning.in_year is None:
        return None
    if before and (year := _own_year(before, bare=True)):
        value = dated.meaning.in_year(year)
        if value and value >= str(before.value) and len(_SENTENCE_END.findall(_between(before, dated, text))) <= 1:
            return _inferred(value, before)
    if heading and (year := _own_year(heading, bare=True)):
        value = dated.meaning.in_year(year)
        return _inferred(value, heading) if value else None
    return None


def _inferred(value: str, told: Dated) -> Settled:
    return Settled(calendar.uncertain(value), told.label(), "the year is that of the passage", by_text=True)


def _own_year(dated: Dated, *, bare: bool = False) -> int | None:
    """The year that it gives to others: written with a month, or settled by the text; or else written `bare`."""
    written = dated.meaning.value is not None and (
        dated.meaning.rule in _EXACT or (bare and dated.meaning.rule == "year")
    )
    by_text = dated.settled is not None and dated.settled.by_text
    value = dated.value if written or by_text else None
    return int(value[:4]) if value and value[:4].isdigit() else None


def _between(one: Dated, other: Dated, text: str) -> str:
    first, second = sorted((one.expression, other.expression), key=lambda expression: expression.start)
    return text[first.end : second.start]
