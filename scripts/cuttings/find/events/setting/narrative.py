"""The day that a story has reached: "later in the day", "the same day", "in the evening", "the next morning"."""

from collections.abc import Sequence
from functools import cache

from cuttings import lexicon
from cuttings.find.dates import calendar
from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.participants.control import surface_subject
from cuttings.find.events.setting.attachment import Dated, speaks
from cuttings.find.events.sighting import When
from cuttings.find.parse import Token

#: How many sentences the story stays on a day that it named.
_REACH = 12
#: How many words apart the verbs of two sentences side by side may be.
_BESIDE = 80
#: Words of the longest such phrase: "later on in the very same day".
_LONGEST = 7
_SHIFTS = {"same_day": 0, "next_day": 1, "day_before": -1}
#: Where a main clause stands in the parse; "it said" after what was said may govern it.
_MAIN = frozenset({"ROOT", "ccomp"})
#: Pronouns that go on with whoever spoke.
_AGAIN = frozenset({"it", "he", "she", "they"})
#: Parts of a main clause that the next sentence may go on with as "it".
_TOPICS = frozenset({"nsubj", "nsubjpass", "attr"})
_ADVERBIAL = frozenset({"npadvmod", "prep", "advmod", "nmod", "dep"})


class Narrative:
    """The days on which the main clauses of an article set what they tell, in text order."""

    def __init__(self, dates: Sequence[Dated]) -> None:
        self._told = [date for date in dates if _tells(date)]
        self._days = [date for date in self._told if _is_day(date)]

    def day(self, clause: Token) -> list[When]:
        """The day of a verb or noun that points back to the day told of last, or to one beside it; else none."""
        found = [shift for child in clause.children if (shift := _shift(child)) is not None]
        last = self._last_before(clause) if found else None
        if last is None:
            return []
        first, _ = calendar.bounds(last.value) or (None, None)
        moved = calendar.moved(first, found[0], "day") if first is not None else None
        return [When(calendar.day(moved), (last.mention,))] if moved is not None else []

    def speech(self, trigger: Trigger) -> list[When]:
        """The day on which the speaker of the sentence before or after speaks: "It was a lie, Oslo said on Friday"."""
        verb = trigger.token
        if not trigger.frame.news or trigger.is_noun or verb.dep_ not in _MAIN:
            return []
        near = [date for date in self._days if abs(date.site.i - verb.i) <= _BESIDE]
        speaker = surface_subject(verb) if near else None
        beside = [date for date in near if speaker is not None and _is_same_speech(speaker, date.site)]
        return [When(date.value, (date.mention,)) for date in beside[:1]]

    def resumed(self, trigger: Trigger) -> list[When]:
        """The day that the next sentence gives to its subject: "It was an accord with Oslo. It was signed on 3 May"."""
        noun = trigger.token
        if not trigger.is_noun or noun.dep_ not in _TOPICS or noun.head.dep_ not in ("ROOT", "conj"):
            return []
        told = (date for date in self._days if 0 < date.site.i - noun.i <= _BESIDE)
        for date in told:
            again = surface_subject(date.site)
            if again is not None and again.lower_ == "it" and _sentences(noun, again) == 1:
                return [When(date.value, (date.mention,))]
        return []

    def _last_before(self, clause: Token) -> Dated | None:
        """The day that was told of last; none where the story has gone on to a month or year since."""
        told = [date for date in self._told if date.head.i < clause.i]
        fits = told and _is_day(told[-1]) and _sentences(told[-1].head, clause) <= _REACH
        return told[-1] if fits else None


def _is_day(date: Dated) -> bool:
    return len(date.value) == len("2024-06-19")


def _tells(date: Dated) -> bool:
    """Whether a main clause has the date, so that the story goes on from it."""
    verb = date.site
    while verb.dep_ == "conj":
        verb = verb.head
    return not date.is_bound and verb.pos_ in ("VERB", "AUX") and verb.dep_ in _MAIN


def _is_same_speech(speaker: Token, verb: Token) -> bool:
    """Whether a verb of saying in the sentence before or after has the same speaker, in the same paragraph."""
    other = surface_subject(verb) if speaks(verb) else None
    if other is None or other.sent == speaker.sent:
        return False
    first, last = sorted((speaker, other), key=lambda noun: noun.i)
    if _sentences(first, last) > 1 or "\n" in first.doc[first.i + 1 : last.i + 1].text:
        return False
    return last.lower_ in _AGAIN or last.lower_ == first.lower_


def _sentences(first: Token, last: Token) -> int:
    """How many sentences begin after the first word and up to the last."""
    return sum(bool(token.is_sent_start) for token in first.doc[first.i + 1 : last.i + 1])


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
