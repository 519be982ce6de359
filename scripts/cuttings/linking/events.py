"""The events of all tables, joined kind by kind, so that those of one kind alone are in memory."""

from collections.abc import Collection, Container, Iterator
from functools import cache
from operator import attrgetter
from sys import intern
from typing import NamedTuple

from cuttings.kb.remembered import Position
from cuttings.linking.again import Again
from cuttings.linking.kept import Keeping
from cuttings.resolve.clusters import Rank, cluster, rank
from cuttings.resolve.decided import as_people_say, decided_on
from cuttings.resolve.event_draft import Outline, outline, passages
from cuttings.resolve.events import event_ids, events_on_file, wanted_id
from cuttings.resolve.growing import Cluster
from cuttings.resolve.happening import happenings
from cuttings.resolve.ids import Ids
from cuttings.resolve.recognise import sources_of
from cuttings.resolve.standing import Standing
from cuttings.resolve.undoubted import Resting


class Joined(NamedTuple):
    """An event, with no more of its articles than their links need."""

    rank: Rank
    outline: Outline
    members: tuple[tuple[str, str], ...]
    """Source and key of each event that it is."""
    positions: tuple[Position, ...]
    """Where its words stand, if one of its sources has an event that is on file."""


def join_events(keeping: Keeping, again: Again, standing: Standing, ids: Ids) -> dict[str, Joined]:
    """Every event once, by its id, without those that people rejected. Sources that were withdrawn tell nothing."""
    filed = events_on_file(standing)
    told = _Joining(again.withdrawn, standing, sources_of(filed)).joined(keeping, again)
    found = [Resting(one.positions, one.outline.type) for one in told]
    wanted = cache(lambda index: wanted_id(told[index].outline.date, told[index].outline.title))
    return {id_: told[index] for index, id_ in event_ids(found, wanted, filed, standing, ids).items()}


class _Joining:
    def __init__(self, withdrawn: Collection[str], standing: Standing, filed: Container[str]) -> None:
        self._withdrawn = withdrawn
        self._standing = standing
        self._filed = filed

    def joined(self, keeping: Keeping, again: Again) -> list[Joined]:
        """All events, in the order of clusters. Those that people's decisions may bear on wait for other kinds."""
        decided = decided_on(self._standing)
        rest: list[Joined] = []
        theirs: list[Cluster] = []
        for told in keeping.kinds():
            for members in cluster(happenings(told, again.entities, again.few)):
                if any(one.source in decided for one in members):
                    theirs.append(members)
                else:
                    rest.append(self._one(members, rank(members[0])))
        return sorted([*rest, *self._as_people_say(theirs)], key=attrgetter("rank"))

    def _as_people_say(self, clusters: list[Cluster]) -> Iterator[Joined]:
        """Clusters of all kinds; a part stands where the whole stood."""
        clusters.sort(key=lambda members: rank(members[0]))
        ranks = {id(one): rank(members[0]) for members in clusters for one in members}
        as_said = as_people_say(clusters, self._standing)
        return (self._one(members, min(ranks[id(one)] for one in members)) for members in as_said)

    def _one(self, members: Cluster, rank: Rank) -> Joined:
        may_be_filed = any(one.source in self._filed for one in members)
        return Joined(
            rank,
            outline(members, self._withdrawn),
            tuple((one.source, intern(one.event.key)) for one in members),
            tuple((source, *passage.span) for source, passage in passages(members)) if may_be_filed else (),
        )
