"""Nouns of the frames lexicon that several rules ask for."""

from functools import cache

from cuttings import lexicon


@cache
def representatives() -> frozenset[str]:
    """Lemmas of nouns that stand for the one they belong to: official, government, troops."""
    return frozenset(lexicon.load("frames")["representatives"])


@cache
def commentators() -> frozenset[str]:
    """Words in the names of bodies whose trade is to comment: institute, university."""
    return frozenset(lexicon.load("frames")["commentators"])


@cache
def place_nouns() -> frozenset[str]:
    """Lemmas of nouns that go before a place's name: the city of Lyon."""
    return frozenset(lexicon.load("frames")["places"])
