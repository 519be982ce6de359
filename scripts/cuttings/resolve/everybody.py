"""All actors whose names are compared for what is almost one name; each name is taken apart once."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cuttings.model import Actor
from cuttings.resolve.names import NameClass, is_korean, words_of

Spelt = tuple[tuple[str, ...], str, "Named"]
"""The words of a name that count, the name, and who has it."""


class Named(NamedTuple):
    """An actor, as far as its names are compared."""

    id: str
    of: NameClass
    names: tuple[str, ...]
    """Its name first, then the aliases that stand alone."""
    offices: frozenset[tuple[str, str | None]]
    """Title in small letters, and whose office it is."""
    country: str | None
    versions: tuple[Actor, ...]
    """As its file has it, if that is a person's, and as it is drafted."""

    @property
    def sources(self) -> set[str]:
        """Those that are quoted for it. Only few are asked for theirs, as there may be many."""
        return {quote.source for one in self.versions for quote in one.evidence}


class Everybody:
    """All actors that are compared, in the order of ids."""

    def __init__(self, named: Sequence[Named]) -> None:
        self.persons = [one for one in named if one.of == "person"]
        self.bodies = [one for one in named if one.of == "body"]
        self.of_persons = [spelt for one in self.persons for spelt in _of_several_words(one)]
        """The names of two words or more that persons have; none of those of Korean habits."""
        self.of_bodies: list[Spelt] = [(words_of(name, "body"), name, one) for one in self.bodies for name in one.names]
        """The names that bodies have."""


def _of_several_words(person: Named) -> Iterator[Spelt]:
    for name in person.names:
        words = words_of(name, "person") if _is_a_name(name) else ()
        if len(words) > 1 and not is_korean(name):
            yield words, name, person


def _is_a_name(name: str) -> bool:
    """Whether this is a name of several words, and not what somebody is called for want of one: `senior official`."""
    first, *rest = name.split() or [""]
    return bool(rest) and first[0].isupper() and rest[-1][0].isupper()
