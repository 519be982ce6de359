"""All dates in one table."""

import re
from collections import Counter

from cuttings.model import DateEntity
from cuttings.site.chronology import sort_key
from cuttings.site.facets.marks import Mark
from cuttings.site.pages.sightings import named_in
from cuttings.site.pages.table import Cell, Table, checked_cell, link_cell, links_cell, number_cell
from cuttings.site.views import Views

_COLUMNS = ("Date", "Events", "Claims that name it", "Named", "Checked")

#: Form of an EDTF value → how exact a date it is; the first that fits.
_PRECISION = (
    (r"\[.*", "alternatives", "one of several"),
    (r".*/.*", "interval", "from one day to another"),
    (r"\d{4}-\d{2}-\d{2}", "day", "a day"),
    (r"\d{4}-\d{2}", "month", "a month"),
    (r"\d{4}", "year", "a year"),
    (r".*", "rough", "about or uncertain"),
)


def dates_table(views: Views) -> Table:
    """What happened on it, and how often it is named."""
    dates = views.contents.kb.dates
    rows = (_row(views, entity_id, dates[entity_id]) for entity_id in views.derived.calendar.order)
    return Table("In order of time", _COLUMNS, tuple(rows))


def _row(views: Views, entity_id: str, date: DateEntity) -> tuple[Cell, ...]:
    derived = views.derived
    link = link_cell(views.link(entity_id), sort_key(date.edtf)[0])
    return (
        link.dated(date.edtf).named(date.edtf).marked(_precision(date.edtf)),
        links_cell(tuple(map(views.link, derived.calendar.on(date.edtf)))).named(),
        number_cell(len(derived.same_words.get(entity_id, ()))),
        number_cell(derived.mentions.get(entity_id, Counter()).total()).marked(
            *named_in(views, entity_id, date.evidence)
        ),
        checked_cell(views.trust("dates", entity_id)),
    )


def _precision(edtf: str) -> Mark:
    value, label = next((value, label) for form, value, label in _PRECISION if re.fullmatch(form, edtf))
    return Mark("precision", value, label)
