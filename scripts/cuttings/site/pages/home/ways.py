"""Ways into the knowledge base from its home page."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from cuttings.site.links import Link, index_uri
from cuttings.site.views import Views
from cuttings.site.words import KIND

#: What each index is for.
_INDEXES = {
    "events": "what happened, is going on, is planned or possible",
    "actors": "who acts and speaks: people, states, bodies, media",
    "places": "where",
    "dates": "when, to the day where a source says so",
    "claims": "who said what, never told as fact",
    "sources": "the articles, and all that was found in each",
}
#: Name of each page to explore by → what it shows. It is linked only where it is built.
EXPLORE = {
    "timeline": "all dated events, to zoom into and filter",
    "network": "who acts together, and who speaks of whom",
    "map": "places and what happened there",
    "charts": "events by month, claims by speaker",
    "conflicts": "where sources do not agree",
    "predictions": "what was said to come, and what came of it",
    "corroboration": "how many independent origins tell the same",
}


class Way(NamedTuple):
    """A page to go on to."""

    link: Link
    number: int | None
    what: str


def ways(views: Views, built: Collection[str]) -> Iterator[Way]:
    """The index of each kind, and those pages to explore by that are among the addresses `built`."""
    for folder, what in _INDEXES.items():
        yield Way(Link(KIND[folder][1].capitalize(), index_uri(folder)), len(views.contents.kb.of(folder)), what)
    for name, what in EXPLORE.items():
        if index_uri(name) in built:
            yield Way(Link(name.capitalize(), index_uri(name)), None, what)
