"""All dates in one table."""

from collections import Counter

from cuttings.model import DateEntity
from cuttings.site.chronology import sort_key
from cuttings.site.facets.precision import precision
from cuttings.site.pages.made import Made
from cuttings.site.pages.sightings import named_in
from cuttings.site.pages.table import Cell, Table, by_year, checked_cell, link_cell, links_cell, number_cell
from cuttings.site.views import Views

_COLUMNS = ("Date", "Events", "Claims that name it", "Named", "Checked")


def dates_table(views: Views) -> Table:
    """What happened on it, and how often it is named."""
    dates = views.contents.kb.dates
    rows = Made(lambda entity_id: _row(views, entity_id, dates[entity_id]), views.derived.calendar.order)
    return Table("In order of time", _COLUMNS, rows, by_year)


def _row(views: Views, entity_id: str, date: DateEntity) -> tuple[Cell, ...]:
    derived = views.derived
    link = link_cell(views.link(entity_id), sort_key(date.edtf)[0])
    return (
        link.dated(date.edtf).named(date.edtf).marked(*precision(date.edtf)),
        links_cell(tuple(map(views.link, derived.calendar.on(date.edtf)))).named(),
        number_cell(len(derived.same_words.get(entity_id, ()))),
        number_cell(derived.mentions.get(entity_id, Counter()).total()).marked(
            *named_in(views, entity_id, date.evidence)
        ),
        checked_cell(views.trust("dates", entity_id)),
    )
