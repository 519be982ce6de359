"""What the pages on several articles have in common: sections of tables, the rule, and how to decide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cuttings.model.words import STANDING
from cuttings.site.compared.words import LEADS, RULES
from cuttings.site.facets.counted import Facets, counted
from cuttings.site.facets.marks import term
from cuttings.site.links import Link, index_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.pages.table import Cell, Table, list_id

#: Term, words and meaning of each word that a table uses.
Terms = tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Section:
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


def compared_page(
    name: str, number: str, sections: Sequence[Section], terms: Terms, example: str | None, days: str = ""
) -> Page:
    """The page of that name, beside the indexes.

    `example` is the key of some line, `days` what the days of the lines are the days of.
    """
    title, lead = name.capitalize(), LEADS[name]
    jumps = ((each.anchor, each.heading) for each in sections)
    return Page(
        uri=index_uri(name),
        title=title,
        template="compared.html",
        context={
            "title": title,
            "lead": lead,
            "number": number,
            "jumps": (*jumps, ("rule", "What the words mean"), ("decide", "Confirm or refuse")),
            "sections": tuple(sections),
            "lists": " ".join(list_id(name) for each in sections for name in each.tables),
            "facets": _facets(sections, days),
            "rules": RULES[name],
            "terms": terms,
            "example": example,
        },
        description=lead,
        wide=True,
        search=(SearchEntry(title, f"{lead} {' '.join(RULES[name])}", boost=2),),
    )


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
