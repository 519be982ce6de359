"""Pairs that bear on the same thing in the same way, in groups.

Many articles that tell of one thing make far more pairs than there are values of it: a hundred that count the dead at
214, and as many that count them at 300, would be ten thousand lines that all say the same.
"""

import re
from collections.abc import Callable, Iterable

from cuttings.model import Related
from cuttings.site.derive.joined import joined
from cuttings.site.derive.two_sides import role

#: What is said of a value behind it: `300 (floor)`.
_HOW = re.compile(r" \([a-z ]+\)$")

#: All pairs of a group.
Pairs = tuple[Related, ...]


def disagreements(relations: Iterable[Related], now: Callable[[str], str]) -> list[Pairs]:
    """Pairs of the same kind and reason that have an entity in common, also if only through others.

    The groups are in the order of their first pairs, and each pair is in one; `now` gives the id an entity has now.
    """
    return [pairs for _, pairs in joined(relations, lambda one: (_end(one, 0, now), _end(one, 1, now)))]


def _end(one: Related, at: int, now: Callable[[str], str]) -> tuple[object, ...]:
    return _about(one), role(one, at), now(one.sides[at].entity)


def _about(one: Related) -> tuple[object, ...]:
    """In what two values or claims are compared, and how they differ; what is counted stands in the key alone.

    What one entity is told of is a row of its own, as the row names it and the keys have its id: also where people
    merged it with another since, or where it is compared with another, too.
    """
    first, second = (side.entity for side in one.sides)
    of = first if first == second else None
    return of, what_of_key(one), one.kind, one.grade, one.rule, reason_of_all(one)


def what_of_key(one: Related) -> tuple[str, ...]:
    """The words of a key besides the ids of what is compared: its slot or kind, and perhaps what is counted."""
    named = {name for side in one.sides for name in (side.entity, *(each.source for each in side.evidence))}
    return tuple(word for word in one.key.split() if word not in named)


def reason_of_all(one: Related) -> str:
    """The reason without the two values, where it tells them after a colon: that of all pairs of the group."""
    first, second = (_HOW.sub("", side.value) for side in one.sides)
    for values in (f": {first} and {second}", f": {second} and {first}"):
        before, told, after = one.why.partition(values)
        if told:
            return before + after
    return one.why
