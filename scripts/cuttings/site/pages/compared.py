"""What the pages on several articles have in common: sections of tables, the rule, and how to decide."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from cuttings.model.words import STANDING
from cuttings.site.compared.words import LEADS, RULES
from cuttings.site.facets.counted import Facets, counted
from cuttings.site.facets.marks import term
from cuttings.site.links import Link, index_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.pages.table import Cell, Table, list_id

#: Term, words and meaning of each word that a table uses.
Terms = tuple[tuple[str, str, str], ...]


class Section(NamedTuple):
    """A table under a heading; what matters less is folded below it."""

    anchor: str
    heading: str
    table: Table
    folded: Table | None = None
    fold_label: str = ""

    @property
    def tables(self) -> Mapping[str, Table]:
        """The table, and the one that is folded, by the names that they have in addresses."""
        folded = {f"{self.anchor}-folded": self.folded} if self.folded else {}
        return {self.anchor: self.table, **folded}


class Compared(NamedTuple):
    """What such a page tells: how much there is, its tables, the terms in them, and how to decide."""

    number: str
    sections: Sequence[Section]
    terms: Terms
    example: str | None
    """The key of some line."""
    days: str = ""
    """What the days of the lines are the days of."""


def compared_page(name: str, tell: Callable[[], Compared]) -> Page:
    """The page of that name, beside the indexes."""
    title, lead = name.capitalize(), LEADS[name]
    return Page(
        uri=index_uri(name),
        title=title,
        template="compared.html",
        fill=lambda: {"title": title, "lead": lead, "rules": RULES[name], **_context(tell())},
        description=lead,
        wide=True,
        search=(SearchEntry(title, f"{lead} {' '.join(RULES[name])}", boost=2),),
    )


def _context(told: Compared) -> Mapping[str, Any]:
    jumps = ((each.anchor, each.heading) for each in told.sections)
    return {
        "number": told.number,
        "jumps": (*jumps, ("rule", "What the words mean"), ("decide", "Confirm or refuse")),
        "sections": tuple(told.sections),
        "lists": " ".join(list_id(name) for each in told.sections for name in each.tables),
        "facets": _facets(told.sections, told.days),
        "terms": told.terms,
        "example": told.example,
    }


def _facets(sections: Sequence[Section], days: str) -> Facets:
    """Those of all the tables of a page, which are narrowed down together."""
    return counted((row for each in sections for table in each.tables.values() for row in table.marked), days)


def terms(labels: Mapping[str, str], meanings: Mapping[str, str]) -> Terms:
    """Words and meaning of each term, in order."""
    return tuple((term, label, meanings[term]) for term, label in labels.items())


def standing_cell(status: str, key: str) -> Cell:
    """How a line stands with people, and the key by which they decide of it."""
    marks = (term("standing", status, STANDING),)
    return Cell(sort=STANDING[status], chips=((status, STANDING[status]),), key=key, marks=marks)


def why_cell(why: tuple[Link, ...]) -> Cell:
    """A reason, sorted by its words."""
    return Cell(sort="".join(link.label for link in why), note=why, style="why")
