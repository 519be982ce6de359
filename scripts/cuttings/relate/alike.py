"""Stems of the words that tell something, with one stem for words that mean the same."""

from functools import cache, lru_cache
from itertools import chain

from cuttings.relate.words import known, stem, tells, words


def concepts(text: str) -> frozenset[str]:
    """What a text speaks of, as far as its words tell: `reopened` and `cleared` are `open`."""
    return frozenset(chain.from_iterable(map(_concepts_in, text.split())))


@lru_cache(maxsize=100_000)
def _concepts_in(piece: str) -> tuple[str, ...]:
    """Those of a piece without space; most pieces of a text stand in many others."""
    return tuple(filter(None, map(concept, words(piece))))


@lru_cache(maxsize=100_000)
def concept(word: str) -> str | None:
    """What a single word speaks of, by a stem; None if it tells nothing."""
    one = stem(word)
    return _first().get(one, one) if len(one) > 1 and tells(word) else None


@cache
def _first() -> dict[str, str]:
    return {stem(word): stem(row[0]) for row in known("alike") for word in row}
