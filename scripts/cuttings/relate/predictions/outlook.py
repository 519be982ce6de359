"""What a claim says is to come: the verb after "will", "could" or "is expected to", and who or what it is said of."""

import re
from functools import cache
from typing import NamedTuple

from cuttings.model import Span
from cuttings.relate.corpus import Corpus
from cuttings.relate.tellings import Said, Told
from cuttings.relate.turns import is_turn
from cuttings.relate.words import has, has_letters, known, known_stems, stem
from cuttings.resolve.sentences import sentences

#: How far behind its verb the noun of a light verb may stand: "make a three-day visit to". In characters.
_NEAR = 60
_WORD = re.compile(r"[\w’'-]+")


class Outlook(NamedTuple):
    """A claim's look ahead; offsets are those of the article."""

    verb: str
    verb_span: Span
    before: Span
    """What stands before the turn to what is to come: of whom or what it is said."""
    after: Span
    """The verb and what follows it, up to where the sentence comes to something else."""
    sentence: str | None
    """The sentence of the verb, in a claim of several."""
    is_first: bool
    """Whether no other sentence of the claim stands before it."""


class Outlooks:
    """The looks ahead of all claims, each worked out once."""

    def __init__(self, corpus: Corpus) -> None:
        self._of = {said: look for said in corpus.said if (look := outlook(said))}
        self._event = {said: main_event(said, look, corpus) for said, look in self._of.items()}

    def of(self, said: Said) -> Outlook | None:
        """Where a claim turns to what is to come; None if it does not."""
        return self._of.get(said)

    def event(self, said: Said) -> Told | None:
        """The event that a claim says is to come, see `main_event`."""
        return self._event.get(said)


def outlook(said: Said) -> Outlook | None:
    """Where a claim turns to what is to come; None if it does not."""
    found, start = said.found, said.found.start
    if found.cue_span and is_turn(said.claim.cue or ""):
        if len(found.spans) > 1:
            return _from(said, found.cue_span[0], found.spans[-1][0])
        if found.cue_span[1] <= start:
            return _from(said, start, start)
    if said.turn:
        return _from(said, start + said.turn[0], start + said.turn[1])
    return None


def _from(said: Said, turn: int, verb_from: int) -> Outlook | None:
    text, offset = said.found.text, said.found.start
    for match in _WORD.finditer(text, verb_from - offset):
        word = match[0].casefold()
        if word not in known("adverbs") and not word.endswith("ly"):
            verb = (offset + match.start(), offset + match.end())
            after = verb[0], offset + _break(text, match.end())
            return Outlook(stem(word), verb, (offset, turn), after, *_sentence(text, match.start()))
    return None


def _sentence(text: str, at: int) -> tuple[str | None, bool]:
    """The sentence at an offset, of a text of several, and whether it is the first."""
    first, *others = sentences(text, 0)
    if not others:
        return None, True
    return next((one.text for one in others if one.start <= at < one.end), first.text), at < others[0].start


def _break(text: str, start: int) -> int:
    """Where a sentence comes to something else."""
    found = _something_else().search(text, start)
    return found.start() if found else len(text)


@cache
def _something_else() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, known("breaks"))))


def main_event(said: Said, look: Outlook, corpus: Corpus) -> Told | None:
    """The event that the claim says is to come, and not one that it merely speaks of.

    Its word is the verb, or the noun of a light verb: "will visit", "will make a visit", "the pact will be signed".
    """
    if _is("comes_about", look):
        for told in corpus.inside(said):
            if told.triggers_in([look.before]):
                return told
    for told in corpus.inside(said):
        for start, _ in told.triggers_in([look.after]):
            if start <= look.verb_span[1] or (_is("light", look) and start - look.verb_span[1] <= _NEAR):
                return told
    return None


def _is(section: str, look: Outlook) -> bool:
    return look.verb in known_stems(section)


def is_conditional(said: Said) -> bool:
    """Whether a claim says what will come only if something else does: "Should it rain, …", "… if it rains"."""
    first, *_ = said.text.split(maxsplit=1)
    text = said.text.casefold()
    return first.casefold() in known("conditions") or has_letters(text, _conditions_inside())


@cache
def _conditions_inside() -> tuple[str, ...]:
    """How what depends on something else goes on; these three depend on nothing where they do not come first."""
    return tuple(f" {phrase} " for phrase in known("conditions") if phrase not in ("should", "were", "once"))


def expects(said: Said, look: Outlook | None) -> bool:
    """Whether a claim says that something will come, and not that it will not.

    Of several sentences, the one that looks ahead decides.
    """
    if look is None or look.sentence is None:
        return said.claim.polarity == "positive"
    return has(look.sentence, known("negations")) is None and has(look.sentence, known("unlikely")) is None


def looks_ahead_at_last(said: Said, look: Outlook) -> bool:
    """Whether a claim of several sentences comes to what is to come only in a later one, in which nothing hedges it."""
    return not look.is_first and has(of((look.before[1], look.verb_span[0]), said), known("firmly")) is not None


def clause(said: Said, look: Outlook) -> Span:
    """The part of a claim that looks ahead: from the last comma before the turn to where something else begins."""
    comma = of(look.before, said).rfind(", ")
    start = look.before[0] + comma + 2 if comma >= 0 else look.before[0]
    return (start if start < look.before[1] else look.before[0]), look.after[1]


def main_part(said: Said, look: Outlook | None) -> Span:
    """What a claim says first of all: the part that looks ahead, or all up to where it comes to something else."""
    if look:
        return clause(said, look)
    return said.found.start, said.found.start + _break(said.found.text, 0)


def of(span: Span, said: Said) -> str:
    """The words of a claim in a span of the article."""
    return said.found.text[max(0, span[0] - said.found.start) : span[1] - said.found.start]


def term(text: str) -> str | None:
    """The word with which a text speaks of what an agreement contains."""
    return has(text, known("terms"))
