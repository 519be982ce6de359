"""What the pages that draw have in common: a drawing, what its marks mean, the rules, and a table of the same rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cuttings.site.links import index_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.pages.table import Table


@dataclass(frozen=True)
class Option:
    """A value that a reader may choose, its words, and in how many rows it is found."""

    value: str
    label: str
    count: int = 0


def explore_page(name: str, lead: str, number: str, table: Table, **more: Any) -> Page:
    """The page of that name, which is also its template's; `more` is what only this template knows."""
    title = name.capitalize()
    context: Mapping[str, Any] = {"title": title, "lead": lead, "number": number, "table": table, **more}
    return Page(
        uri=index_uri(name),
        title=title,
        template=f"{name}.html",
        context=context,
        description=lead,
        wide=True,
        search=(SearchEntry(title, lead, boost=2),),
    )
