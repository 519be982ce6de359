"""The timeline: everything that has a date, as a table, from which the script draws it on a line of time."""

from collections.abc import Iterator
from dataclasses import dataclass

from cuttings.site.chronology import sort_key
from cuttings.site.derive.stretches import Stretch, stretch
from cuttings.site.items import EventItem
from cuttings.site.links import Link, index_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.views import Views, doubt_words
from cuttings.site.words import counted, times

TITLE = "Timeline"
LEAD = "All that has a date, on one line of time: what took place and, marked as such, what is planned or possible."


@dataclass(frozen=True)
class Row:
    """An event with a date, or a date that has a page; `event` is what tells them apart."""

    what: Link
    date: Link
    stretch: Stretch
    sources: tuple[str, ...]
    event: EventItem | None = None
    doubt: str = ""
    """What must be said beside an event's title, so that no plan or doubt reads as a fact."""
    note: str = ""
    """Of a date: how much is dated so."""


def timeline_page(views: Views) -> Page:
    """All events and dates that can be drawn, in order of time; how many events cannot is said."""
    rows = tuple(sorted_rows(views))
    events = sum(row.event is not None for row in rows)
    undated = len(views.contents.kb.events) - events
    return Page(
        uri=index_uri("timeline"),
        title=TITLE,
        template="timeline.html",
        context={
            "title": TITLE,
            "lead": LEAD,
            "number": f"{times(events, 'dated event')} · {counted(len(rows) - events, 'dates')}",
            "rows": rows,
            "undated": undated,
        },
        description=LEAD,
        wide=True,
        search=(SearchEntry(TITLE, LEAD, boost=2),),
    )


def sorted_rows(views: Views) -> Iterator[Row]:
    """The rows in order of time; a date stands before the events that have it."""
    keyed = [(sort_key(edtf), kind, entity_id) for kind, entity_id, edtf in _dated(views)]
    for _, kind, entity_id in sorted(keyed):
        row = _date_row(views, entity_id) if kind == "date" else _event_row(views, entity_id)
        if row:
            yield row


def _dated(views: Views) -> Iterator[tuple[str, str, str]]:
    kb = views.contents.kb
    yield from (("date", entity_id, date.edtf) for entity_id, date in kb.dates.items())
    yield from (("event", entity_id, event.date) for entity_id, event in kb.events.items() if event.date)


def _event_row(views: Views, entity_id: str) -> Row | None:
    event, item = views.contents.kb.events[entity_id], views.event(entity_id)
    taken = stretch(event.date)
    if taken is None or item.date is None:
        return None
    sources = tuple(sorted({evidence.source for evidence in event.evidence}))
    return Row(item.link, item.date, taken, sources, item, doubt_words(event))


def _date_row(views: Views, entity_id: str) -> Row | None:
    date = views.contents.kb.dates[entity_id]
    taken = stretch(date.edtf)
    if taken is None:
        return None
    link = views.link(entity_id)
    on = len(views.derived.calendar.on(date.edtf))
    note = f"{counted(on, 'events')} with this date" if on else "no event with just this date"
    return Row(link, link, taken, tuple(sorted({each.source for each in date.evidence})), note=note)
