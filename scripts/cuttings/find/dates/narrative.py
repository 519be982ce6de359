"""The year that a text is telling of, for a date without one: from a heading, from the date before, from all dates."""

from collections.abc import Iterable

from cuttings.find.dates import calendar
from cuttings.find.dates.anchor import Settled
from cuttings.find.dates.asides import is_aside, is_fronted
from cuttings.find.dates.context import EXACT, GAP, SENTENCE_END, Dated, between, own_year, sentence_ends
from cuttings.find.dates.meaning import Direction


def under(heading: Dated, dated: Dated) -> Settled | None:
    """Its value within the time that a heading gives; None where it lies outside, or the heading is less exact."""
    span = calendar.bounds(heading.value) if heading.value else None
    if span is None or dated.meaning.in_year is None:
        return None
    for year in range(span[0].year, span[1].year + 1):
        value = dated.meaning.in_year(year)
        known = calendar.bounds(value) if value else None
        if value and known and known[0] <= span[1] and span[0] <= known[1]:
            return _inferred(value, heading)
    return None


def narrated(dated: Dated, text: str, before: Dated | None, heading: Dated | None) -> Settled | None:
    """Its value in the year that a narrative is in, marked as uncertain.

    The year is that of the date before it, in the same or the last sentence and not later, or that of the heading.
    """
    if dated.meaning.in_year is None:
        return None
    if before and (year := own_year(before, bare=True)):
        value = dated.meaning.in_year(year)
        if value and _goes_on(before, dated, text) and value >= str(before.value)[: len(value)]:
            return _inferred(value, before)
    if heading and (year := own_year(heading, bare=True)):
        value = dated.meaning.in_year(year)
        return _inferred(value, heading) if value else None
    return None


def _goes_on(before: Dated, dated: Dated, text: str) -> bool:
    """Whether a narrative goes on from one date to the next: not from an aside, nor from a year told by the way.

    "It opened in 1959. Work on the next began in May" is of two years; "In 1959 it opened. In May it fell" is of one.
    """
    ends = SENTENCE_END.findall(between(before, dated, text))
    first = _sentence_of(before, text)
    if len(ends) > 1 or is_aside(text, first, before.expression.start, before.expression.end):
        return False
    told = not ends or before.meaning.rule != "year" or dated.meaning.rule == "year-this"
    return told or any(is_fronted(text, _sentence_of(each, text), each.expression.start) for each in (before, dated))


def _sentence_of(dated: Dated, text: str) -> int:
    """Where the sentence of a date begins."""
    start = max((gap.end() for gap in GAP.finditer(text, 0, dated.expression.start)), default=0)
    return max([start, *sentence_ends(text, start, dated.expression.start)])


def only_year(all_dates: Iterable[Dated]) -> Dated | None:
    """The first full date of a text that tells of one year in its order: two full dates or more, none of another year.

    A later year that stands alone is another year too; an earlier one is background.
    """
    written = [dated for dated in all_dates if dated.meaning.value]
    exact = [dated for dated in written if dated.meaning.rule in EXACT]
    values = [str(dated.meaning.value) for dated in exact]
    years = {value[:4] for value in values}
    later = any(dated.meaning.rule == "year" and str(dated.meaning.value) > max(years) for dated in written if years)
    in_order = len(set(values)) > 1 and values == sorted(values)
    return exact[0] if in_order and len(years) == 1 and not later else None


def in_only_year(dated: Dated, told: Dated, tense: Direction) -> Settled | None:
    """Its value in the year of a text's full dates, the first of which is `told`; none for what may be another's."""
    value = dated.meaning.in_year(int(str(told.value)[:4])) if dated.meaning.in_year and tense != "future" else None
    return _inferred(value, told) if value and value >= str(told.value)[: len(value)] else None


def _inferred(value: str, told: Dated) -> Settled:
    return Settled(calendar.uncertain(value), told.label(), "the year is that of the passage", by_text=True)
