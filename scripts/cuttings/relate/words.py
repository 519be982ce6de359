"""Phrases of the lexicon looked for in a text, beside the words and stems that resolving compares too."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from cuttings import lexicon
from cuttings.resolve.words import stem as stem
from cuttings.resolve.words import stems as stems
from cuttings.resolve.words import words as words


def known(section: str) -> Any:
    """A section of the lexicon `across`."""
    return lexicon.load("across")[section]


@cache
def known_stems(section: str) -> frozenset[str]:
    """The stems of the single words of a section of the lexicon `across`."""
    return frozenset(stem(word) for word in known(section) if " " not in word)


def has(text: str, phrases: Iterable[str]) -> str | None:
    """The first of some phrases of the lexicon that a text has, in whatever ending; None if it has none."""
    return next((phrase for phrase, pattern in _patterns(text, phrases).items() if pattern.search(text)), None)


def first(text: str, phrases: Iterable[str]) -> int:
    """Where the first of some phrases of the lexicon begins in a text; its end if it has none."""
    found = (match.start() for pattern in _patterns(text, phrases).values() if (match := pattern.search(text)))
    return min(found, default=len(text))


def following(text: str, phrases: Iterable[str]) -> set[str]:
    """The stems of the two words that follow any of some phrases."""
    found = (match.end() for pattern in _patterns(text, phrases).values() for match in pattern.finditer(text))
    return {stem(word) for end in found for word in words(text[end : end + 60])[:2]}


Patterns = Mapping[str, re.Pattern[str]]


def _patterns(text: str, phrases: Iterable[str]) -> Patterns:
    """The pattern of each phrase; none at all if the text has the letters of none, which is one look for all."""
    letters, patterns = _looked_for(tuple(phrases))
    return patterns if letters.search(text.casefold()) else {}


@lru_cache(maxsize=1_000)
def _looked_for(phrases: tuple[str, ...]) -> tuple[re.Pattern[str], Patterns]:
    """What a text with any of the phrases has in small letters, whatever stands around it; each phrase's pattern."""
    letters = "|".join(_spaced(phrase.casefold()) for phrase in phrases)
    patterns = {phrase: re.compile(rf"\b{_spaced(phrase)}\w{{0,4}}\b", re.IGNORECASE) for phrase in phrases}
    return re.compile(letters), patterns


def _spaced(phrase: str) -> str:
    return r"\s+".join(map(re.escape, phrase.split()))
