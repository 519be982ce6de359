"""The dates of an article, in text order, each with its rule and what it was resolved against."""

from cuttings.find.dates import calendar, explicit, named, ranges, relative
from cuttings.find.dates.anchor import Anchor, Settled, anchor_of, on_publication
from cuttings.find.dates.context import Context
from cuttings.find.dates.grammar import Expression, expressions, without_overlaps
from cuttings.find.dates.guards import is_date
from cuttings.find.dates.meaning import Meaning
from cuttings.find.dates.tense import direction
from cuttings.find.fold import fold
from cuttings.find.reading import Reading
from cuttings.model import Abstention, DateMention, Zone

_READERS = {**explicit.READERS, **ranges.READERS, **relative.READERS, **named.READERS}


def find_dates(reading: Reading) -> None:
    """Add the temporal expressions of the article's content to `reading.dates`, as EDTF.

    What counts from publication stays without value, with a reason and an abstention, where publication is unknown.
    """
    text = fold(reading.article)
    anchor = anchor_of(reading.article.metadata.published)
    people = _people(reading)
    for zone in reading.article.content:
        context = Context(text)
        for expression in _expressions(text, zone):
            if is_date(expression, text, people) and (meaning := _READERS[expression.shape](expression)):
                _add(reading, expression, meaning, _settle(meaning, expression, text, anchor, context))
                context.remember(reading.dates[-1])


def _expressions(text: str, zone: Zone) -> list[Expression]:
    return without_overlaps([*named.named_days(text, zone.start, zone.end), *expressions(text, zone.start, zone.end)])


def _people(reading: Reading) -> list[tuple[int, int]]:
    return [
        mention.span
        for mention in reading.mentions
        if mention.form == "name" and reading.referents[mention.referent].kind == "person"
    ]


def _settle(meaning: Meaning, expression: Expression, text: str, anchor: Anchor | None, context: Context) -> Settled:
    """The value: written out, told by the text, or counted from publication."""
    if fixed := named.anniversary(expression, text):
        return Settled(fixed)
    if meaning.value or meaning.reason:
        return Settled(meaning.value, reason=meaning.reason)
    if told := context.tells(meaning, expression, anchor):
        return told
    if meaning.on_day is None:
        return Settled(None, reason="no day stands near that it could be counted from")
    if anchor is None:
        return Settled(None, reason="the day of publication is not known")
    return on_publication(meaning, anchor, direction(text, expression.start, expression.end))


def _add(reading: Reading, expression: Expression, meaning: Meaning, settled: Settled) -> None:
    passage = {"start": expression.start, "end": expression.end, "text": reading.text(expression.start, expression.end)}
    reading.dates.append(
        DateMention(**passage, value=settled.value, anchor=settled.anchor, rule=meaning.rule, reason=settled.reason)
    )
    if settled.value is None and settled.reason:
        reading.abstentions.append(Abstention(**passage, concern="date", reason=settled.reason))
