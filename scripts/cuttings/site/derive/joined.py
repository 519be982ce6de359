"""Things that have ends in common, in groups: those that are reached from each other, directly or through others."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

T = TypeVar("T")
End = TypeVar("End", bound=Hashable)


def joined(things: Iterable[T], ends: Callable[[T], tuple[End, End]]) -> list[tuple[frozenset[End], tuple[T, ...]]]:
    """The ends and the things of each group, in the order of the first things; each thing is in one, and each end."""
    told = [(thing, *ends(thing)) for thing in things]
    of: dict[End, set[End]] = {}
    for _, one, other in told:
        less, more = sorted((of.setdefault(one, {one}), of.setdefault(other, {other})), key=len)
        if less is not more:
            more |= less
            of.update(dict.fromkeys(less, more))
    groups: dict[int, list[T]] = defaultdict(list)
    for thing, one, _ in told:
        groups[id(of[one])].append(thing)
    found = {id(group): frozenset(group) for group in of.values()}
    return [(found[group], tuple(those)) for group, those in groups.items()]
