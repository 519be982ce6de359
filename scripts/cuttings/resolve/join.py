"""Referents of several articles that are one. Doubt keeps apart.

Rules, in their order: what people decided (`held`); ids that the lexicon knows (`known`); equal names, where spelling
variants of one name count as equal (`name`); an initial for a first name or a body's letters, if only one fits
(`short`). A surname alone never joins, nor do unnamed groups or names that every state has a bearer of. Names are
looked up by key, so the cost grows with the number of referents and not with its square.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from cuttings.kb.slugs import slug
from cuttings.resolve.names import NameClass, is_short, name_key, short_key
from cuttings.resolve.seen import Seen, best_name
from cuttings.resolve.standing import Standing

Rule = Literal["held", "known", "name", "short", "alone"]


@dataclass(frozen=True, eq=False)
class Group:
    """Referents that are one; `anchor` is its id where people or the lexicon give it one."""

    members: tuple[Seen, ...]
    rule: Rule
    anchor: str | None = None

    @cached_property
    def name(self) -> str:
        """The best of its names."""
        return best_name(self.members)

    @cached_property
    def name_keys(self) -> tuple[str, ...]:
        """Keys of all its names, its best name's first; a name of the article only counts as well here."""
        of = self.members[0].of
        names = [self.name, *(name for one in self.members for name in (one.referent.name, *one.full_names))]
        return tuple(dict.fromkeys(name_key(name, of) for name in dict.fromkeys(names)))

    @cached_property
    def slug(self) -> str:
        """Its name as an id."""
        return slug(self.name)


def join(referents: Sequence[Seen], standing: Standing) -> list[Group]:
    """Every referent in exactly one group; the order of the referents decides nothing."""
    anchors: dict[Seen, tuple[Rule, str]] = {}
    for one in referents:
        held = standing.held_as(one)
        if held:
            anchors[one] = ("held", held)
        elif one.referent.known and not one.referent.local:
            anchors[one] = ("known", one.referent.key)
    _anchor_by_name(referents, anchors)
    groups = _anchored(anchors)
    free = [one for one in referents if one not in anchors]
    return sorted(groups + _by_short_form(_by_name(free)), key=lambda group: group.members[0].key)


def _anchor_by_name(referents: Sequence[Seen], anchors: dict[Seen, tuple[Rule, str]]) -> None:
    """Give a free referent the anchor that one of its names has elsewhere, if it is the only one."""
    at: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one, (_, anchor) in anchors.items():
        for name in one.name_keys:
            at[one.of, name].add(anchor)
    for one in referents if at else ():
        if one in anchors or one.is_local:
            continue
        for name in one.name_keys:
            if there := at.get((one.of, name)):
                if len(there) == 1:
                    anchors[one] = ("name", next(iter(there)))
                break


def _anchored(anchors: dict[Seen, tuple[Rule, str]]) -> list[Group]:
    members: dict[str, list[Seen]] = defaultdict(list)
    rules: dict[str, set[Rule]] = defaultdict(set)
    for one, (rule, anchor) in anchors.items():
        members[anchor].append(one)
        rules[anchor].add(rule)
    return [
        Group(_ordered(found), "held" if "held" in rules[anchor] else "known", anchor)
        for anchor, found in members.items()
    ]


def _by_name(referents: Iterable[Seen]) -> list[Group]:
    """Groups of referents that share a name, directly or through others."""
    parent: dict[Seen, Seen] = {}

    def root(one: Seen) -> Seen:
        while parent[one] is not one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    first: dict[tuple[str, str], Seen] = {}
    for one in referents:
        parent[one] = one
        for name in () if one.is_local else one.name_keys:
            other = first.setdefault((one.of, name), one)
            if other is not one:
                parent[root(one)] = root(other)
    members: dict[Seen, list[Seen]] = defaultdict(list)
    for one in parent:
        members[root(one)].append(one)
    return [Group(_ordered(found), "name" if len(found) > 1 else "alone") for found in members.values()]


def _by_short_form(groups: list[Group]) -> list[Group]:
    """Join what is known by a short form only to the one group whose longer name it fits."""
    short = ((group, group.members[0]) for group in groups if _is_short(group))
    wanted = {group: (one.of, short_key(one.referent.name, one.of)) for group, one in short}
    fitting: dict[tuple[str, str], set[Group]] = defaultdict(set)
    for group in groups if wanted else ():
        for of, name in () if group in wanted else _names(group):
            fitting[of, short_key(name, of)].add(group)
    parts: dict[Group, list[Group]] = {group: [group] for group in groups}
    for group, (of, key) in wanted.items():
        if key and len(fitting[of, key]) == 1:
            parts[next(iter(fitting[of, key]))].append(group)
            parts[group] = []
    return [
        group if joined == [group] else Group(_ordered([one for part in joined for one in part.members]), "short")
        for group, joined in parts.items()
        if joined
    ]


def _is_short(group: Group) -> bool:
    return all(is_short(one.referent.name, one.of) and not one.referent.local for one in group.members)


def _names(group: Group) -> Iterator[tuple[NameClass, str]]:
    return (
        (one.of, name)
        for one in group.members
        if not one.referent.local
        for name in (one.referent.name, *one.referent.aliases)
    )


def _ordered(members: Sequence[Seen]) -> tuple[Seen, ...]:
    return tuple(sorted(members, key=lambda one: one.key) if len(members) > 1 else members)
