"""The map of places: where events are told to have been, a table of the same, and what cannot be drawn."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from cuttings.model import Event
from cuttings.site.derive.whereabouts import Drawn, Whereabouts, whereabouts
from cuttings.site.facets.addresses import narrowed
from cuttings.site.facets.marks import UNKNOWN
from cuttings.site.page import Page
from cuttings.site.pages.explore import Option, dated, explore_pages
from cuttings.site.pages.made import Made
from cuttings.site.pages.place import coordinates_words
from cuttings.site.pages.table import Cell, Table, link_cell, opening_cell, word_cell
from cuttings.site.views import Views
from cuttings.site.words import STATUS, kind_words, times

LEAD = "Where the events took place or are to take place, as far as the sources say."
COLUMNS = ("Place", "Kind", "Lies in", "Events", "On the map", "Coordinates")

#: How each place is drawn, in words.
DRAWN: Mapping[Drawn, str] = {
    "spot": "as a spot",
    "middle": "at the middle of the region",
    "territory": "as a country, if it has an outline",
    "with": "with",
    "nowhere": "not drawn: no coordinates",
}


def map_pages(views: Views) -> Iterator[Page]:
    """All places and the countries that events are told to have been in."""
    found = whereabouts(views.contents.kb, views.derived.events)
    return explore_pages("map", LEAD, _table(views, found), partial(_context, views, found))


def _context(views: Views, found: Sequence[Whereabouts]) -> Mapping[str, Any]:
    kb = views.contents.kb
    here = sum(bool(each.events) for each in found)
    placed = [event for event in kb.events.values() if event.place]
    elsewhere = len(kb.events) - len(placed)
    return {
        "number": f"{times(here, 'place')} with {times(len(placed), 'event')}",
        "rows": map_data(views, found),
        "statuses": tuple(_options(placed, lambda event: event.status, STATUS.__getitem__)),
        "types": tuple(_options(placed, lambda event: event.type, kind_words)),
        "places": tuple(_marked(views, found)),
        "nowhere": tuple((views.link(each.id), len(each.events)) for each in found if each.drawn == "nowhere"),
        "placeless": narrowed("events", times(elsewhere, "event"), place=UNKNOWN) if elsewhere else None,
    }


def _table(views: Views, found: Sequence[Whereabouts]) -> Table:
    return Table("Where most is told to have happened first", COLUMNS, Made(partial(_row, views), found))


def _row(views: Views, each: Whereabouts) -> tuple[Cell, ...]:
    place = views.contents.kb.places.get(each.id)
    within = views.link(place.within) if place and place.within else None
    return (
        link_cell(views.link(each.id).at_start),
        word_cell(kind_words(place.kind) if place else "state", style="aside"),
        link_cell(within),
        opening_cell(dated(views, each.events), "event"),
        _drawn(views, each),
        word_cell(coordinates_words(place) if place else None, style="aside"),
    )


def _drawn(views: Views, each: Whereabouts) -> Cell:
    words = word_cell(DRAWN[each.drawn], style="aside")
    if each.within is None:
        return words
    around = views.link(each.within)
    return Cell(note=(views.text(f"{DRAWN[each.drawn]} ", "")[0], around), sort=words.sort, style="aside")


def map_data(views: Views, found: Sequence[Whereabouts]) -> dict[str, Any]:
    """What the map is made of, places in the order of the table's rows; events in the order of the links of a row.

    `at` is latitude and longitude in degrees, `within` the id of the place that a site is drawn with. A territory has
    `names`, by which its outline is found; where there is none of that name, it is not drawn.
    """
    events = {event for each in found for event in each.events}
    return {
        "places": [_place(views, each) for each in found],
        "events": {each: _event(views.contents.kb.events[each]) for each in sorted(events)},
    }


def _place(views: Views, each: Whereabouts) -> dict[str, Any]:
    kb = views.contents.kb
    entity = kb.places.get(each.id) or kb.actors[each.id]
    return {
        "id": each.id,
        "link": views.link(each.id).at_start,
        "kind": kind_words(entity.kind),
        "drawn": each.drawn,
        "at": each.at,
        "within": each.within,
        "names": (entity.name, *entity.aliases) if each.drawn == "territory" else (),
        "events": each.events,
    }


def _event(event: Event) -> dict[str, str]:
    return {"status": event.status, "type": event.type}


def _marked(views: Views, found: Sequence[Whereabouts]) -> Iterator[Option]:
    """The places with a mark of their own, or with that of a site in them, by name."""
    around = {each.within for each in found if each.events}
    own = (each.id for each in found if each.drawn not in ("with", "nowhere") and (each.events or each.id in around))
    options = (Option(each, views.link(each).at_start.label) for each in own)
    yield from sorted(options, key=lambda each: (each.label.casefold(), each.value))


def _options(events: Sequence[Event], term: Callable[[Event], str], words: Callable[[str], str]) -> Iterator[Option]:
    """The terms that occur, the most frequent first."""
    counts = Counter(map(term, events))
    for each, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield Option(each, words(each), count)
