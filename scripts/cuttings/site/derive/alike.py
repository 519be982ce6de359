"""Claims that say the same, in groups: those that pairs join, directly or through others.

Not all claims of a group are compared with each other: of many, each is compared with its neighbours in time alone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from cuttings.model import Related


class Alike(NamedTuple):
    """Some claims, by their ids, and the pairs that join them."""

    claims: frozenset[str]
    pairs: tuple[Related, ...]


def alike(pairs: Iterable[Related], now: Callable[[str], str]) -> list[Alike]:
    """The groups, in the order of their first pairs. Each pair is in one; `now` gives the id that a claim has now."""
    ends = [(pair, now(pair.sides[0].entity), now(pair.sides[1].entity)) for pair in pairs]
    of: dict[str, set[str]] = {}
    for _, one, other in ends:
        less, more = sorted((of.setdefault(one, {one}), of.setdefault(other, {other})), key=len)
        if less is not more:
            more |= less
            of.update(dict.fromkeys(less, more))
    joining: dict[int, list[Related]] = defaultdict(list)
    for pair, one, _ in ends:
        joining[id(of[one])].append(pair)
    claims = {id(group): frozenset(group) for group in of.values()}
    return [Alike(claims[group], tuple(those)) for group, those in joining.items()]
