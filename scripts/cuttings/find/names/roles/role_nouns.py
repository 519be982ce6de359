"""Nouns that name a role, and the words that stand around them in an apposition."""

from functools import cache

from cuttings.find.fold import fold_word
from cuttings.lexicon import load

ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "one", "now", "currently", "also"})
#: Words between name and noun at most: "a former very senior …".
REACH = 7


@cache
def role_nouns() -> frozenset[str]:
    """Nouns that name a role, folded, in the singular and the plural."""
    words = {fold_word(word) for word in load("titles")["after"]}
    return frozenset(words | {word + "s" for word in words})


def times(modifiers: list[str]) -> list[str]:
    """Those of the first words of a phrase that place a role in time: former, then, acting."""
    known = {word for words in load("titles")["temporal"].values() for word in words}
    return [word for word in modifiers[:2] if word.lower() in known]
