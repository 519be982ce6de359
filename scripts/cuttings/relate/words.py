"""Phrases of the lexicon looked for in a text, beside the words and stems that resolving compares too."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

from cuttings import lexicon
from cuttings.resolve.words import MARKS as MARKS
from cuttings.resolve.words import stem as stem
from cuttings.resolve.words import stems as stems
from cuttings.resolve.words import tells as tells
from cuttings.resolve.words import words as words
from cuttings.resolve.words import words_in as words_in

_LETTERS = re.compile(r"[^\W\d_]+")


@cache
def known(section: str) -> Any:
    """A section of the lexicon `across`."""
    return lexicon.load("across")[section]


@cache
def known_stems(section: str) -> frozenset[str]:
    """The stems of the single words of a section of the lexicon `across`."""
    return frozenset(stem(word) for word in known(section) if " " not in word)


def has(text: str, phrases: Iterable[str]) -> str | None:
    """The first of some phrases of the lexicon that a text has, in whatever ending; None if it has none."""
    small = text.casefold()
    for phrase, letters in _looked_for(tuple(phrases)):
        if letters in small and _pattern(phrase).search(text):
            return phrase
    return None


def has_letters(small: str, among: Iterable[str]) -> bool:
    """Whether a text in small letters has any of some letters in a row."""
    # A plain loop, as it is asked of every claim of every article.
    for letters in among:  # noqa: SIM110
        if letters in small:
            return True
    return False


def first(text: str, phrases: Iterable[str]) -> int:
    """Where the first of some phrases of the lexicon begins in a text; its end if it has none."""
    found = (match.start() for phrase in _likely(text, phrases) if (match := _pattern(phrase).search(text)))
    return min(found, default=len(text))


def following(text: str, phrases: Iterable[str]) -> set[str]:
    """The stems of the two words that follow any of some phrases."""
    found = (match.end() for phrase in _likely(text, phrases) for match in _pattern(phrase).finditer(text))
    return {stem(word) for end in found for word in words(text[end : end + 60])[:2]}


def _likely(text: str, phrases: Iterable[str]) -> Iterator[str]:
    small = text.casefold()
    return (phrase for phrase, letters in _looked_for(tuple(phrases)) if letters in small)


@lru_cache(maxsize=1_000)
def _looked_for(phrases: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Phrases, each with letters that every text with it has in small letters: soon looked for, before its pattern."""
    return tuple((one, longest(one)) for one in phrases)


def begun(alternatives: Collection[str]) -> str:
    """A pattern of the first letters of some words or patterns, to stand before them: most words have another one.

    They must begin with a letter each. Without it each is tried at every word.
    """
    return f"(?=[{''.join(sorted({one[0].casefold() for one in alternatives}))}])"


def longest(phrase: str) -> str:
    """The longest word of a phrase, in small letters: the one that tells most surely that a text lacks the phrase."""
    letters: list[str] = _LETTERS.findall(phrase.casefold())
    return max(letters, key=len)


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    spaced = r"\s+".join(map(re.escape, phrase.split()))
    return re.compile(rf"\b{spaced}\w{{0,4}}\b", re.IGNORECASE)
