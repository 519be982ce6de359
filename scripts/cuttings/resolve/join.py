"""Referents of several articles that are one. Doubt keeps apart.

Rules, in their order: what people decided (`held`); ids that the lexicon knows (`known`); equal names, where spelling
variants of one name count as equal (`name`); an initial for a first name or a body's letters, if only one fits
(`short`). A surname alone never joins, nor do unnamed groups or names that every state has a bearer of. Names are
looked up by key, so the cost grows with the number of referents and not with its square.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Literal

from cuttings.kb.slugs import slug
from cuttings.resolve.called import Called, Times, best_name
from cuttings.resolve.names import NameClass, is_short, name_key, short_key
from cuttings.resolve.seen import PLACE, Seen
from cuttings.resolve.standing import Standing

Rule = Literal["held", "known", "name", "short", "alone"]


@dataclass(frozen=True, eq=False)
class Group:
    """Referents that are one; `anchor` is its id where people or the lexicon give it one."""

    members: Sequence[Seen]
    called: Times
    """What all its members are called: many are called alike, so this is soonest gone through for their names."""
    rule: Rule
    anchor: str | None = None

    @property
    def of(self) -> NameClass:
        """The class in which its names are compared."""
        return self.members[0].called.of

    @property
    def is_local(self) -> bool:
        """Whether it is of one article, and can be of no other."""
        return self.members[0].called.is_local

    @cached_property
    def name(self) -> str:
        """The best of its names."""
        return best_name(self.called)

    @cached_property
    def name_keys(self) -> tuple[str, ...]:
        """Keys of all its names, its best name's first; a name of the article only counts as well here."""
        names = [self.name, *(name for one in self.called for name in (one.name, *one.full_names))]
        return tuple(dict.fromkeys(name_key(name, self.of) for name in dict.fromkeys(names)))

    @cached_property
    def slug(self) -> str:
        """Its name as an id."""
        return slug(self.name)


SoCalled = Mapping[Called, Sequence[Seen]]
"""Referents by what they are called, in the order of sources and keys."""
Anchors = Mapping[Seen, tuple[Rule, str]]
"""The id that people or the lexicon give a referent, behind the rule by which it is that."""


def join(referents: Sequence[Seen], standing: Standing) -> list[Group]:
    """Every referent in exactly one group. Referents are taken, and groups given, in the order of sources and keys."""
    so_called: dict[Called, list[Seen]] = defaultdict(list)
    for one in referents:
        so_called[one.called].append(one)
    anchors = dict(_anchors(so_called, standing))
    anchors |= dict(_by_names_of(anchors, so_called))
    groups = _anchored(referents, anchors) + _by_short_form(_by_name(_free(so_called, anchors)))
    return sorted(groups, key=lambda group: PLACE(group.members[0]))


def _anchors(so_called: SoCalled, standing: Standing) -> Iterator[tuple[Seen, tuple[Rule, str]]]:
    """Each referent that has an anchor by itself, and that."""
    for who, some in so_called.items():
        for one in some if who.known or standing.holds_names else ():
            if held := standing.held_as(one):
                yield one, ("held", held)
            elif who.known and not who.local:
                yield one, ("known", one.key)


def _by_names_of(anchors: Anchors, so_called: SoCalled) -> Iterator[tuple[Seen, tuple[Rule, str]]]:
    """Each free referent one of whose names has an anchor elsewhere, and that, if it is the only one."""
    at: dict[tuple[str, str], set[str]] = defaultdict(set)
    for who, anchor in {(one.called, anchor) for one, (_, anchor) in anchors.items()}:
        for name in who.name_keys:
            at[who.of, name].add(anchor)
    for who, some in so_called.items() if at else ():
        there = next((at[who.of, name] for name in who.name_keys if (who.of, name) in at), set())
        if len(there) == 1 and not who.is_local:
            [anchor] = there
            yield from ((one, ("name", anchor)) for one in some if one not in anchors)


def _anchored(referents: Sequence[Seen], anchors: Anchors) -> list[Group]:
    members: dict[str, list[Seen]] = defaultdict(list)
    rules: dict[str, set[Rule]] = defaultdict(set)
    for one in referents if anchors else ():
        if one in anchors:
            rule, anchor = anchors[one]
            members[anchor].append(one)
            rules[anchor].add(rule)
    return [
        Group(found, Counter(one.called for one in found), "held" if "held" in rules[anchor] else "known", anchor)
        for anchor, found in members.items()
    ]


def _free(so_called: SoCalled, anchors: Anchors) -> SoCalled:
    """Those without an anchor."""
    if not anchors:
        return so_called
    free = {who: [one for one in some if one not in anchors] for who, some in so_called.items()}
    return {who: some for who, some in free.items() if some}


def _by_name(so_called: SoCalled) -> list[Group]:
    """Groups of referents that share a name, directly or through others."""
    local = [Group((one,), {who: 1}, "alone") for who, some in so_called.items() if who.is_local for one in some]
    shared = _with_common_names(who for who in so_called if not who.is_local)
    return local + [_group({who: so_called[who] for who in some}) for some in shared]


def _group(so_called: SoCalled) -> Group:
    members = _ordered(list(so_called.values()))
    times = {who: len(some) for who, some in so_called.items()}
    return Group(members, times, "name" if len(members) > 1 else "alone")


def _with_common_names(some: Iterable[Called]) -> Iterable[list[Called]]:
    """Those together that share a name, directly or through others."""
    parent: dict[Called, Called] = {}

    def root(one: Called) -> Called:
        while parent[one] is not one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    first: dict[tuple[str, str], Called] = {}
    for one in some:
        parent[one] = one
        for name in one.name_keys:
            other = first.setdefault((one.of, name), one)
            if other is not one:
                parent[root(one)] = root(other)
    together: dict[Called, list[Called]] = defaultdict(list)
    for one in parent:
        together[root(one)].append(one)
    return together.values()


def _by_short_form(groups: list[Group]) -> list[Group]:
    """Join what is known by a short form only to the one group whose longer name it fits."""
    short = ((group, group.members[0].called) for group in groups if _is_short(group))
    wanted = {group: (one.of, short_key(one.name, one.of)) for group, one in short}
    fitting: dict[tuple[str, str], set[Group]] = defaultdict(set)
    for group in groups if wanted else ():
        for of, name in () if group in wanted else _names(group):
            fitting[of, short_key(name, of)].add(group)
    fits: dict[Group, list[Group]] = defaultdict(list)
    for group, (of, key) in wanted.items():
        if key and len(fitting[of, key]) == 1:
            fits[next(iter(fitting[of, key]))].append(group)
    joined = {group for some in fits.values() for group in some}
    return [_joined([group, *fits[group]]) if group in fits else group for group in groups if group not in joined]


def _joined(parts: Sequence[Group]) -> Group:
    times: Counter[Called] = Counter()
    for part in parts:
        times.update(part.called)
    return Group(_ordered([part.members for part in parts]), times, "short")


def _is_short(group: Group) -> bool:
    return all(is_short(one.name, one.of) and not one.local for one in group.called)


def _names(group: Group) -> Iterator[tuple[NameClass, str]]:
    return ((one.of, name) for one in group.called if not one.local for name in (one.name, *one.aliases))


def _ordered(parts: Sequence[Sequence[Seen]]) -> Sequence[Seen]:
    """The members of all parts, each of which is in order."""
    return parts[0] if len(parts) == 1 else sorted(chain(*parts), key=PLACE)
