"""The timeline: everything that has a date, as a table, from which the script draws it on a line of time."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from cuttings.model import Event
from cuttings.site.chronology import sort_key
from cuttings.site.derive.stretches import stretch
from cuttings.site.doubts import doubt_words
from cuttings.site.facets.counted import counted as facets_of
from cuttings.site.facets.marks import term
from cuttings.site.facets.precision import precision
from cuttings.site.links import index_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.pages.indexes.events import EVENT_COLUMNS, event_cells
from cuttings.site.pages.made import Made
from cuttings.site.pages.part import part_pages
from cuttings.site.pages.parts import Parts
from cuttings.site.pages.sightings import quoted_in
from cuttings.site.pages.table import Cell, Row, Table, by_year, checked_cell, link_cell, number_cell, word_cell
from cuttings.site.views import Views
from cuttings.site.words import counted, times

TITLE = "Timeline"
LEAD = "All that has a date, on one line of time: what took place and, marked as such, what is planned or possible."

#: What a row is. The script that draws reads these terms, and those of the precision, from the row's attributes.
WHAT: Mapping[str, str] = {"event": "events", "date": "dates that have a page"}


def timeline_pages(views: Views) -> Iterator[Page]:
    """All events and dates that can be drawn, in order of time; how many events cannot is said."""
    parts = Parts(_table(views), index_uri("timeline"))
    yield _page(views, parts)
    yield from part_pages(parts, TITLE)


def _page(views: Views, parts: Parts) -> Page:
    return Page(
        uri=parts.home,
        title=TITLE,
        template="timeline.html",
        fill=partial(_context, views, parts),
        description=LEAD,
        wide=True,
        search=(SearchEntry(TITLE, LEAD, boost=2),),
    )


def _context(views: Views, parts: Parts) -> Mapping[str, Any]:
    kb = views.contents.kb
    events = sum(_is_drawn(event) for event in kb.events.values())
    table, marked = parts.opening()
    return {
        "title": TITLE,
        "lead": LEAD,
        "number": f"{times(events, 'dated event')} · {counted(parts.total - events, 'dates')}",
        "parts": parts,
        "table": table,
        "facets": facets_of(marked),
        "undated": len(kb.events) - events,
    }


_COLUMNS = tuple({"Event": "What"}.get(column, column) for column in EVENT_COLUMNS)


def _table(views: Views) -> Table:
    caption = "In order of time; a date that has a page stands before what happened then"
    return Table(caption, _COLUMNS, rows_in_order(views), by_year)


def rows_in_order(views: Views) -> Sequence[Row]:
    """The rows in order of time; a date stands before the events that have it."""
    kb = views.contents.kb
    dated = [(sort_key(date.edtf), "date", entity_id) for entity_id, date in kb.dates.items() if stretch(date.edtf)]
    dated += [(sort_key(event.date), "event", entity_id) for entity_id, event in kb.events.items() if _is_drawn(event)]
    return Made(lambda each: _row(views, each[1], each[2]), sorted(dated))


def _row(views: Views, kind: str, entity_id: str) -> Row:
    return _date_row(views, entity_id) if kind == "date" else _event_row(views, entity_id)


def _is_drawn(event: Event) -> bool:
    return stretch(event.date) is not None


def _event_row(views: Views, entity_id: str) -> Row:
    """As in the table of events; the title says itself where it is no plain fact."""
    event = views.contents.kb.events[entity_id]
    item = views.event(entity_id)
    item = item._replace(link=item.link._replace(doubt=doubt_words(event)))
    date, *others = event_cells(views, event, item)
    return date.marked(term("what", "event", WHAT), *precision(event.date)), *others


def _date_row(views: Views, entity_id: str) -> Row:
    """A date, and how much is dated just so."""
    date = views.contents.kb.dates[entity_id]
    on = len(views.derived.calendar.on(date.edtf))
    note = f"{counted(on, 'events')} with this date" if on else "no event with just this date"
    marks = (term("what", "date", WHAT), *precision(date.edtf))
    sources = len({evidence.source for evidence in date.evidence})
    return (
        link_cell(views.link(entity_id), sort_key(date.edtf)[0]).dated(date.edtf).marked(*marks).named(date.edtf),
        word_cell(note, "", "aside"),
        *(Cell(),) * 4,
        number_cell(sources).marked(*quoted_in(views, date.evidence)),
        checked_cell(views.trust("dates", entity_id)),
    )
