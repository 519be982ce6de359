"""Drafts of actors and places out of referents that are one."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import cast

from cuttings.model import Actor, Evidence, FoundRole, Mention, Place, Role
from cuttings.model.vocabulary import ActorKind, Layer, PlaceKind
from cuttings.resolve import world
from cuttings.resolve.called import Times
from cuttings.resolve.entities import Entities
from cuttings.resolve.join import Group
from cuttings.resolve.names import is_full
from cuttings.resolve.quote import Quotes
from cuttings.resolve.seen import Seen, by_article

#: How many quotations an entity or a role carries in all.
QUOTATIONS = 60

Given = tuple[str, FoundRole]
"""A source, and a role that it gives."""
RoleKey = tuple[str, str | None, str]
"""Title in small letters, id of what it is of, and how the sources speak of it."""


def draft_actor(
    id_: str, group: Group, sighted: Sequence[Evidence], quotes: Mapping[str, Quotes], entities: Entities
) -> Actor:
    """An actor as the articles have it."""
    strong, weak = _aliases(group)
    return Actor(
        name=group.name,
        kind=cast(ActorKind, _usual_kind(group.called, "actor")),
        aliases=strong,
        weak_aliases=weak,
        country=entities.nearest(id_, world.country_of),
        roles=_roles(id_, quotes, entities),
        evidence=tuple(sighted),
    )


def draft_place(id_: str, group: Group, sighted: Sequence[Evidence], entities: Entities) -> Place:
    """A place as the articles have it, lying where the lexicon says."""
    strong, weak = _aliases(group)
    return Place(
        name=group.name,
        kind=cast(PlaceKind, _usual_kind(group.called, "place")),
        aliases=strong,
        weak_aliases=weak,
        within=entities.nearest(id_, world.within),
        coordinates=world.coordinates(id_),
        evidence=tuple(sighted),
    )


def sightings(
    referents: Iterable[Seen], of: Collection[str], quotes: Mapping[str, Quotes], entities: Entities
) -> Mapping[str, Sequence[Evidence]]:
    """By id, from each source the first mention of each form of the name; where it is never named, its first mention.

    Only `of` these ids. The referents come in the order of their sources, and are quoted article by article.
    """
    found: dict[str, list[Evidence]] = {id_: [] for id_ in of}
    for source, here in by_article(referents):
        links, quote = entities.of(source), quotes[source]
        shown: dict[str, tuple[Mention, ...]] = {}
        for one in here:
            if (id_ := links.get(one.key)) in found:
                shown[id_] = _in_order(shown[id_] + one.mentions) if id_ in shown else one.mentions
        for id_, mentions in shown.items():
            left = QUOTATIONS - len(found[id_])
            found[id_] += [quote.of(mention.span, mention.text) for mention in mentions[:left]]
    return found


def _in_order(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=attrgetter("start")))


def _usual_kind(times: Times, layer: Layer) -> str:
    kinds: dict[str, int] = {}
    for one, count in times.items():
        if one.layer == layer:
            kinds[one.kind] = kinds.get(one.kind, 0) + count
    return min(kinds, key=lambda kind: (-kinds[kind], kind))


def _aliases(group: Group) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Strong and weak names other than its own, each in one line, however it is broken over lines in an article.

    A name that needs its context in one article needs it in all.
    """
    strong: set[str] = set()
    weak: set[str] = set()
    for one in group.called:
        weak.update(map(_in_one_line, one.weak_aliases))
        for form in map(_in_one_line, (one.name, *one.aliases)):
            (strong if one.of != "person" or is_full(form, one.of) or " " in form else weak).add(form)
    taken = {group.name.casefold()}
    return _distinct(strong - weak, taken), _distinct(weak, taken)


def _in_one_line(name: str) -> str:
    return " ".join(name.split())


def _distinct(names: Iterable[str], taken: set[str]) -> tuple[str, ...]:
    """Names in alphabetical order that differ in more than capitals from each other and those taken."""
    kept = []
    for name in sorted(names, key=lambda name: (name.casefold(), name)):
        if name.casefold() not in taken:
            taken.add(name.casefold())
            kept.append(name)
    return tuple(kept)


def _roles(id_: str, quotes: Mapping[str, Quotes], entities: Entities) -> tuple[Role, ...]:
    """Each role once, however many articles give it; ordered by where it is first given."""
    found: dict[RoleKey, list[Given]] = {}
    for one in entities.holders(id_):
        for role in one.roles:
            of = _other_than(id_, entities.actor(one.source, role.of) if role.of else None)
            found.setdefault((role.title.casefold(), of, role.temporal), []).append((one.source, role))
    _complete(found)
    return tuple(
        Role.unchecked(
            title=_usual_title(role.title for _, role in given),
            of=of,
            temporal=given[0][1].temporal,
            evidence=_first_in_each_source(given, quotes),
        )
        for (_, of, _), given in found.items()
    )


def _complete(found: dict[RoleKey, list[Given]]) -> None:
    """`President Ruiz` is the president of what other passages say, if they all say the same."""
    for title, of, temporal in [key for key in found if key[1] is None]:
        fuller = [key for key in found if key[0] == title and key[2] == temporal and key[1] is not None]
        if len(fuller) == 1:
            found[fuller[0]] += found.pop((title, of, temporal))


def _first_in_each_source(given: list[Given], quotes: Mapping[str, Quotes]) -> tuple[Evidence, ...]:
    first: dict[str, FoundRole] = {}
    for source, role in sorted(given, key=lambda one: (one[0], one[1].start)):
        first.setdefault(source, role)
    return tuple(quotes[source].of(role.span, role.text) for source, role in first.items())[:QUOTATIONS]


def _usual_title(titles: Iterable[str]) -> str:
    """The spelling most articles use; with equal counts the one with more capitals, as titles have."""
    counted = Counter(titles)
    return min(counted, key=lambda title: (-counted[title], -sum(map(str.isupper, title)), title))


def _other_than(id_: str, other: str | None) -> str | None:
    return None if other == id_ else other
