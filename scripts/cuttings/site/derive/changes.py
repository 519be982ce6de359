"""What became of each entity in which revision."""

from collections import defaultdict
from collections.abc import Callable

from cuttings.changes.change import EntityChange
from cuttings.changes.history import History, Revision

Changed = tuple[Revision, EntityChange]


def changes_of(history: History | None, now: Callable[[str], str]) -> dict[str, list[Changed]]:
    """The changes by entity, the newest first; `now` tells the id that an entity has now."""
    found: dict[str, list[Changed]] = defaultdict(list)
    for revision in history.revisions if history else ():
        for change in revision.entities:
            found[now(change.id)].append((revision, change))
    return dict(found)
