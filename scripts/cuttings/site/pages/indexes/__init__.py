"""The index page of each kind: one plain table, readable and complete without a script, and what narrows it down."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from cuttings.site.facets.counted import counted as facets_of
from cuttings.site.links import index_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.pages.indexes.actors import actors_table
from cuttings.site.pages.indexes.claims import claims_table
from cuttings.site.pages.indexes.dates import dates_table
from cuttings.site.pages.indexes.events import events_table
from cuttings.site.pages.indexes.places import places_table
from cuttings.site.pages.indexes.sources import sources_table
from cuttings.site.pages.part import part_pages
from cuttings.site.pages.parts import Parts
from cuttings.site.pages.table import Table
from cuttings.site.views import Views
from cuttings.site.words import KIND, counted


class Index(NamedTuple):
    """What an index page says first, its table, and what the days of its rows are the days of."""

    lead: str
    table: Callable[[Views], Table]
    days: str = "Date"


INDEXES: Mapping[str, Index] = {
    "actors": Index("Who acts and who speaks: people, states, bodies, media and unnamed groups.", actors_table),
    "places": Index("Where it happens.", places_table),
    "events": Index("What happened, goes on, is planned or is only possible, in order of time.", events_table),
    "dates": Index("The days, months and years that something is pinned to.", dates_table),
    "claims": Index(
        "What somebody said. Nothing here is a fact of its own: each line is somebody’s word.",
        claims_table,
        "Published",
    ),
    "sources": Index("The articles that everything here rests on.", sources_table, "Published"),
}


def index_pages(views: Views) -> Iterator[Page]:
    """An index page for each kind, and below it the further parts of its table."""
    for folder, index in INDEXES.items():
        title, parts = KIND[folder][1].capitalize(), Parts(index.table(views), index_uri(folder))
        yield _page(views, folder, index, title, parts)
        yield from part_pages(parts, title)


def _page(views: Views, folder: str, index: Index, title: str, parts: Parts) -> Page:
    return Page(
        uri=parts.home,
        title=title,
        template="index.html",
        fill=partial(_context, views, folder, index, title, parts),
        description=index.lead,
        wide=True,
        search=(SearchEntry(title, index.lead, boost=2),),
    )


def _context(views: Views, folder: str, index: Index, title: str, parts: Parts) -> Mapping[str, Any]:
    entities = views.contents.kb.of(folder)
    states = Counter(views.trust(folder, entity_id).review for entity_id in entities)
    table, marked = parts.opening()
    return {
        "title": title,
        "lead": index.lead,
        "number": counted(len(entities), folder),
        "reviewed": len(entities) - states["draft"],
        "stale": states["stale"],
        "parts": parts,
        "table": table,
        "facets": facets_of(marked, index.days),
    }
