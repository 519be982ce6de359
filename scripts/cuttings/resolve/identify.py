"""Which entity each group of referents is: one that has a file, one that a person deleted, or a new one."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from cuttings.model import Actor, Entity, Place
from cuttings.resolve.ids import Ids
from cuttings.resolve.join import Group
from cuttings.resolve.names import NameClass, name_key, unqualified
from cuttings.resolve.seen import PLACE
from cuttings.resolve.standing import Standing, Whose

_Name = tuple[str, NameClass, str]
"""A folder, and the key of a name in its class."""


class Identified(NamedTuple):
    """A group and its id; None if people decided that there is no such entity."""

    group: Group
    folder: str
    id: str | None


def identify(groups: Sequence[Group], standing: Standing, ids: Ids) -> list[Identified]:
    """Every group with its id. What has an id keeps it; what is new gets one, in the order of names, then of groups."""
    named = {group: _settled(standing, ids, at, group) for group in groups if (at := _on_file(group, standing))}
    recognised = _recognised([group for group in groups if group not in named], standing, set(ids.given))
    named |= {group: _settled(standing, ids, at, group) for group, at in recognised.items()}
    for group in sorted((group for group in groups if group not in named), key=_by_name):
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
    for group, at in _fitting(groups, _Files(standing, ("held", "machine", "rejected"), groups)):
        if group not in known and (standing.whose[at] == "rejected" or at[1] not in taken):
            known[group] = at
            taken.add(at[1])
    return known


def absorbed(identified: Sequence[Identified], standing: Standing) -> dict[str, str]:
    """Files of the machine that are no group's own any more, and the entity that has their names now."""
    ids = {one.group: one.id for one in identified}
    given = set(ids.values())
    into: dict[str, str] = {}
    groups = [group for group in ids if ids[group]]
    for group, at in _fitting(groups, _Files(standing, ("machine",), groups, given)):
        if id_ := ids[group]:
            into.setdefault(at[1], id_)
    return into


class _Files:
    """The files of actors and places by the names in them; by those of what is local also by the sources they quote."""

    def __init__(
        self, standing: Standing, whose: Sequence[Whose], groups: Iterable[Group], but_for: Container[str | None] = ()
    ) -> None:
        self.standing = standing
        self._groups = groups
        self._named: dict[_Name, set[str]] = defaultdict(set)
        self._quoting: dict[tuple[_Name, str | None], set[str]] = defaultdict(set)
        for folder in ("actors", "places"):
            for id_ in standing.ids(folder, *whose):
                if id_ not in but_for:
                    self._add(folder, id_)

    def _add(self, folder: str, id_: str) -> None:
        for of, key in self.standing.named(folder, id_):
            name = folder, of, key
            self._named[name].add(id_)
            for source in _quoted(self.standing.entity(folder, id_)) if name in self._local else ():
                self._quoting[name, source].add(id_)

    @cached_property
    def _local(self) -> set[_Name]:
        """The names of groups that are local to an article."""
        return {name for group in self._groups if group.is_local for name in _named(group)}

    @property
    def any(self) -> bool:
        """Whether there are any."""
        return bool(self._named)

    def near(self, group: Group) -> set[str]:
        """The files with a name of a group.

        What is local to an article is only ever recognised in that article, unless it was deleted: then the name is
        meant.
        """
        names = _named(group)
        if not group.is_local:
            return set().union(*[self._named.get(name, ()) for name in names])
        sources = (None, *(one.source for one in group.members))
        return set().union(*[self._quoting.get((name, source), ()) for name in names for source in sources])


def _named(group: Group) -> list[_Name]:
    folder, of = _folder(group), group.of
    return [(folder, of, key) for key in group.name_keys]


def _quoted(entity: Entity | None) -> set[str | None]:
    """The sources that a file quotes; None stands for those of what has no file any more."""
    return {quote.source for quote in entity.evidence} if isinstance(entity, Actor | Place) else {None}


def _fitting(groups: Sequence[Group], files: _Files) -> list[tuple[Group, tuple[str, str]]]:
    """Groups and files that share a name and may be one, the best fitting first of those that have rivals."""
    fits = [(group, (_folder(group), id_)) for group in (groups if files.any else ()) for id_ in files.near(group)]
    # By id, as an id is one in all folders: a file that was moved from one to another is in both.
    groups_of, files_of = Counter(at[1] for _, at in fits), Counter(group for group, _ in fits)

    def rank(fit: tuple[Group, tuple[str, str]]) -> tuple[object, ...]:
        group, (_, id_) = fit
        has_rivals = groups_of[id_] > 1 or files_of[group] > 1
        return (-_fit(group, id_, files.standing), _order(group), id_) if has_rivals else ()

    return sorted(fits, key=rank)


def _fit(group: Group, id_: str, standing: Standing) -> int:
    """How well a group fits an entity of its class that shares a name with it: by sources, and by its own name."""
    entity = standing.entity(_folder(group), id_)
    if isinstance(entity, Actor | Place):
        quotes = not {one.source for one in group.members}.isdisjoint(_quoted(entity))
        return 1 + 2 * quotes + 4 * (name_key(unqualified(entity.name), group.of) == group.name_keys[0])
    return 1 + 4 * (id_ == group.slug)


def _new_id(group: Group, ids: Ids) -> str:
    if group.anchor:
        return ids.give(group.anchor)
    return ids.give(group.slug, other=f"{group.slug}-{group.members[0].source}")


def _folder(group: Group) -> str:
    """A state is an actor, also where only its territory is spoken of."""
    return "actors" if any(one.layer == "actor" for one in group.called) else "places"


def _by_name(group: Group) -> tuple[bool, str]:
    """Groups with an id of the lexicon first, then by name."""
    return group.anchor is None, group.slug


def _order(group: Group) -> tuple[bool, str, tuple[str, str]]:
    """The same, then by source."""
    return *_by_name(group), PLACE(group.members[0])
