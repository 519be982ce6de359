"""Verbs of saying, as far as names need them: who speaks is who "he" is."""

from functools import cache

from cuttings.find.parse import Token
from cuttings.lexicon import load


@cache
def _verbs() -> frozenset[str]:
    return frozenset(load("collectives")["saying"])


def says(verb: Token) -> bool:
    """Whether this is a verb of saying."""
    return verb.lemma_.lower() in _verbs()
