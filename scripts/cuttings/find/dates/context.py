"""What the text itself says about a date that lacks something: a year that a neighbour gives, a day to count from.

A block (a paragraph, a caption) is on its own, so that a caption's year never completes a date of the body; only a
heading that is nothing but a date speaks for the blocks under it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cuttings.find.dates import calendar
from cuttings.find.dates.anchor import Anchor, Settled
from cuttings.find.dates.asides import names_a_thing
from cuttings.find.dates.grammar import Expression
from cuttings.find.dates.meaning import Meaning
from cuttings.find.dates.words import counts_back

SENTENCE_END = re.compile(r"[.!?][\"')]*\s+(?=[\"'(]?[A-Z])|\n")
#: Between two dates that share the year of the second.
_COORDINATION = re.compile(
    r",? ?(?:and|or|to|until|till|through|then|&|[-–,])?(?: again| also)?(?: on| in| from| to)? ?"
)
#: Between two paragraphs of a folded text.
GAP = re.compile(r"\s{2,}")
#: "The next day" is that of a day told of so many paragraphs before at most.
_FEW_PARAGRAPHS = 2
#: Values that fix a year for what follows them.
EXACT = frozenset({"day", "numeric-day", "month", "day-range", "month-range"})


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


def sentence_ends(text: str, start: int, end: int) -> list[int]:
    """Where the sentences between two offsets end, but for the last."""
    return [match.end() for match in SENTENCE_END.finditer(text, start, end)]


def in_same_sentence(dated: Dated, text: str, block: Sequence[Dated]) -> Settled | None:
    """The year of a date in the same sentence that is coordinated with it, or that is the same day with its year."""
    in_year = dated.meaning.in_year
    for other in block:
        year = own_year(other)
        if in_year is None or year is None or other is dated or SENTENCE_END.search(between(dated, other, text)):
            continue
        value = in_year(year)
        if value == other.value:
            return Settled(value, other.label(), by_text=True)
        if other.expression.start > dated.expression.start and _COORDINATION.fullmatch(between(dated, other, text)):
            return _earlier_of(dated.meaning, year, other)
    return None


def _earlier_of(meaning: Meaning, year: int, later: Dated) -> Settled | None:
    """In the year of the later date, or in the year before it if it would come after."""
    values = [meaning.in_year(candidate) for candidate in (year, year - 1)] if meaning.in_year else []
    return next(
        (Settled(value, later.label(), by_text=True) for value in values if value and value <= str(later.value)), None
    )


def counted_from(dated: Dated, text: str, before: Sequence[Dated], start: int) -> Settled | None:
    """Its value counted from a date before it: the last one, if that stands in its block or ends the block before.

    `start` is where its block begins. "The same day" may look back further, for the last date that is a day; "the
    next day" only a little. "That year" is not one that something was compared with ("up from three a year earlier").
    """
    count = dated.meaning.from_text
    if count is None:
        return None
    for other in reversed(_told_of(before, text)):
        if dated.meaning.only_counted and _compares(other):
            continue
        value = count(str(other.value))
        if value and (_looks_back(dated, other, text) or _is_near(other, dated, text, start)):
            return Settled(value, other.label())
        if not dated.meaning.from_afar:
            return None
    return None


def _told_of(dates: Sequence[Dated], text: str) -> list[Dated]:
    """The dates without the years of older things: "In 1990 they met; the 1961 pact lapsed six years later"."""
    older = {
        id(other)
        for earlier, other in pairwise(dates)
        if str(other.value) < str(earlier.value) and names_a_thing(text, other.expression.start, other.expression.end)
    }
    return [dated for dated in dates if id(dated) not in older]


def _looks_back(dated: Dated, other: Dated, text: str) -> bool:
    """Whether a date may count from one that stands further back: over all paragraphs, or over a few for a step."""
    few = len(GAP.findall(between(other, dated, text))) <= _FEW_PARAGRAPHS
    return dated.meaning.from_afar and (few or dated.meaning.only_counted)


def _compares(dated: Dated) -> bool:
    return dated.meaning.rule == "offset" and counts_back(dated.expression.parts.get("side", ""))


def _is_near(other: Dated, dated: Dated, text: str, start: int) -> bool:
    """Whether a date stands in the block of a later one or in the last sentence before the block."""
    return other.expression.start >= start or not SENTENCE_END.search(between(other, dated, text).rstrip())


def as_chronicle(heading: Dated, anchor: Anchor | None) -> Dated:
    """A heading's date as that of a chronicle: the last such that is at least half over when the article comes out."""
    in_year = heading.meaning.in_year
    if in_year is None or anchor is None or (heading.settled and heading.settled.by_text):
        return heading
    for year in (anchor.last.year, anchor.last.year - 1):
        known = calendar.bounds(value) if (value := in_year(year)) else None
        if known and known[0] + (known[1] - known[0]) / 2 <= anchor.last:
            return replace(heading, settled=Settled(value, anchor.label, by_text=True))
    return heading


def own_year(dated: Dated, *, bare: bool = False) -> int | None:
    """The year that it gives to others: written with a month, or settled by the text; or else written `bare`."""
    written = dated.meaning.value is not None and (
        dated.meaning.rule in EXACT or (bare and dated.meaning.rule == "year")
    )
    by_text = dated.settled is not None and dated.settled.by_text
    value = dated.value if written or by_text else None
    return int(value[:4]) if value and value[:4].isdigit() else None


def between(one: Dated, other: Dated, text: str) -> str:
    """The text between two dates, whichever comes first."""
    first, second = sorted((one.expression, other.expression), key=lambda expression: expression.start)
    return text[first.end : second.start]
