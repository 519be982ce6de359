"""What became of each entity in which revision."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cuttings.changes.change import EntityChange
    from cuttings.changes.history import History, Revision

Changed = tuple["Revision", "EntityChange"]


class Changes(NamedTuple):
    """By the id that an entity has now, the newest first; nothing where no history is asked for."""

    of: Mapping[str, list[Changed]]
    merged: frozenset[str]
    """The ids of what was merged into another entity, and is part of it still."""


def changes_of(history: "History | None", now: Callable[[str], str]) -> Changes:
    """The changes of all entities; `now` tells the id that an entity has now."""
    found: dict[str, list[Changed]] = defaultdict(list)
    for revision in history.revisions if history else ():
        for change in revision.entities:
            found[now(change.id)].append((revision, change))
    merged = (one.id for changes in found.values() for _, one in changes if one.what == "merged")
    return Changes(dict(found), frozenset(id_ for id_ in merged if now(id_) != id_))
