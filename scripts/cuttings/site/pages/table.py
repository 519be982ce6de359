"""A plain table: its cells, and how what stands in them is made and sorted."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from cuttings.kb.trust.trust import ReviewState, Support, Trust
from cuttings.site.compared.told import PairsItem, SaidItem
from cuttings.site.facets.counted import Marked
from cuttings.site.facets.marks import Days, Mark, attributes, days, term
from cuttings.site.links import Link
from cuttings.site.quotations import Quotation
from cuttings.site.trust import REVIEW, REVIEW_CHIP, SUPPORT, SUPPORT_CHIP
from cuttings.site.words import times

#: Tables with more rows than this are shown by and by where a script runs; `assets/js/lists.js` has the same number.
SHOWN_AT_ONCE = 100
#: Where nobody knows when something began.
_EARLIEST = date.min.isoformat()


class Cell(NamedTuple):
    """What stands in a cell: words or links, then chips, and what the column is sorted by."""

    values: tuple[Link, ...] = ()
    sort: str = ""
    chips: tuple[tuple[str, str], ...] = ()
    """Term and words of each; the term decides how a chip looks, for example the status of an event."""
    style: str = ""
    """What the cell is to look like: `number`, `zero`, `text` (that needs room), `quoted` or `aside`."""

    note: tuple[Link, ...] = ()
    """A sentence below it, in pieces."""
    quotations: tuple[Quotation, ...] = ()
    key: str = ""
    """What a person copies to decide of the row."""
    folded: tuple[tuple[Link, str], ...] = ()
    """Links behind a number, opened at will, each with what tells it from its like; perhaps nothing."""
    fold_label: str = ""
    said: tuple[SaidItem, ...] = ()
    """Several who tell it."""
    compared: PairsItem | None = None
    """Which of them were compared."""
    marks: tuple[Mark, ...] = ()
    """By what the row can be chosen above the table; it need not stand in the cell."""
    days: Days | None = None
    """The days that the row may be of, where this cell tells them."""
    names: tuple[str, ...] | None = None
    """Further names that a reader may type to find the row by this cell; None where the cell is not searched."""

    @property
    def empty(self) -> bool:
        """Whether nothing is in it."""
        told = self.values or self.chips or self.note or self.quotations or self.key or self.folded
        return not (told or self.said or self.compared)

    def marked(self, *marks: Mark) -> "Cell":
        """The cell, saying by what the row can be chosen."""
        return self.found_by((*self.marks, *marks), self.days, self.names)

    def named(self, *names: str) -> "Cell":
        """The cell, whose words are searched for what a reader types, and these names with them."""
        return self.found_by(self.marks, self.days, names)

    def dated(self, edtf: str | None) -> "Cell":
        """The cell, telling of which days the row may be."""
        return self.found_by(self.marks, days(edtf), self.names)

    def found_by(self, marks: tuple[Mark, ...], span: Days | None, names: tuple[str, ...] | None) -> "Cell":
        """The same content, found by something else. A table has thousands, and `_replace` takes four times as long."""
        return Cell(*self[:-3], marks, span, names)


Row = tuple[Cell, ...]


class Table(NamedTuple):
    """A table whose rows are in the order of its first sorting."""

    caption: str
    columns: tuple[str, ...]
    rows: Sequence[Row]
    """Perhaps made only when they are looked at."""
    begins: Callable[[Row], str] | None = None
    """By what the rows are in order, in a word or two; None where that is nothing that a reader would look up."""

    @property
    def at_once(self) -> "Table":
        """The table with all rows made."""
        return self._replace(rows=tuple(self.rows))

    def surveyed(self) -> tuple[list[Marked], tuple[int, ...]]:
        """What each row is, to count its facets, and by number the columns in which something stands."""
        marked, empty = [], list(range(len(self.columns)))
        for row in self.rows:
            marked.append(_marked(row))
            empty = [index for index in empty if row[index].empty]
        return marked, tuple(index for index in range(len(self.columns)) if index not in empty)

    def with_columns(self, kept: tuple[int, ...]) -> "Table":
        """The table with some of its columns; its rows are chosen by the same as before."""
        if len(kept) == len(self.columns):
            return self
        columns = tuple(self.columns[index] for index in kept)
        return self._replace(columns=columns, rows=tuple(_only(kept, row) for row in self.rows))

    @property
    def keys(self) -> tuple[str, ...]:
        """What each column is called in addresses: `who-said-it`."""
        return tuple(column.lower().replace(" ", "-") for column in self.columns)

    @property
    def long(self) -> bool:
        """Whether a script shows its rows by and by."""
        return len(self.rows) > SHOWN_AT_ONCE


def _only(kept: tuple[int, ...], row: Row) -> Row:
    """The row's cells in some columns; by what the others let it be chosen, the first does."""
    first, *others = (row[index] for index in kept)
    gone = [cell for index, cell in enumerate(row) if index not in kept and (cell.marks or cell.days)]
    if gone:
        marks, span = _marked(gone)
        first = first.found_by((*first.marks, *marks), first.days or span, first.names)
    return first, *others


