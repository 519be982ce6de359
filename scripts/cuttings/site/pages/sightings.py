"""Marks that rows of several kinds have: where something stands, who speaks, and of which states they are."""

from collections.abc import Iterable
from functools import lru_cache

from cuttings.model import Evidence
from cuttings.site.facets.marks import Mark, entities
from cuttings.site.links import Link
from cuttings.site.quotations import shortened
from cuttings.site.views import Views

#: The title of a source is cut to about so many characters where it stands beside every row.
SHORT_TITLE = 48


def quoted_in(views: Views, evidence: Iterable[Evidence]) -> tuple[Mark, ...]:
    """The sources that are quoted for it."""
    return sources(views, {each.source for each in evidence})


def named_in(views: Views, entity_id: str, evidence: Iterable[Evidence]) -> tuple[Mark, ...]:
    """The sources that name it, or are quoted for it."""
    return sources(views, {*views.derived.mentions.get(entity_id, ()), *(each.source for each in evidence)})


def states(views: Views, actors: Iterable[str]) -> tuple[Mark, ...]:
    """The states among some actors, and those that the others belong to or hold office in."""
    found = (state for actor in actors for state in views.derived.states.get(actor, ()))
    return entities("country", {state: views.link(state) for state in found})


def speakers(views: Views, ids: Iterable[str], *, author: bool) -> tuple[Mark, ...]:
    """Who speaks: actors, or the article itself where `author` says so."""
    if author:
        return (Mark("speaker", "-author", "The article itself"),)
    return entities("speaker", {each: views.link(each) for each in ids})


@lru_cache(maxsize=10_000)
def short_title(link: Link) -> str:
    """The title of a source, cut short."""
    title, left_out = shortened(link.label, SHORT_TITLE)
    return f"{title}{'…' if left_out else ''}"


def sources(views: Views, ids: Iterable[str]) -> tuple[Mark, ...]:
    """Sources by their ids, their titles cut short."""
    links = {source: views.link(source) for source in sorted(ids)}
    return tuple(Mark("source", source, short_title(link)) for source, link in links.items()) or entities("source", {})
