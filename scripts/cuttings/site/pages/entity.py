"""What the pages of all entities have in common."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from cuttings.model import Actor, Entity, Place, Source
from cuttings.site.changed import changes_of
from cuttings.site.links import Link, entity_uri
from cuttings.site.proposed import proposed
from cuttings.site.trust import trust_item, withdrawn_words
from cuttings.site.views import Views
from cuttings.site.words import WEAK_ALIASES, sentence_start

#: How the places in an entity point to it.
LIES_IN = "Lies in it"
#: Ways of pointing to an entity that have a section of their own on its page.
_OWN_SECTION = ("Takes part in", "Place of", "Speaker of", "Subject of", LIES_IN)
#: So many companions are listed; the rest is reached through the events and claims.
MAX_COMPANY_SHOWN = 24


Value = Link | str | tuple[Link, ...] | tuple[str, ...] | None
Line = tuple[str, Value] | tuple[str, Value, Value]
"""A label, the value and perhaps a hint."""


class Fact(NamedTuple):
    """A line of the facts: what it is, its value as words that may lead somewhere, and how it is to be understood."""

    label: str
    values: tuple[Link, ...]
    hint: tuple[Link, ...] = ()


def facts(*lines: Line) -> tuple[Fact, ...]:
    """The facts that have a value, in order."""
    return tuple(Fact(label, values, *map(_links, hint)) for label, value, *hint in lines if (values := _links(value)))


def _links(value: Value) -> tuple[Link, ...]:
    if not value:
        return ()
    values = (value,) if isinstance(value, Link | str) else value
    return tuple(each if isinstance(each, Link) else Link(each) for each in values)


def called(entity: Actor | Place) -> tuple[Line, ...]:
    """What somebody or somewhere is called besides its name, and what it is not."""
    return (
        ("Also called", entity.aliases),
        ("In context also", entity.weak_aliases, WEAK_ALIASES),
        ("Not to be confused with", entity.not_),
    )


def elsewhere(entity: Actor | Place) -> Line:
    """Its identifiers in other collections."""
    return "Known elsewhere as", tuple(f"{scheme}: {value}" for scheme, value in entity.identifiers.items())


def common(
    views: Views, folder: str, entity_id: str, entity: Entity, kind: str, listed: Iterable[str] = ()
) -> Mapping[str, Any]:
    """The part of the context that every entity's template uses; `listed` are the ids of what else the page tells."""
    trust = views.trust(folder, entity_id)
    sources = {*trust.withdrawn, *(source for reason in trust.reasons for source in reason.sources)}
    reviews = [views.derived.reviews[each] for each in {*listed} if each in views.derived.reviews]
    return {
        "folder": folder,
        "id": entity_id,
        "uri": entity_uri(folder, entity_id),
        "label": sentence_start(views.label(entity)),
        "kind": kind,
        "trust": trust_item(trust, {source: views.link(source) for source in sources}),
        "withdrawn": withdrawn_words(entity.withdrawn) if isinstance(entity, Source) else None,
        "listed": len(reviews),
        "listed_reviewed": reviews.count("reviewed"),
        "file": file_of(folder, entity_id),
        "notes": entity.notes,
        "names": views.names,
        "proposals": proposed(views, folder, entity_id),
        "references": references(views, entity_id),
        "changes": changes_of(views, entity_id),
        "feeds": views.contents.feeds,
    }


def places_in(views: Views, entity_id: str) -> list[str]:
    """The places that lie directly in a place or state."""
    return [each.entity for each in views.derived.references.get(entity_id, ()) if each.how == LIES_IN]


def file_of(folder: str, entity_id: str) -> str:
    """The entity's file, relative to kb/."""
    return f"{folder}/{entity_id}.yml"


def references(views: Views, entity_id: str) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """Who points to an entity, grouped by how, without what its page lists anyway."""
    groups: dict[str, list[Link]] = defaultdict(list)
    for reference in views.derived.references.get(entity_id, ()):
        if reference.how not in _OWN_SECTION:
            groups[reference.how].append(views.link(reference.entity))
    return tuple((how, tuple(links)) for how, links in groups.items())


def company(views: Views, entity_id: str) -> tuple[tuple[Link, int], ...]:
    """With whom an actor or place is met most often, and in how many events and claims."""
    counts = views.derived.company.get(entity_id)
    ranked = sorted((counts or {}).items(), key=lambda item: (-item[1], item[0]))
    return tuple((views.link(other), number) for other, number in ranked[:MAX_COMPANY_SHOWN])


def sections(*counted: tuple[str, str | None]) -> tuple[tuple[str, str], ...]:
    """Anchor and words of each section that has something, to jump to from the top of the page."""
    return tuple((anchor, words) for anchor, words in counted if words)
