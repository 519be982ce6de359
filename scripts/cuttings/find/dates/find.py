"""The dates of an article, in text order, each with its rule and what it was resolved against."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from cuttings.find.dates import calendar, named
from cuttings.find.dates.anchor import Anchor, Settled, anchor_of
from cuttings.find.dates.context import Dated, as_chronicle
from cuttings.find.dates.grammar import expressions, without_overlaps
from cuttings.find.dates.guards import is_approximate, is_date
from cuttings.find.dates.meaning import Meaning
from cuttings.find.dates.narrative import only_year
from cuttings.find.dates.readers import READERS
from cuttings.find.dates.settling import Passage, settled
from cuttings.model import Abstention, DateMention, Zone

if TYPE_CHECKING:
    from cuttings.find.reading import Reading

#: Zones that are not read for content, but whose full dates tell when the article came out.
_IMPRINT = frozenset({"metadata", "byline"})


def find_dates(reading: "Reading") -> None:
    """Add the temporal expressions of the article's content to `reading.dates`, as EDTF, in text order.

    Where publication is unknown, what counts from it stays without value, with a reason and an abstention. Of the lines
    that say when the article was posted, only days that are written out are taken.
    """
    text = reading.folded
    anchor = anchor_of(reading.article.metadata.published)
    people = _people(reading)
    heading: Dated | None = None
    earlier: list[Dated] = []
    blocks = {zone: list(_read(text, zone, people)) for zone in reading.article.content}
    told = [dated for zone, block in blocks.items() if zone.kind != "caption" for dated in block]
    told_in = None if anchor else only_year(told)
    for zone in reading.article.zones:
        if zone.kind in _IMPRINT:
            _add(reading, [dated for dated in _read(reading.article.text, zone, ()) if dated.meaning.rule in _DAYS])
        elif zone in blocks:
            block = settled(blocks[zone], Passage(text, zone, anchor, heading, earlier, told_in))
            if zone.kind == "subhead":
                heading = _heading(block, text, zone, anchor)
                block = [heading] if heading else block
            earlier += block if zone.kind == "body" else ()
            _add(reading, [dated for dated in block if dated.value or not dated.meaning.only_counted])


_DAYS = frozenset({"day", "numeric-day"})


def _read(text: str, zone: Zone, people: tuple[tuple[int, int], ...]) -> Iterator[Dated]:
    """The expressions of a zone that are dates, with their meanings."""
    holidays = named.named_days(text, zone.start, zone.end)
    for expression in without_overlaps([*holidays, *expressions(text, zone.start, zone.end)]):
        if is_date(expression, text, people):
            fixed = named.anniversary(expression, text)
            meaning = Meaning("anniversary", value=fixed) if fixed else READERS[expression.shape](expression)
            if meaning:
                yield Dated(expression, _approximate(meaning) if is_approximate(expression, text) else meaning)


def _approximate(meaning: Meaning) -> Meaning:
    return replace(meaning, value=calendar.approximate(meaning.value)) if meaning.value else meaning


def _people(reading: "Reading") -> tuple[tuple[int, int], ...]:
    return tuple(
        mention.span
        for mention in reading.mentions
        if mention.form == "name" and reading.referents[mention.referent].kind == "person"
    )


def _heading(block: list[Dated], text: str, zone: Zone, anchor: Anchor | None) -> Dated | None:
    """The date that a heading consists of; None for any other heading, which ends the reach of the one before."""
    if len(block) != 1:
        return None
    rest = text[zone.start : block[0].expression.start] + text[block[0].expression.end : zone.end]
    return None if any(character.isalnum() for character in rest) else as_chronicle(block[0], anchor)


def _add(reading: "Reading", block: list[Dated]) -> None:
    for dated in block:
        start, end = dated.expression.start, dated.expression.end
        told = dated.settled or Settled(dated.meaning.value)
        text, value, why = reading.text(start, end), told.value, told.reason
        reading.dates.append(
            DateMention(
                start=start, end=end, text=text, value=value, anchor=told.anchor, rule=dated.meaning.rule, reason=why
            )
        )
        if value is None and why:
            reading.abstentions.append(Abstention(start=start, end=end, text=text, concern="date", reason=why))
