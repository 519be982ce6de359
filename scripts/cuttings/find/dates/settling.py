"""The values of the dates of one block: first what is written out, then what the text completes, then the rest."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cuttings.find.dates.anchor import Anchor, Settled, is_ahead, is_far, on_day, on_publication
from cuttings.find.dates.context import Dated, counted_from, in_same_sentence
from cuttings.find.dates.meaning import Direction
from cuttings.find.dates.narrative import in_only_year, narrated, under
from cuttings.find.dates.quoted import day_of_speech, is_quoted
from cuttings.find.dates.tense import direction
from cuttings.model import Zone


@dataclass(frozen=True)
class Passage:
    """A block of a folded text, and what its dates may lean on."""

    text: str
    zone: Zone
    anchor: Anchor | None
    heading: Dated | None
    """The date that the heading above it consists of."""
    earlier: Sequence[Dated]
    """The dates of the blocks before it."""
    told_in: Dated | None = None
    """Where publication is not known, the date that gives the one year that the text tells of."""

    def tense(self, dated: Dated) -> Direction:
        """Which way the words around a date point; a picture shows what was."""
        start, end = dated.expression.start, dated.expression.end
        told = direction(self.text, start, end, (self.zone.start, self.zone.end))
        return told or ("past" if self.zone.kind == "caption" else None)


def settled(block: list[Dated], passage: Passage) -> list[Dated]:
    """The dates of a block with their values. "Tomorrow" in what somebody said waits for the day of saying so."""
    for index, dated in reversed(list(enumerate(block))):
        if dated.meaning.value or dated.meaning.reason:
            block[index] = replace(dated, settled=Settled(dated.meaning.value, reason=dated.meaning.reason))
        elif told := in_same_sentence(dated, passage.text, block):
            block[index] = replace(dated, settled=told)
        elif dated.meaning.gives_year and passage.anchor and dated.meaning.on_day:
            told = on_publication(dated.meaning, passage.anchor, None)
            block[index] = replace(dated, settled=replace(told, by_text=told.value is not None))
    spoken = [index for index, dated in enumerate(block) if _is_spoken(dated, passage)]
    for index in [*(each for each in range(len(block)) if each not in spoken), *spoken]:
        if block[index].settled is None:
            block[index] = replace(block[index], settled=_settle(index, block, passage))
    return block


def _settle(index: int, block: Sequence[Dated], passage: Passage) -> Settled:
    """The value of a date that is not written out: counted from another, from publication, or told by the passage."""
    dated = block[index]
    if dated.meaning.from_text:
        before = [other for other in (*passage.earlier, *block[:index]) if other.value]
        if counted := counted_from(dated, passage.text, before, passage.zone.start):
            return counted
    if dated.meaning.on_day is None:
        return Settled(None, reason="no day stands near that it could be counted from")
    if _is_spoken(dated, passage) and (said := day_of_speech(dated, block, passage.text, passage.zone, passage.anchor)):
        return on_day(dated.meaning.on_day, said)
    tense = passage.tense(dated)
    if tense != "future" and passage.heading and (told := under(passage.heading, dated)):
        return told
    here = [other for other in block[:index] if other.value]
    told = narrated(dated, passage.text, here[-1] if here else None, passage.heading)
    if passage.anchor is None:
        told = told or (in_only_year(dated, passage.told_in, tense) if passage.told_in else None)
        return told or Settled(None, reason="the day of publication is not known")
    counted = on_publication(dated.meaning, passage.anchor, tense)
    # What is told as past cannot lie ahead; nor can the end of a year that is not over yet.
    ahead = is_ahead(counted, passage.anchor, in_part=dated.meaning.rule == "year-this")
    fits = is_far(counted, passage.anchor) or (tense == "past" and ahead)
    return told if told and tense != "future" and fits else counted


def _is_spoken(dated: Dated, passage: Passage) -> bool:
    """Whether it is a word such as "tomorrow" in what somebody said."""
    return dated.meaning.rule == "day-word" and is_quoted(dated, passage.text, passage.zone.start)