def _marked(row: Sequence[Cell]) -> Marked:
    span = next((cell.days for cell in row if cell.days), None)
    return [mark for cell in row for mark in cell.marks], span


def list_id(name: str) -> str:
    """The id of a table by the name that it has in addresses; the only table of a page has none."""
    return f"list-{name}" if name else "list"


def row_attributes(row: Row) -> dict[str, str]:
    """The data attributes by which the row is chosen above the table."""
    return attributes(*_marked(row))


def word_cell(text: str | None, sort: str | None = None, style: str = "") -> Cell:
    """Words, sorted by themselves unless `sort` is given."""
    return Cell((Link(text),) if text else (), (text or "") if sort is None else sort, style=style)


def link_cell(link: Link | None, sort: str | None = None, style: str = "") -> Cell:
    """A link, sorted by its label unless `sort` is given."""
    return Cell((link,) if link else (), (link.label if link else "") if sort is None else sort, style=style)


def links_cell(links: tuple[Link, ...]) -> Cell:
    """Links, sorted by the first."""
    return Cell(links, links[0].label if links else "")


def number_cell(number: int, narrowed: Link | None = None) -> Cell:
    """How many; none is shown faintly. `narrowed` leads to the list of those that are counted."""
    words = f"{number:,}"
    link = narrowed._replace(label=words) if narrowed and number else Link(words)
    return Cell((link,), str(number), style="number" if number else "zero")


def opening_cell(links: tuple[tuple[Link, str], ...], what: str) -> Cell:
    """How many there are of something, with all of them behind the number."""
    if not links:
        return number_cell(0)
    return Cell(sort=str(len(links)), style="number", folded=links, fold_label=times(len(links), what))


def checked_cell(trust: Trust) -> Cell:
    """Only what a person has checked is marked, and what was withdrawn; the rest is said once above the table."""
    return _checked(trust.review, trust.support)


@cache
def _checked(review: ReviewState, support: Support) -> Cell:
    told = ((review, REVIEW_CHIP[review]), (support, SUPPORT_CHIP[support]))
    chips = tuple((name, label) for name, label in told if label)
    marks = (term("review", review, REVIEW), term("support", support, SUPPORT))
    return Cell(sort=" ".join(label for _, label in chips), chips=chips, marks=marks)


def by_first_words(row: Row) -> str:
    """By what the first column says."""
    return row[0].values[0].label if row[0].values else ""


def by_year(row: Row) -> str:
    """By the year of the row's first day, or of the last where nobody knows the first."""
    span = next((cell.days for cell in row if cell.days), None)
    if not span:
        return "no date"
    return (span.last if span.first == _EARLIEST else span.first)[:4].lstrip("0")
