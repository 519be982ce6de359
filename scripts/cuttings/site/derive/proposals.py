"""What waits for a person, by the entities that it is on."""

from collections import defaultdict
from collections.abc import Iterable

from cuttings.kb.paths import Key
from cuttings.model import Proposal


def by_entity(proposals: Iterable[Proposal]) -> dict[Key, list[Proposal]]:
    """The proposals on each entity, by folder and id; that two may be one is on both."""
    found: dict[Key, list[Proposal]] = defaultdict(list)
    for one in proposals:
        for id_ in (one.id, one.value) if one.kind == "same-as" else (one.id,):
            found[one.folder, id_].append(one)
    return dict(found)
