"""Claims that say the same, in groups: those that pairs join, directly or through others.

Not all claims of a group are compared with each other: of many, each is compared with its neighbours in time alone.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from cuttings.model import Origin, Origins, Related
from cuttings.site.derive.joined import joined


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
    groups = joined(pairs, lambda pair: (now(pair.sides[0].entity), now(pair.sides[1].entity)))
    return [Alike(claims, those) for claims, those in groups]


class FromWhom(NamedTuple):
    """From whom the articles of a group have it, as far as that was counted."""

    origins: tuple[Origin, ...]
    uncounted: int
    """How many of the articles are in none of them; none of a single article, which is an origin."""
    apart: bool
    """Whether parts of the group were counted each by itself: what their articles share is not all known."""


def origins_of(group: Alike, counted: Mapping[str, Iterable[Origins]]) -> FromWhom:
    """From whom the articles of a group have it.

    `counted` has, by claim, what was counted before people refused or merged anything. Of a group that they took apart,
    it is what is left of that; of groups that they joined, it is all of them: never more origins than articles.
    """
    sources = group.sources
    those = {id(one): one for claim in sorted(group.claims) for one in counted.get(claim, ())}
    left = [_only(one, sources) for origins in those.values() for one in origins.origins]
    told = [one for one in left if one.sources]
    known = {source for one in told for source in one.sources}
    uncounted = len(sources - known) if len(sources) > 1 else 0
    return FromWhom(tuple(_joined(told) if len(those) > 1 else told), uncounted, len(those) > 1)


def _only(one: Origin, sources: frozenset[str]) -> Origin:
    kept = tuple(source for source in one.sources if source in sources)
    return one if kept == one.sources else one.changed(sources=kept)


def _joined(origins: Iterable[Origin]) -> list[Origin]:
    """Those of one name or with an article in common as one, also if only through others; the first gives its name."""
    made: list[Origin] = []
    for one in origins:
        same = [each for each in made if _is_one(each, one)]
        sources = sorted({source for each in (*same, one) for source in each.sources})
        made = [each for each in made if each not in same]
        made.append((*same, one)[0].changed(sources=tuple(sources)))
    return made


def _is_one(one: Origin, other: Origin) -> bool:
    return (one.basis, one.name) == (other.basis, other.name) or not {*one.sources}.isdisjoint(other.sources)
