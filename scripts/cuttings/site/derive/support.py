"""What events rest on: from how many independent origins they are told, and what each source alone tells."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from cuttings.model import Claim, Event, Origins


class Share(NamedTuple):
    """What one source tells."""

    alone: int
    """Events that no other source tells of."""
    shared: int
    """Events that others tell of, too."""
    claims: int


def origins_of_events(events: Mapping[str, Event], origins: Mapping[str, list[Origins]]) -> dict[str, int]:
    """For each event with evidence from how many independent origins it is told.

    An event of a single source has one. Of one that several tell, what comparing the articles gave is taken.
    """
    return {
        entity_id: max((len(one.origins) for one in origins.get(entity_id, ())), default=1)
        for entity_id, event in events.items()
        if event.evidence
    }


def shares_of_sources(events: Mapping[str, Event], claims: Mapping[str, Claim]) -> dict[str, Share]:
    """What each source that anything rests on tells."""
    alone, shared, said = Counter[str](), Counter[str](), Counter[str]()
    for event in events.values():
        sources = {each.source for each in event.evidence}
        (alone if len(sources) == 1 else shared).update(sources)
    for claim in claims.values():
        said.update({each.source for each in claim.evidence})
    return {source: Share(alone[source], shared[source], said[source]) for source in {*alone, *shared, *said}}
