"""The dates of an article, in text order, each with its rule and what it was resolved against."""

from collections.abc import Iterator
from dataclasses import replace

from cuttings.find.dates import calendar, explicit, named, ranges, relative, spans, weekdays
from cuttings.find.dates.anchor import Anchor, Settled, anchor_of, is_far, on_publication
from cuttings.find.dates.context import Dated, counted_from, in_same_sentence, narrated
from cuttings.find.dates.grammar import expressions, without_overlaps
from cuttings.find.dates.guards import is_approximate, is_date
from cuttings.find.dates.meaning import Meaning
from cuttings.find.dates.tense import direction
from cuttings.find.fold import fold
from cuttings.find.reading import Reading
from cuttings.model import Abstention, DateMention, Zone

_READERS = {
    **explicit.READERS,
    **ranges.READERS,
    **relative.READERS,
    **weekdays.READERS,
    **spans.READERS,
    **named.READERS,
}
#: Zones that are not read for content, but whose full dates tell when the article came out.
_IMPRINT = frozenset({"metadata", "byline"})


def find_dates(reading: Reading) -> None:
    """Add the temporal expressions of the article's content to `reading.dates`, as EDTF, in text order.

    Where publication is unknown, what counts from it stays without value, with a reason and an abstention. Of the lines
    that say when the article was posted, only days that are written out are taken.
    """
    text = fold(reading.article)
    anchor = anchor_of(reading.article.metadata.published)
    people = _people(reading)
    heading: Dated | None = None
    for zone in reading.article.zones:
        if zone.kind in _IMPRINT:
            _add(reading, [dated for dated in _read(reading.article.text, zone, ()) if dated.meaning.rule in _DAYS])
        elif zone in reading.article.content:
            block = _settled(list(_read(text, zone, people)), text, anchor, heading)
            heading = _heading(block, text, zone) if zone.kind == "subhead" else heading
            _add(reading, block)


_DAYS = frozenset({"day", "numeric-day"})


def _read(text: str, zone: Zone, people: tuple[tuple[int, int], ...]) -> Iterator[Dated]:
    """The expressions of a zone that are dates, with their meanings."""
    holidays = named.named_days(text, zone.start, zone.end)
    for expression in without_overlaps([*holidays, *expressions(text, zone.start, zone.end)]):
        if is_date(expression, text, people):
            fixed = named.anniversary(expression, text)
            meaning = Meaning("anniversary", value=fixed) if fixed else _READERS[expression.shape](expression)
            if meaning:
                yield Dated(expression, _approximate(meaning) if is_approximate(expression, text) else meaning)


def _approximate(meaning: Meaning) -> Meaning:
    return replace(meaning, value=calendar.approximate(meaning.value)) if meaning.value else meaning


def _people(reading: Reading) -> tuple[tuple[int, int], ...]:
    return tuple(
        mention.span
        for mention in reading.mentions
        if mention.form == "name" and reading.referents[mention.referent].kind == "person"
    )


def _settled(block: list[Dated], text: str, anchor: Anchor | None, heading: Dated | None) -> list[Dated]:
    """The dates of one block with their values: first what is written out or shared in a sentence, then the rest."""
    for index, dated in reversed(list(enumerate(block))):
        if dated.meaning.value or dated.meaning.reason:
            block[index] = replace(dated, settled=Settled(dated.meaning.value, reason=dated.meaning.reason))
        elif told := in_same_sentence(dated, text, block):
            block[index] = replace(dated, settled=told)
    for index, dated in enumerate(block):
        if dated.settled is None:
            before = next((other for other in reversed(block[:index]) if other.value), None)
            block[index] = replace(dated, settled=_settle(dated, text, anchor, before, heading))
    return block


def _settle(dated: Dated, text: str, anchor: Anchor | None, before: Dated | None, heading: Dated | None) -> Settled:
    """The value of a date that is not written out: counted from another, from publication, or told by the passage."""
    if counted := counted_from(dated, text, before):
        return counted
    if dated.meaning.on_day is None:
        return Settled(None, reason="no day stands near that it could be counted from")
    told = narrated(dated, text, before, heading)
    if anchor is None:
        return told or Settled(None, reason="the day of publication is not known")
    tense = direction(text, dated.expression.start, dated.expression.end)
    settled = on_publication(dated.meaning, anchor, tense)
    return told if told and tense != "future" and is_far(settled, anchor) else settled


def _heading(block: list[Dated], text: str, zone: Zone) -> Dated | None:
    """The date that a heading consists of; None for any other heading, which ends the reach of the one before."""
    if len(block) != 1:
        return None
    rest = text[zone.start : block[0].expression.start] + text[block[0].expression.end : zone.end]
    return None if any(character.isalnum() for character in rest) else block[0]


def _add(reading: Reading, block: list[Dated]) -> None:
    for dated in block:
        start, end = dated.expression.start, dated.expression.end
        settled = dated.settled or Settled(dated.meaning.value)
        passage = {"start": start, "end": end, "text": reading.text(start, end)}
        reading.dates.append(
            DateMention(
                **passage, value=settled.value, anchor=settled.anchor, rule=dated.meaning.rule, reason=settled.reason
            )
        )
        if settled.value is None and settled.reason:
            reading.abstentions.append(Abstention(**passage, concern="date", reason=settled.reason))
