"""What an article sets side by side as contested: one gives a date, a place or a number, the next puts it elsewhere."""

import re
from collections.abc import Iterator
from functools import cache

from cuttings.model import Place as PlaceEntity
from cuttings.model import Related, Span
from cuttings.model.vocabulary import Slot
from cuttings.relate.conflicts.datings import lies_in, sort_of
from cuttings.relate.corpus import Corpus
from cuttings.relate.numerals import numerals
from cuttings.relate.pairing import of_slot
from cuttings.relate.sides import of_place
from cuttings.relate.words import known
from cuttings.resolve.sentences import Sentence

_WHY = "The article sets the two side by side, each from somebody else: {} and {}."
_AT = re.compile(r"\b(?:in|at|near)\s+(?:the\s+)?$", re.IGNORECASE)
#: A number for what was just counted: "the number as 800", and not "the number of dead at 300".
_NUMBER = re.compile(r"\b(?:number|figure|total|toll|count)\s+(?:as|at|to be)\s+(?P<number>[\w ,.-]+)", re.IGNORECASE)


def rivals(corpus: Corpus) -> Iterator[Related]:
    """The values of a sentence that takes up what the one before it tells: "Kyodo gave the date as 9 November"."""
    for place in corpus.texts.beginning(known("assigns")):
        source, sentence, before = place.source, place.sentence, place.before
        match = _taken_up().search(sentence.text)
        if before and match and _is_of_the_same(source, before, sentence, match, corpus):
            rest = (sentence.start + match.end(), sentence.end)
            for slot, one, other in _values(source, before, sentence, rest, corpus):
                sides = of_place(corpus.texts.place(source, before), corpus, one), of_place(place, corpus, other)
                why = _WHY.format(one, other)
                yield of_slot(slot, "contradictory", sides, why, "rival values", "beside")


@cache
def _taken_up() -> re.Pattern[str]:
    """The turn by which somebody gives another value to what was just told: "put the ceremony", "gave the date"."""
    verbs = "|".join(known("assigns"))
    return re.compile(rf"\b(?:{verbs})\s+(?:the|its|this|that)\s+(?=(?P<noun>\w+))", re.IGNORECASE)


def _is_of_the_same(source: str, before: Sentence, sentence: Sentence, match: re.Match[str], corpus: Corpus) -> bool:
    """Whether what is taken up is a slot, or an event after an event; and somebody else tells it."""
    if _of_one_mouth(source, before, sentence, corpus):
        return False
    noun = sentence.start + match.start("noun"), sentence.start + match.end("noun")
    event = corpus.told_between(source, noun) and corpus.told_between(source, (before.start, before.end))
    return bool(event) or match["noun"].casefold() in known("slots")


def _of_one_mouth(source: str, one: Sentence, other: Sentence, corpus: Corpus) -> bool:
    ours, theirs = (
        frozenset(
            speaker for said in corpus.said_between(source, (each.start, each.end)) for speaker in said.claim.speakers
        )
        for each in (one, other)
    )
    return bool(ours & theirs)


def _values(
    source: str, before: Sentence, sentence: Sentence, rest: Span, corpus: Corpus
) -> Iterator[tuple[Slot, str, str]]:
    """The slots that both have one value of, each its own."""
    day, other_day = _day(source, (before.start, before.end), corpus), _day(source, rest, corpus)
    if day and other_day and day != other_day:
        yield "date", day, other_day
    place, other_place = _place(source, before, before.start, corpus), _place(source, sentence, rest[0], corpus)
    if place and other_place and _exclude_each_other(place, other_place, corpus):
        yield "place", _label(place, corpus), _label(other_place, corpus)
    number, other_number = _number(before.text), _given(sentence.text)
    if number and other_number and number != other_number:
        yield "quantity", f"{number:,g}", f"{other_number:,g}"


def _exclude_each_other(place: str, other: str, corpus: Corpus) -> bool:
    """Whether two places are of one sort and neither lies in the other; of two sorts, one may, and nobody knows."""
    nested = lies_in(place, other) or lies_in(other, place)
    return not nested and sort_of(place, corpus) == sort_of(other, corpus)


def _day(source: str, span: Span, corpus: Corpus) -> str | None:
    """The only day that a stretch of an article names."""
    days = {date.value for date in corpus.founds[source].dates if date.value and span[0] <= date.start < span[1]}
    return next(iter(days)) if len(days) == 1 else None


def _place(source: str, sentence: Sentence, start: int, corpus: Corpus) -> str | None:
    """The only place in which a sentence, from an offset on, says that something was."""
    places = {
        id_
        for named_at, id_ in corpus.texts.named[source].in_order((start, sentence.end))
        if _AT.search(sentence.text[: named_at - sentence.start])
        and isinstance(corpus.entities["places"].get(id_), PlaceEntity)
    }
    return next(iter(places)) if len(places) == 1 else None


def _number(text: str) -> float | None:
    counts = [one.number for one in numerals(text) if not one.in_words]
    return counts[0] if len(counts) == 1 else None


def _given(text: str) -> float | None:
    given = _NUMBER.search(text)
    told = next(numerals(given["number"]), None) if given else None
    return told.number if told else None


def _label(id_: str, corpus: Corpus) -> str:
    return corpus.entities["places"][id_].label
