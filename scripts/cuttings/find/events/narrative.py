"""The day that a story has reached: "later in the day", "the same day", "in the evening", "the next morning"."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from cuttings import lexicon
from cuttings.find.dates import calendar
from cuttings.find.events.attachment import Dated
from cuttings.find.events.sighting import When

#: How many sentences the story stays on a day that it named.
_REACH = 12
#: Words of the longest such phrase: "later on in the very same day".
_LONGEST = 7
_SHIFTS = {"same_day": 0, "next_day": 1, "day_before": -1}
_ADVERBIAL = frozenset({"npadvmod", "prep", "advmod", "nmod", "dep"})


class Narrative:
    """The days on which the main clauses of an article set what they tell, in text order."""

    def __init__(self, dates: Sequence[Dated]) -> None:
        self._days = [date for date in dates if len(date.value) == len("2024-06-19") and _tells(date)]

    def day(self, clause: Token) -> When | None:
        """The day of a clause that points back to the day told of last, or to one beside it; else None."""
        found = [shift for child in clause.children if (shift := _shift(child)) is not None]
        last = self._last_before(clause) if found else None
        if last is None:
            return None
        first, _ = calendar.bounds(last.value) or (None, None)
        moved = calendar.moved(first, found[0], "day") if first is not None else None
        return When(calendar.day(moved), (last.mention,)) if moved is not None else None

    def _last_before(self, clause: Token) -> Dated | None:
        told = [date for date in self._days if date.head.i < clause.i]
        if not told or sum(token.is_sent_start for token in clause.doc[told[-1].head.i + 1 : clause.i + 1]) > _REACH:
            return None
        return told[-1]


def _tells(date: Dated) -> bool:
    """Whether a main clause has the date, so that the story goes on from it."""
    verb = date.site
    while verb.dep_ == "conj":
        verb = verb.head
    return not date.is_bound and verb.pos_ in ("VERB", "AUX") and verb.dep_ in ("ROOT", "ccomp")


def _shift(child: Token) -> int | None:
    """How far a part of a clause moves the day told of last: 0 for "in the evening", 1 for "the next day"."""
    if child.dep_ not in _ADVERBIAL or child.right_edge.i - child.left_edge.i >= _LONGEST:
        return None
    words = [token.lower_ for token in child.doc[child.left_edge.i : child.right_edge.i + 1] if not token.is_punct]
    led = next((number for number, word in enumerate(words) if word not in _leads()), len(words))
    if " ".join(words[led:]) == "the day" and not {"later", "earlier", "late", "early"} & _before(child):
        return None
    return _phrases().get(" ".join(words[led:]))


def _before(child: Token) -> set[str]:
    """The first word of a phrase and the one before it: parsers tear "later" from "in the day"."""
    first = child.left_edge.i
    return {token.lower_ for token in child.doc[max(first - 1, 0) : first + 1]}


def _leads() -> list[str]:
    leads: list[str] = lexicon.load("event_times")["leads"]
    return leads


@cache
def _phrases() -> dict[str, int]:
    return {phrase: shift for name, shift in _SHIFTS.items() for phrase in lexicon.load("event_times")[name]}
