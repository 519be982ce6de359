"""All events in one table."""

from functools import cache

from cuttings.model import Event
from cuttings.site.chronology import sort_key
from cuttings.site.derive.company import event_members
from cuttings.site.facets.marks import Mark, entities, term
from cuttings.site.items import EventItem
from cuttings.site.pages.made import Made
from cuttings.site.pages.sightings import quoted_in, states
from cuttings.site.pages.table import Cell, Table, by_year, checked_cell, link_cell, links_cell, number_cell, word_cell
from cuttings.site.views import Views
from cuttings.site.words import FACTUALITY_SHORT, STATUS, kind_words

#: What is told of each event.
EVENT_COLUMNS = ("Date", "Event", "Status", "Who", "Where", "Type", "Sources", "Checked")


def events_table(views: Views) -> Table:
    """When, what, whether it took place, who and where."""
    events = views.contents.kb.events
    order = sorted(events, key=lambda entity_id: (sort_key(events[entity_id].date), entity_id))
    rows = Made(lambda entity_id: event_cells(views, events[entity_id], views.event(entity_id)), order)
    return Table("In order of time; those without a date come last", EVENT_COLUMNS, rows, by_year)


def event_cells(views: Views, event: Event, item: EventItem) -> tuple[Cell, ...]:
    """The cells of an event’s row, under `EVENT_COLUMNS`."""
    date = link_cell(item.date, item.sort) if item.date else word_cell("undated", "", "aside")
    place = entities("place", {event.place: views.link(event.place)} if event.place else {})
    return (
        date.dated(event.date),
        link_cell(item.link, style="text").named(),
        _status(item.status, item.factuality),
        links_cell(tuple(link for link, _ in item.participants)).marked(*_members(views, event)),
        link_cell(item.place).marked(*place),
        _type(item.type),
        number_cell(item.sources_standing).marked(*quoted_in(views, event.evidence)),
        checked_cell(item.trust),
    )


@cache
def _status(status: str, factuality: str) -> Cell:
    doubt = () if factuality == "asserted" else ((factuality, FACTUALITY_SHORT[factuality]),)
    cell = Cell(sort=STATUS[status], chips=((status, STATUS[status]), *doubt))
    return cell.marked(term("status", status, STATUS), term("word", factuality, FACTUALITY_SHORT))


@cache
def _type(type_: str) -> Cell:
    return word_cell(kind_words(type_), style="aside").marked(Mark("type", type_, kind_words(type_)))


def _members(views: Views, event: Event) -> tuple[Mark, ...]:
    """Every actor that it involves, also a state on whose territory it was, and the states that they belong to."""
    actors = sorted(member for member in event_members(event) if member not in views.contents.kb.places)
    return *entities("involves", {actor: views.link(actor) for actor in actors}), *states(views, actors)
