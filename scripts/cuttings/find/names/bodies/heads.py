"""Nouns that show what the capitalised words around them name."""

from functools import cache

from cuttings.lexicon import load
from cuttings.model.vocabulary import ActorKind, Layer, PlaceKind


@cache
def heads() -> dict[str, tuple[Layer, ActorKind | PlaceKind]]:
    """Head noun → layer and kind of what it names."""
    found: dict[str, tuple[Layer, ActorKind | PlaceKind]] = {}
    for kind, words in load("organisations")["heads"].items():
        found.update(dict.fromkeys(words, ("actor", kind)))
    for kind, words in load("regions")["heads"].items():
        found.update(dict.fromkeys(words, ("place", kind)))
    return found


@cache
def no_heads() -> frozenset[str]:
    """Nouns that end the names of events, texts and things."""
    return frozenset(load("not_names")["heads"])


@cache
def _all_heads() -> frozenset[str]:
    return frozenset({*heads(), *no_heads()})


def is_head(word: str) -> bool:
    """Whether this word shows that the words around it name no person."""
    return word in _all_heads()


@cache
def openers() -> frozenset[str]:
    """Prepositions after which a name goes on, as in "Institute for"."""
    return frozenset(load("organisations")["openers"])


def head_of(words: list[str]) -> str | None:
    """The noun that says what is named: the last one before of/for/on."""
    found = None
    for word in words:
        if word in openers():
            break
        found = word if is_head(word) else found
    return found
