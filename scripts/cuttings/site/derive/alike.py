"""Claims that say the same, in groups: those that pairs join, directly or through others.

Not all claims of a group are compared with each other: of many, each is compared with its neighbours in time alone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from cuttings.model import Origin, Origins, Related


class Alike(NamedTuple):
    """Some claims, by their ids, and the pairs that join them."""

    claims: frozenset[str]
    pairs: tuple[Related, ...]

    @property
    def sources(self) -> frozenset[str]:
        """The articles that say it, by the words that were compared."""
        return frozenset(each.source for pair in self.pairs for side in pair.sides for each in side.evidence)


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


def origins_of(group: Alike, counted: Mapping[str, Iterable[Origins]]) -> tuple[Origin, ...]:
    """From whom the articles of a group have it; nothing where that was not counted, as for a single article.

    `counted` has, by claim, what was counted before people refused any pair. Of a group that they took apart, it is
    what is left of that: never more origins than there are.
    """
    sources = group.sources
    origins = next((one for claim in sorted(group.claims) for one in counted.get(claim, ())), None)
    left = (_only(one, sources) for one in origins.origins) if origins else ()
    return tuple(one for one in left if one.sources)


def _only(one: Origin, sources: frozenset[str]) -> Origin:
    kept = tuple(source for source in one.sources if source in sources)
    return one if kept == one.sources else one.changed(sources=kept)
