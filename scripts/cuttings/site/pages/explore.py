"""What the pages that draw have in common: a drawing, what its marks mean, the rules, and a table of the same rows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cuttings.site.links import Link, index_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.pages.part import part_pages
from cuttings.site.pages.parts import ROWS_THAT_OPEN, Parts
from cuttings.site.pages.table import Table
from cuttings.site.views import Views


@dataclass(frozen=True)
class Option:
    """A value that a reader may choose, its words, and in how many rows it is found."""

    value: str
    label: str
    count: int = 0


def dated(views: Views, ids: Iterable[str]) -> tuple[tuple[Link, str], ...]:
    """A link to each event or claim, with its date in words where it has one; titles alone may be the same."""
    return tuple((views.link(each), _date(views, each)) for each in ids)


def _date(views: Views, entity_id: str) -> str:
    kb = views.contents.kb
    entity = kb.events.get(entity_id) or kb.claims[entity_id]
    date = views.date(entity.date)
    return date.label if date else ""


def explore_pages(name: str, lead: str, table: Table, fill: Callable[[], Mapping[str, Any]]) -> Iterator[Page]:
    """The page of that name, which is also its template's, and below it the further parts of its table.

    `fill` makes what the template is given besides title, lead and table: `number` (how much there is, in words), and
    what only this template knows.
    """
    title, parts = name.capitalize(), Parts(table, index_uri(name), rows=ROWS_THAT_OPEN, all_columns=True)
    yield _page(name, lead, parts, fill)
    yield from part_pages(parts, title)


def _page(name: str, lead: str, parts: Parts, fill: Callable[[], Mapping[str, Any]]) -> Page:
    title = name.capitalize()
    return Page(
        uri=parts.home,
        title=title,
        template=f"{name}.html",
        fill=lambda: {"title": title, "lead": lead, "parts": parts, "table": parts.table(1), **fill()},
        description=lead,
        wide=True,
        search=(SearchEntry(title, lead, boost=2),),
    )
