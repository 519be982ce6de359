"""Events of several articles that are one happening; doubt keeps apart.

Clusters are built from the most exactly dated event to the undated ones, so that the order of the articles decides
nothing. An event joins a cluster only if nothing speaks against it, and no other cluster would do.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from cuttings.resolve.growing import Cluster, Growing, days_of
from cuttings.resolve.happening import Happening
from cuttings.resolve.likeness import closeness
from cuttings.resolve.same_event import fits

Year = int | None
Block = dict[Year, dict[str, set[Growing]]]
"""Clusters of one kind of event, by year (None if it is unknown), by name."""
Rank = tuple[bool, bool, int, str, int, int]


def cluster(told: Iterable[Happening]) -> list[Cluster]:
    """Events that are one happening, in the order of their first ones.

    Only those of one kind that share a year and a name are compared, so that what other kinds there are tells nothing.
    An undated state of affairs of which no article tells for a year or so is therefore another one: it may have ended.
    """
    clusters: list[Growing] = []
    blocks: dict[str, Block] = defaultdict(lambda: defaultdict(lambda: defaultdict(set)))
    for one in sorted(told, key=rank):
        names, block = _looked_up_by(one), blocks[one.kind]
        years = one.years if names else ()
        fitting = _likeliest(one, _fitting(one, _found(names, years, block)))
        if len(fitting) == 1:
            joined = fitting[0]
            joined.add(one)
        else:
            joined = Growing(one)
            clusters.append(joined)
        for by_name in (block[year] for year in years):
            for name in names:
                by_name[name].add(joined)
    return [each.members for each in clusters]


def _found(names: Iterable[str], years: Sequence[Year], block: Block) -> set[Growing]:
    """The clusters that have one of the names in a year that may be one of these."""
    found: set[Growing] = set()
    for year in block if None in years else (*years, None):
        if by_name := block.get(year):
            found.update(*[by_name[name] for name in names if name in by_name])
    return found


def _fitting(one: Happening, found: Iterable[Growing]) -> Sequence[Growing]:
    """The clusters that it can belong to; those with its very date only, if there are any."""
    days = days_of(one)
    near = (each for each in found if each.days.meets(days))
    fitting = [each for each in near if fits(one, each.members, each.unlike(one))]
    if one.stated and (same_date := [each for each in fitting if any(m.stated == one.stated for m in each.members)]):
        return same_date
    return fitting


def _likeliest(one: Happening, fitting: Sequence[Growing]) -> Sequence[Growing]:
    """Of several that fit: of states of affairs those told of as standing alike, of news those that have a date.

    Of those, the one that it has most in common with; several if that is as much.
    """
    if len(fitting) < 2:
        return fitting
    if one.lasting:
        fitting = [found for found in fitting if any(m.event.status == one.event.status for m in found.members)]
    elif not one.stated:
        fitting = [found for found in fitting if any(member.stated for member in found.members)] or fitting
    shared = [max(closeness(one, member) for member in found.members) for found in fitting]
    return [found for found, most in zip(fitting, shared, strict=True) if most == max(shared)]


def _looked_up_by(one: Happening) -> frozenset[str]:
    """The names by which clusters that it may belong to are looked up; none if it is never joined.

    They are those of who takes part and where, and those that few articles have. What has no date and recurs is looked
    up by the latter only: states have too much of it. A journey is nobody's who does not travel.
    """
    if one.is_of("never") and not one.lasting:
        return frozenset()
    if one.is_of("travelling"):
        return one.agents
    names = one.company | one.story
    if one.lasting or one.stated or one.is_of("news"):
        names |= one.parties | one.where | one.served
    return names


def rank(one: Happening) -> Rank:
    """What sorts events: the most exactly dated first; plans last, as they may have come on another day."""
    days = one.stated.days if one.stated else 0
    first = one.event.evidence[0].start
    return one.event.status == "scheduled", one.stated is None, days, one.source, first, one.number
