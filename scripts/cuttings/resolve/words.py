"""Words as they are compared: stems without what tells nothing."""

import re
from functools import cache, lru_cache
from itertools import chain

from cuttings import lexicon

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
#: What stands around a word in most texts.
MARKS = ".,;:!?()[]\"'“”‘’"
_POSSESSIVE = ("'s", "’s")
#: Endings that are taken off, the longest first; four letters stay.
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ers", "er", "ed", "es", "ly", "s", "e")


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
    return tuple(stem(word) for word in words(text) if tells(word))


def words(text: str) -> list[str]:
    """The words of a text as they stand, without possessive endings."""
    return [*chain.from_iterable(map(words_in, text.split()))]


def words_in(piece: str) -> tuple[str, ...]:
    """Those of a piece without space: nearly always one word, between marks."""
    bare = piece.strip(MARKS)
    if bare.isalpha():
        return (bare,)
    return tuple(word[:-2] if word.endswith(_POSSESSIVE) else word for word in _WORD.findall(piece))


def tells(word: str) -> bool:
    """Whether a word tells something, and is no mere "of" or "the"."""
    return word.casefold() not in _stop()


@cache
def _stop() -> frozenset[str]:
    return frozenset(lexicon.load("across")["stop"])
