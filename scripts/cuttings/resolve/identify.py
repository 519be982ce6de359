"""Which entity each group of referents is: one that has a file, one that a person deleted, or a new one."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from cuttings.model import Actor, Place
from cuttings.resolve.ids import Ids
from cuttings.resolve.join import Group
from cuttings.resolve.names import name_key, unqualified
from cuttings.resolve.standing import Standing, class_of


@dataclass(frozen=True)
class Identified:
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
    for group, at in _fitting(groups, standing):
        if group not in known and (standing.whose[at] == "rejected" or at[1] not in taken):
            known[group] = at
            taken.add(at[1])
    return known


def absorbed(identified: Sequence[Identified], standing: Standing) -> dict[str, str]:
    """Files of the machine that are no group's own any more, and the entity that has their names now."""
    ids = {one.group: one.id for one in identified}
    given = set(ids.values())
    into: dict[str, str] = {}
    for group, at in _fitting(list(ids), standing):
        id_ = ids[group]
        if id_ and standing.whose[at] == "machine" and at[1] not in given:
            into.setdefault(at[1], id_)
    return into


def _fitting(groups: Sequence[Group], standing: Standing) -> list[tuple[Group, tuple[str, str]]]:
    """Groups and files that share a name and may be one, the best fitting first."""
    named: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for folder in ("actors", "places"):
        for id_ in standing.ids(folder, "held", "machine", "rejected"):
            for of, name in standing.named(folder, id_):
                named[folder, of, name].add(id_)
    fits = sorted(
        (-fit, _order(group), id_, group)
        for group in groups
        for id_ in {id_ for name in group.name_keys for id_ in named.get((_folder(group), group.members[0].of, name), ())}
        if (fit := _fit(group, id_, standing)) > 0
    )
    return [(group, (_folder(group), id_)) for _, _, id_, group in fits]


def _fit(group: Group, id_: str, standing: Standing) -> int:
    """How well a group fits an entity that shares a name with it; 0 if it cannot be the same.

    What is local to an article is only ever recognised in that article, unless it was deleted: then the name is meant.
    """
    folder = _folder(group)
    entity = standing.entity(folder, id_)
    if isinstance(entity, Actor | Place):
        if class_of(entity) != group.members[0].of:
            return 0
        shared = {quote.source for quote in entity.evidence} & {one.source for one in group.members}
        if not shared and group.members[0].is_local:
            return 0
        return 1 + 2 * bool(shared) + 4 * (name_key(unqualified(entity.name), group.members[0].of) == group.name_keys[0])
    return 1 + 4 * (id_ == group.slug)


def _new_id(group: Group, ids: Ids) -> str:
    if group.anchor:
        return ids.give(group.anchor)
    return ids.give(group.slug, other=f"{group.slug}-{group.members[0].source}")


def _folder(group: Group) -> str:
    """A state is an actor, also where only its territory is spoken of."""
    return "actors" if any(one.referent.layer == "actor" for one in group.members) else "places"


def _order(group: Group) -> tuple[bool, str, tuple[str, str]]:
    """Groups with an id of the lexicon first, then by name, then by source."""
    return group.anchor is None, group.slug, group.members[0].key
