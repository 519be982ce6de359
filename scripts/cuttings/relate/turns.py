"""Where words turn to what is to come: "will", "could", "is expected to"."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from cuttings.model import Span
from cuttings.relate.words import begun, has_letters, known, longest

#: What stands before a noun: "by plans to send workers" foretells nothing by itself.
_NOUN = re.compile(r"\b(?:by|of|about|over|with|the|its|their|his|her|any|such|no)\s+$", re.IGNORECASE)
#: More letters than any of these words has.
_SHORT = 6
#: "could be sending": what is thought to go on now, which nothing later settles.
_GOING_ON = re.compile(r"(?:could|may|might)\s+(?:\w+ly\s+)?be\s+\w+ing\b", re.IGNORECASE)


def turn(text: str) -> Span | None:
    """The first words of a text that turn to what is to come; None if none do."""
    for match in _turns(text) if has_letters(text.casefold(), _letters()) else ():
        if not _GOING_ON.match(text, match.start()) and not _is_noun(text, match.start()):
            return match.span()
    return None


@lru_cache(maxsize=10_000)
def is_turn(cue: str) -> bool:
    """Whether the words for saying something turn to what is to come themselves: "expects"."""
    return _marker().search(cue) is not None


def _turns(text: str) -> Iterator[re.Match[str]]:
    """Where a text turns to what is to come, in what it grants last of all."""
    skipped = _concession(text)
    yield from _marker().finditer(text, skipped)
    if skipped:
        yield from _marker().finditer(text, 0, skipped)


def _is_noun(text: str, start: int) -> bool:
    """Whether what stands before a turn makes it a noun."""
    word_ends = len(text[:start].rstrip())
    return _NOUN.search(text, max(0, word_ends - _SHORT), start) is not None


def _concession(text: str) -> int:
    """How far a part reaches that grants something before a claim comes to its point: "while there may be trade, …"."""
    first, *_ = text.split(maxsplit=1)
    comma = text.find(", ")
    return comma if first.casefold() in known("concessions") and comma > 0 else 0


@cache
def _marker() -> re.Pattern[str]:
    turns = "|".join(r"\s+(?:\w+ly\s+)?".join(map(re.escape, phrase.split())) for phrase in known("ahead"))
    return re.compile(rf"\b{begun(known('ahead'))}(?:{turns})(?!\w)", re.IGNORECASE)


@cache
def _letters() -> tuple[str, ...]:
    """What claims with such a turn have in small letters, one of them each: soon looked for, the shortest soonest."""
    letters = set(map(longest, known("ahead")))
    return tuple(sorted((one for one in letters if not any(two in one for two in letters - {one})), key=len))
