"""Drafts of actors and places out of referents that are one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, islice
from operator import attrgetter, itemgetter
from typing import cast

from cuttings.model import Actor, Evidence, FoundRole, Mention, Place, Role
from cuttings.model.vocabulary import ActorKind, Layer, PlaceKind
from cuttings.resolve import world
from cuttings.resolve.entities import Entities
from cuttings.resolve.names import is_full
from cuttings.resolve.quote import Quotes
from cuttings.resolve.seen import Members, best_name

#: How many quotations an entity or a role carries in all.
QUOTATIONS = 60

RoleKey = tuple[str, str | None, str]
"""Title in small letters, id of what it is of, and how the sources speak of it."""


def draft_actor(
    id_: str, members: Members, sighted: tuple[Evidence, ...], quotes: Mapping[str, Quotes], entities: Entities
) -> Actor:
    """An actor as the articles have it."""
    name = best_name(members)
    strong, weak = _aliases(members, name)
    return Actor(
        name=name,
        kind=cast(ActorKind, _usual_kind(members, "actor")),
        aliases=strong,
        weak_aliases=weak,
        country=entities.nearest(id_, world.country_of),
        roles=_roles(id_, members, quotes, entities),
        evidence=sighted,
    )


def draft_place(id_: str, members: Members, sighted: tuple[Evidence, ...], entities: Entities) -> Place:
    """A place as the articles have it, lying where the lexicon says."""
    name = best_name(members)
    strong, weak = _aliases(members, name)
    return Place(
        name=name,
        kind=cast(PlaceKind, _usual_kind(members, "place")),
        aliases=strong,
        weak_aliases=weak,
        within=entities.nearest(id_, world.within),
        coordinates=world.coordinates(id_),
        evidence=sighted,
    )


def sightings(named: Mapping[str, Members], quotes: Mapping[str, Quotes]) -> dict[str, tuple[Evidence, ...]]:
    """By id, from each source the first mention of each form of the name; where it is never named, its first mention.

    They are quoted article by article and not name by name, as a large corpus is soonest gone through in its order.
    """
    shown = [
        (source, id_, mention)
        for id_, members in named.items()
        for source, mention in islice(_mentions(members), QUOTATIONS)
    ]
    found: dict[str, list[Evidence]] = {id_: [] for id_ in named}
    for source, id_, mention in sorted(shown, key=itemgetter(0)):
        found[id_].append(quotes[source].of(mention.span, mention.text))
    return {id_: tuple(evidence) for id_, evidence in found.items()}


def _mentions(members: Members) -> Iterator[tuple[str, Mention]]:
    for source, here in groupby(members, key=attrgetter("source")):
        mentions = [mention for one in here for mention in one.mentions]
        if len(mentions) > 1:
            mentions.sort(key=attrgetter("start"))
        yield from ((source, mention) for mention in mentions)


def _usual_kind(members: Members, layer: Layer) -> str:
    kinds = Counter(one.referent.kind for one in members if one.referent.layer == layer)
    return min(kinds, key=lambda kind: (-kinds[kind], kind))


def _aliases(members: Members, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Strong and weak names other than `name`. A name that needs its context in one article needs it in all."""
    strong: set[str] = set()
    weak: set[str] = set()
    for one in members:
        weak.update(one.referent.weak_aliases)
        for form in (one.referent.name, *one.referent.aliases):
            (strong if one.of != "person" or is_full(form, one.of) or " " in form else weak).add(form)
    taken = {name.casefold()}
    return _distinct(strong - weak, taken), _distinct(weak, taken)


def _distinct(names: Iterable[str], taken: set[str]) -> tuple[str, ...]:
    """Names in alphabetical order that differ in more than capitals from each other and those taken."""
    kept = []
    for name in sorted(names, key=lambda name: (name.casefold(), name)):
        if name.casefold() not in taken:
            taken.add(name.casefold())
            kept.append(name)
    return tuple(kept)


def _roles(id_: str, members: Members, quotes: Mapping[str, Quotes], entities: Entities) -> tuple[Role, ...]:
    """Each role once, however many articles give it; ordered by where it is first given."""
    found: dict[RoleKey, list[tuple[FoundRole, str]]] = {}
    for one in members:
        for role in one.referent.roles:
            of = _other_than(id_, entities.actor(one.source, role.of) if role.of else None)
            found.setdefault((role.title.casefold(), of, role.temporal), []).append((role, one.source))
    _complete(found)
    return tuple(
        Role(
            title=_usual_title(role.title for role, _ in given),
            of=of,
            temporal=given[0][0].temporal,
            evidence=_first_in_each_source(given, quotes),
        )
        for (_, of, _), given in found.items()
    )


def _complete(found: dict[RoleKey, list[tuple[FoundRole, str]]]) -> None:
    """`President Ruiz` is the president of what other passages say, if they all say the same."""
    for title, of, temporal in [key for key in found if key[1] is None]:
        fuller = [key for key in found if key[0] == title and key[2] == temporal and key[1] is not None]
        if len(fuller) == 1:
            found[fuller[0]] += found.pop((title, of, temporal))


def _first_in_each_source(given: list[tuple[FoundRole, str]], quotes: Mapping[str, Quotes]) -> tuple[Evidence, ...]:
    first: dict[str, FoundRole] = {}
    for role, source in sorted(given, key=lambda one: (one[1], one[0].start)):
        first.setdefault(source, role)
    return tuple(quotes[source].of(role.span, role.text) for source, role in first.items())[:QUOTATIONS]


def _usual_title(titles: Iterable[str]) -> str:
    """The spelling most articles use; with equal counts the one with more capitals, as titles have."""
    counted = Counter(titles)
    return min(counted, key=lambda title: (-counted[title], -sum(map(str.isupper, title)), title))


def _other_than(id_: str, other: str | None) -> str | None:
    return None if other == id_ else other
