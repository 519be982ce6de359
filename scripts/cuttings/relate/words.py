"""Words as they are compared: stems without what tells nothing, and phrases of the lexicon looked for in a text."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from cuttings import lexicon

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
#: Endings that are taken off, the longest first; four letters stay.
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ers", "er", "ed", "es", "ly", "s", "e")


def known(section: str) -> Any:
    """A section of the lexicon `across`."""
    return lexicon.load("across")[section]


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """What the forms of a word share: `deepened` and `deepening` are `deepen`, `treaties` is `treat` like `treaty`."""
    lower = word.casefold().replace("ies", "y")
    for ending in _ENDINGS:
        if lower.endswith(ending) and len(lower) - len(ending) >= 4:
            return lower.removesuffix(ending)
    return lower


def stems(text: str) -> tuple[str, ...]:
    """The stems of the words that tell something, in their order."""
    return tuple(stem(word) for word in words(text) if word.casefold() not in _stop())


def words(text: str) -> list[str]:
    """The words of a text as they stand, without possessive endings."""
    return [re.sub(r"['’]s$", "", match[0]) for match in _WORD.finditer(text)]


def has(text: str, phrases: Iterable[str]) -> str | None:
    """The first of some phrases of the lexicon that a text has, in whatever ending; None if it has none."""
    return next((phrase for phrase in phrases if _pattern(phrase).search(text)), None)


def first(text: str, phrases: Iterable[str]) -> int:
    """Where the first of some phrases of the lexicon begins in a text; its end if it has none."""
    found = (match.start() for phrase in phrases if (match := _pattern(phrase).search(text)))
    return min(found, default=len(text))


def following(text: str, phrases: Iterable[str]) -> set[str]:
    """The stems of the two words that follow any of some phrases."""
    found = (match.end() for phrase in phrases for match in _pattern(phrase).finditer(text))
    return {stem(word) for end in found for word in words(text[end : end + 60])[:2]}


@lru_cache(maxsize=10_000)
def _pattern(phrase: str) -> re.Pattern[str]:
    spaced = r"\s+".join(map(re.escape, phrase.split()))
    return re.compile(rf"\b{spaced}\w{{0,4}}\b", re.IGNORECASE)


@cache
def _stop() -> frozenset[str]:
    return frozenset(known("stop"))
