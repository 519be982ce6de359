"""Which entity each group of referents is: one that has a file, one that a person deleted, or a new one."""

from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from typing import NamedTuple

from cuttings.model import Actor, Place
from cuttings.resolve.ids import Ids
from cuttings.resolve.join import Group
from cuttings.resolve.names import name_key, unqualified
from cuttings.resolve.seen import PLACE
from cuttings.resolve.standing import Standing, Whose, class_of


class Identified(NamedTuple):
    """A group and its id; None if people decided that there is no such entity."""

    group: Group
    folder: str
    id: str | None


def identify(groups: Sequence[Group], standing: Standing, ids: Ids) -> list[Identified]:
    """Every group with its id. What has an id keeps it; what is new gets one, in the order of names."""
    named = {group: _settled(standing, ids, at, group) for group in groups if (at := _on_file(group, standing))}
    recognised = _recognised([group for group in groups if group not in named], standing, set(ids.given))
    named |= {group: _settled(standing, ids, at, group) for group, at in recognised.items()}
    for group in sorted((group for group in groups if group not in named), key=_order):
        named[group] = Identified(group, _folder(group), _new_id(group, ids))
    return [named[group] for group in groups]


def _on_file(group: Group, standing: Standing) -> tuple[str, str] | None:
    """The file that the group's anchor has or had. Whether it is an actor or a place, a person's file decides."""
    if group.anchor is None:
        return None
    folder = standing.folder(group.anchor) or _folder(group)
    return (folder, group.anchor) if (folder, group.anchor) in standing.whose else None


def _settled(standing: Standing, ids: Ids, at: tuple[str, str], group: Group) -> Identified:
    folder, id_ = at
    return Identified(group, folder, None if standing.whose[at] == "rejected" else ids.keep(id_))


def _recognised(groups: Sequence[Group], standing: Standing, taken: set[str]) -> dict[Group, tuple[str, str]]:
    """Groups whose names have, or had, a file that is not taken yet. One to one, the best fitting first."""
    known: dict[Group, tuple[str, str]] = {}
    for group, at in _fitting(groups, _Files(standing, ("held", "machine", "rejected"))):
        if group not in known and (standing.whose[at] == "rejected" or at[1] not in taken):
            known[group] = at
            taken.add(at[1])
    return known


def absorbed(identified: Sequence[Identified], standing: Standing) -> dict[str, str]:
    """Files of the machine that are no group's own any more, and the entity that has their names now."""
    ids = {one.group: one.id for one in identified}
    given = set(ids.values())
    into: dict[str, str] = {}
    for group, at in _fitting([group for group in ids if ids[group]], _Files(standing, ("machine",), given)):
        if id_ := ids[group]:
            into.setdefault(at[1], id_)
    return into


class _Files:
    """The files of actors and places by the names in them, and by the sources that they quote beside."""

    def __init__(self, standing: Standing, whose: Sequence[Whose], but_for: Container[str | None] = ()) -> None:
        self.standing = standing
        self._named: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        self._quoting: dict[tuple[str, str, str, str | None], set[str]] = defaultdict(set)
        for folder in ("actors", "places"):
            for id_ in standing.ids(folder, *whose):
                if id_ not in but_for:
                    self._add(folder, id_)

    def _add(self, folder: str, id_: str) -> None:
        entity = self.standing.entity(folder, id_)
        sources = {quote.source for quote in entity.evidence} if isinstance(entity, Actor | Place) else {None}
        for of, name in self.standing.named(folder, id_):
            self._named[folder, of, name].add(id_)
            for source in sources:
                self._quoting[folder, of, name, source].add(id_)

    @property
    def any(self) -> bool:
        """Whether there are any."""
        return bool(self._named)

    def near(self, group: Group) -> set[str]:
        """The files with a name of a group; of what is local to an article, only those that quote it or are no more."""
        keys = [(_folder(group), group.of, name) for name in group.name_keys]
        if not group.is_local:
            return set().union(*(self._named.get(key, ()) for key in keys))
        sources = (None, *(one.source for one in group.members))
        return set().union(*(self._quoting.get((*key, source), ()) for key in keys for source in sources))


def _fitting(groups: Sequence[Group], files: _Files) -> list[tuple[Group, tuple[str, str]]]:
    """Groups and files that share a name and may be one, the best fitting first of those that have rivals."""
    fits = [
        (group, (_folder(group), id_), fit)
        for group in (groups if files.any else ())
        for id_ in files.near(group)
        if (fit := _fit(group, id_, files.standing)) > 0
    ]
    # By id, as an id is one in all folders: a file that was moved from one to another is in both.
    groups_of, files_of = Counter(at[1] for _, at, _ in fits), Counter(group for group, _, _ in fits)
    has_rivals = {(group, at): groups_of[at[1]] > 1 or files_of[group] > 1 for group, at, _ in fits}
    fits.sort(key=lambda one: (-one[2], _order(one[0]), one[1][1]) if has_rivals[one[0], one[1]] else ())
    return [(group, at) for group, at, _ in fits]


def _fit(group: Group, id_: str, standing: Standing) -> int:
    """How well a group fits an entity that shares a name with it; 0 if it cannot be the same.

    What is local to an article is only ever recognised in that article, unless it was deleted: then the name is meant.
    """
    folder = _folder(group)
    entity = standing.entity(folder, id_)
    if isinstance(entity, Actor | Place):
        if class_of(entity) != group.of:
            return 0
        shared = {quote.source for quote in entity.evidence} & {one.source for one in group.members}
        if not shared and group.is_local:
            return 0
        return 1 + 2 * bool(shared) + 4 * (name_key(unqualified(entity.name), group.of) == group.name_keys[0])
    return 1 + 4 * (id_ == group.slug)


def _new_id(group: Group, ids: Ids) -> str:
    if group.anchor:
        return ids.give(group.anchor)
    return ids.give(group.slug, other=f"{group.slug}-{group.members[0].source}")


def _folder(group: Group) -> str:
    """A state is an actor, also where only its territory is spoken of."""
    return "actors" if any(one.layer == "actor" for one in group.called) else "places"


def _order(group: Group) -> tuple[bool, str, tuple[str, str]]:
    """Groups with an id of the lexicon first, then by name, then by source."""
    return group.anchor is None, group.slug, PLACE(group.members[0])
