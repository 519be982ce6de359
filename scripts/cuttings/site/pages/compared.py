"""What the pages on several articles have in common: sections of tables, the rule, and how to decide."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from cuttings.model.words import STANDING
from cuttings.site.compared.told import PairsItem
from cuttings.site.compared.words import LEADS, RULES
from cuttings.site.facets.counted import counted
from cuttings.site.facets.marks import term
from cuttings.site.links import Link, index_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.pages.part import part_pages
from cuttings.site.pages.parts import ROWS_THAT_QUOTE, Parts, part_uri
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

    @property
    def headings(self) -> Mapping[str, str]:
        """What each of them is a list of, by the same names."""
        return dict(zip(self.tables, (self.heading, self.fold_label), strict=False))


class Compared(NamedTuple):
    """What such a page tells: how much there is, its tables, the terms in them, and how to decide."""

    number: str
    sections: Sequence[Section]
    terms: Terms
    example: str | None
    """The key of some line."""
    days: str = ""
    """What the days of the lines are the days of."""


def compared_pages(name: str, told: Compared) -> Iterator[Page]:
    """The page of that name, beside the indexes, and below it the further parts of its tables."""
    tables = {name: table for each in told.sections for name, table in each.tables.items()}
    parts = {
        each: Parts(table, index_uri(name), each, rows=ROWS_THAT_QUOTE, all_columns=True)
        for each, table in tables.items()
    }
    yield _page(name, told, parts)
    for section in told.sections:
        for each, heading in section.headings.items():
            yield from part_pages(parts[each], f"{name.capitalize()}: {heading}", name.capitalize())


def _page(name: str, told: Compared, parts: Mapping[str, Parts]) -> Page:
    title, lead = name.capitalize(), LEADS[name]
    return Page(
        uri=index_uri(name),
        title=title,
        template="compared.html",
        fill=lambda: {"title": title, "lead": lead, "rules": RULES[name], **_context(told, parts)},
        description=lead,
        wide=True,
        search=(SearchEntry(title, f"{lead} {' '.join(RULES[name])}", boost=2),),
    )


def _context(told: Compared, parts: Mapping[str, Parts]) -> Mapping[str, Any]:
    opened = {name: each.opening() for name, each in parts.items()}
    jumps = ((each.anchor, each.heading) for each in told.sections)
    return {
        "number": told.number,
        "jumps": (*jumps, ("rule", "What the words mean"), ("decide", "Confirm or refuse")),
        "sections": tuple(told.sections),
        "lists": " ".join(map(list_id, parts)),
        "parts": parts,
        "opened": {name: table for name, (table, _) in opened.items()},
        "facets": counted(chain.from_iterable(marked for _, marked in opened.values()), told.days),
        "terms": told.terms,
        "example": told.example,
    }


def uri_of_line(page: str, table: str, before: int) -> str:
    """Where a line of a table stands that has so many lines before it, on the page of that name or in a further part.

    A link of our own goes there at once, as a reader without a script would not get there from the permanent address.
    """
    return part_uri(index_uri(page), table, before // ROWS_THAT_QUOTE + 1)


def terms(labels: Mapping[str, str], meanings: Mapping[str, str]) -> Terms:
    """Words and meaning of each term, in order."""
    return tuple((term, label, meanings[term]) for term, label in labels.items())


def standing_cell(status: str, key: str) -> Cell:
    """How a line stands with people, and the key by which they decide of it."""
    marks = (term("standing", status, STANDING),)
    return Cell(sort=STANDING[status], chips=((status, STANDING[status]),), key=key, marks=marks)


def pairs_cell(compared: PairsItem) -> Cell:
    """How the pairs of a line stand with people, and where they are decided of, one by one."""
    standing = dict.fromkeys(pair.status for pair in compared.pairs)
    marks = tuple(term("standing", status, STANDING) for status in standing)
    return Cell(sort=" ".join(map(STANDING.__getitem__, standing)), compared=compared, style="why", marks=marks)


def why_cell(why: tuple[Link, ...]) -> Cell:
    """A reason, sorted by its words."""
    return Cell(sort="".join(link.label for link in why), note=why, style="why")
