"""Phrases of the lexicon looked for in a text, beside the words and stems that resolving compares too."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from cuttings import lexicon
from cuttings.resolve.words import stem as stem
from cuttings.resolve.words import stems as stems
from cuttings.resolve.words import words as words


def known(section: str) -> Any:
    """A section of the lexicon `across`."""
    return lexicon.load("across")[section]


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
