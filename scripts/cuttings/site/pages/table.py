"""A plain table: its cells, and how what stands in them is made and sorted."""

from dataclasses import dataclass, replace

from cuttings.site.links import Link
from cuttings.site.quotations import Quotation
from cuttings.site.words import times


@dataclass(frozen=True)
class Cell:
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
    folded: tuple[Link, ...] = ()
    """Links behind a number, opened at will."""
    fold_label: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is in it."""
        return not (self.values or self.chips or self.note or self.quotations or self.key or self.folded)


@dataclass(frozen=True)
class Table:
    """A table whose rows are in the order of its first sorting."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def without_empty_columns(self) -> "Table":
        """The table without the columns in which nothing stands."""
        kept = [index for index in range(len(self.columns)) if not all(row[index].empty for row in self.rows)]
        columns = tuple(self.columns[index] for index in kept)
        return replace(self, columns=columns, rows=tuple(tuple(row[index] for index in kept) for row in self.rows))


def word_cell(text: str | None, sort: str | None = None, style: str = "") -> Cell:
    """Words, sorted by themselves unless `sort` is given."""
    return Cell((Link(text),) if text else (), (text or "") if sort is None else sort, style=style)


def link_cell(link: Link | None, sort: str | None = None, style: str = "") -> Cell:
    """A link, sorted by its label unless `sort` is given."""
    return Cell((link,) if link else (), (link.label if link else "") if sort is None else sort, style=style)


def links_cell(links: tuple[Link, ...]) -> Cell:
    """Links, sorted by the first."""
    return Cell(links, links[0].label if links else "")


def number_cell(number: int) -> Cell:
    """How many; none is shown faintly."""
    return Cell((Link(f"{number:,}"),), str(number), style="number" if number else "zero")


def opening_cell(links: tuple[Link, ...], what: str) -> Cell:
    """How many there are of something, with all of them behind the number."""
    if not links:
        return number_cell(0)
    return Cell(sort=str(len(links)), style="number", folded=links, fold_label=times(len(links), what))


def checked_cell(review: str) -> Cell:
    """Only what a person has checked is marked; the rest is said once above the table."""
    return Cell(sort=review, chips=(("reviewed", "reviewed"),)) if review == "reviewed" else Cell()
