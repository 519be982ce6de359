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


def stands_above(subject: Token, pronoun: Token) -> bool:
    """Whether the pronoun's clause tells more of what the subject of its sentence does: "Lund left, as he promised"."""
    above = pronoun.sent.root
    return pronoun.head.dep_ == "advcl" and pronoun.head.head == above == subject.head and subject.i < pronoun.i
