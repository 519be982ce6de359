"""A chart of bars, each put together from parts, and the same rows as a table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cuttings.site.links import Link
from cuttings.site.pages.excerpts import Rest
from cuttings.site.pages.table import Cell, Table, link_cell, number_cell
from cuttings.site.words import sentence_start

#: So many bars are seen at once; the others are folded below.
SEEN = 12
#: Of more bars than these, so many are drawn: the shortest of a thousand are all alike.
MANY, DRAWN = 200, 100


class Bar(NamedTuple):
    """A row: what it is of, and how long each of its parts is, in the order of the chart's parts."""

    label: Link
    numbers: tuple[int, ...]
    links: tuple[Link, ...] = ()
    """For each part the list of what it counts, where there is such a list."""
    note: str = ""

    @property
    def total(self) -> int:
        """How long the whole bar is."""
        return sum(self.numbers)


@dataclass(frozen=True)
class Bars:
    """A chart: what it shows, in one sentence what there is to see, and its rows. Only parts that occur are named."""

    anchor: str
    heading: str
    reading: str
    of: str
    """What the rows are, as the head of the table's first column."""
    parts: tuple[tuple[str, str], ...]
    """Term and words of each part; the term decides the pattern."""
    bars: tuple[Bar, ...]
    rest: Rest | None = None
    """What is said of the bars that are left out."""
    form: str = "bars"

    @cached_property
    def longest(self) -> int:
        """The length of the longest bar."""
        return max(bar.total for bar in self.bars)

    @property
    def seen(self) -> tuple[Bar, ...]:
        """The bars that are seen at once."""
        return self.bars[:SEEN]

    @property
    def folded(self) -> tuple[Bar, ...]:
        """The bars that are opened at will."""
        return self.bars[SEEN:]

    @property
    def table(self) -> Table:
        """The same rows."""
        columns = (self.of, *(sentence_start(label) for _, label in self.parts), "Together")
        return Table(self.heading, columns, tuple(map(_cells, self.bars)))


def longest_first(bars: Sequence[Bar], whole: Link) -> tuple[tuple[Bar, ...], Rest | None]:
    """Of very many bars, of which the long ones come first, those that are drawn; `whole` leads to a list of all."""
    if len(bars) <= MANY:
        return tuple(bars), None
    left = [bar.total for bar in bars[DRAWN:]]
    of = sum(bar.total for bar in bars)
    number = f"{len(left):,} more with {max(left):,} or less each, together {sum(left):,} of {of:,}"
    words = f"Left out, here and in the table, are {number}."
    return tuple(bars[:DRAWN]), Rest(words, whole)


def _cells(bar: Bar) -> tuple[Cell, ...]:
    return link_cell(bar.label), *map(number_cell, bar.numbers), number_cell(bar.total)


def parts_that_occur(terms: Mapping[str, str], counts: Iterable[Mapping[str, int]]) -> tuple[tuple[str, str], ...]:
    """The terms, with their words, that are counted at least once."""
    occurring = {term for count in counts for term, number in count.items() if number}
    return tuple((term, label) for term, label in terms.items() if term in occurring)
