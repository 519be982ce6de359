"""What is dated by its distance from another happening of its sentence: "on Friday, two days after they met"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cuttings import lexicon
from cuttings.find.dates import calendar
from cuttings.find.events.setting.attachment import Dated
from cuttings.find.events.sighting import When
from cuttings.find.parse import Token

#: A week after is about seven days after; only days are counted exactly.
_EXACT = "day"


@dataclass(frozen=True)
class Distance:
    """How far the word is from the anchor: so many units after it, or before where the number is negative."""

    anchor: Token
    number: int
    unit: str

    def from_day(self, day: Dated) -> When | None:
        """The date at this distance from a day; None from anything less exact."""
        if len(day.value) != len("2024-06-19"):
            return None
        first, _ = calendar.bounds(day.value) or (None, None)
        moved = calendar.moved(first, self.number, self.unit) if first is not None else None
        if moved is None:
            return None
        if self.unit in calendar.UNIT_DAYS:
            return When(
                calendar.day(moved) if self.unit == _EXACT else calendar.approximate(calendar.day(moved)),
                (day.mention,),
            )
        return When(
            calendar.approximate(calendar.cut(moved, "month" if self.unit == "month" else "year")), (day.mention,)
        )


def distances(word: Token) -> Iterator[Distance]:
    """The happenings of the sentence from which a verb or noun is so far away, by the word of each."""
    for link, above, below in _links(word):
        counted = _counted(link)
        if counted is None:
            continue
        number, unit = counted
        yield Distance(above, -number, unit) if below == word else Distance(below, number, unit)


def _links(word: Token) -> Iterator[tuple[Token, Token, Token]]:
    """Words like "after" that bind this word and another, with the word above and the word below them."""
    for below in (word, *(child for child in word.children if child.dep_ == "advcl")):
        marks = [child for child in below.children if child.dep_ == "mark" and child.lower_ in _signs()]
        if marks and below.head != below:
            yield marks[0], below.head, below
    units = [child for child in word.children if child.dep_ == "npadvmod"]
    held = [noun for top in (word, *units) for prep in top.children if prep.dep_ == "prep" for noun in prep.children]
    for below in (word, *held):
        if below.dep_ == "pobj" and below.head.lower_ in _signs():
            above = below.head.head
            yield below.head, above.head if above.dep_ == "npadvmod" else above, below


def _counted(link: Token) -> tuple[int, str] | None:
    """The number and unit before the word: 2 and "day" in "two days after", 1 in "the day after"; else None."""
    if link.i == link.sent.start:
        return None
    unit = link.nbor(-1)
    name = unit.lemma_.lower()
    if name not in calendar.UNIT_DAYS | calendar.UNIT_MONTHS:
        return None
    number = _number(child for child in unit.children if child.dep_ in ("nummod", "det"))
    return (number * _signs()[link.lower_], name) if number is not None else None


def _number(words: Iterable[Token]) -> int | None:
    for word in words:
        if word.lower_ == "the":
            return 1
        if word.lower_.isdecimal():
            return int(word.lower_)
        if word.lower_ in lexicon.load("dates")["numbers"]:
            return int(lexicon.load("dates")["numbers"][word.lower_])
    return None


def _signs() -> dict[str, int]:
    signs: dict[str, int] = lexicon.load("event_times")["distances"]
    return signs
