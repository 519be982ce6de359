"""A long table in parts: the first stands on the table's own page, each of the others is a page below that.

The parts have no place of their own in the knowledge base: a row wanders to the next one as rows are added before it.
So what is permanent is the address of the table's page, with the anchor of the row; a script finds the part.
"""

from collections.abc import Iterator
from functools import cached_property
from math import ceil
from posixpath import dirname, join
from typing import NamedTuple

from cuttings.site.facets.counted import Marked
from cuttings.site.pages.table import Row, Table, list_id

#: So many rows are in a part: half a megabyte of HTML, or a few tens of kilobytes compressed, which any phone shows at
#: once; and most knowledge bases of a hundred articles have no more of anything.
ROWS = 500
#: Rows whose cells open to lists are twice as long.
ROWS_THAT_OPEN = 200
#: Rows with quotations are five times as long.
ROWS_THAT_QUOTE = 100
#: Words for what is in a part are cut to about so many characters.
_LONGEST = 24
#: Where a table has no name of its own. No page of an entity lies so deep, so no id can be in the way.
_UNNAMED = "part"


class Part(NamedTuple):
    """A part as the others name it."""

    number: int
    uri: str
    first: int
    """The number of its first row in the whole table, counted from one."""
    last: int
    ends: tuple[str, ...]
    """What its first and its last row begin with; once where that is the same, and nothing where it tells nothing."""


class Parts:
    """The parts of a table that stands on the page `home`, by the name that it has in addresses, `rows` in each.

    A column in which nothing stands is left out, unless `all_columns` are to be shown. What is known of all rows is
    worked out once, when the first part that needs it is made, and is small.
    """

    def __init__(self, table: Table, home: str, name: str = "", *, rows: int = ROWS, all_columns: bool = False) -> None:
        self.home, self.name = home, name
        self._whole, self._rows = table, rows
        self._columns = tuple(range(len(table.columns))) if all_columns else ()
        """Those that are shown; nothing as long as nobody has looked in which of them anything stands."""

    def __len__(self) -> int:
        """How many parts there are; one of an empty table."""
        return max(1, ceil(self.total / self._rows))

    @property
    def total(self) -> int:
        """How many rows there are in all parts."""
        return len(self._whole.rows)

    @property
    def list_id(self) -> str:
        """The id that the table has in each of its parts."""
        return list_id(self.name)

    def uri(self, number: int) -> str:
        """The page of a part."""
        return part_uri(self.home, self.name, number)

    def opening(self) -> tuple[Table, list[Marked]]:
        """The first part, and what each row of the whole table is, to count facets."""
        whole = self._whole if len(self) > 1 else self._whole.at_once
        marked, filled = whole.surveyed()
        self._columns = self._columns or filled
        return whole._replace(rows=whole.rows[: self._rows]).at_once.with_columns(self._columns), marked

    def table(self, number: int) -> Table:
        """A part as a table, with the columns that have something in any part."""
        self._columns = self._columns or self._whole.surveyed()[1]
        rows = self._whole.rows[(number - 1) * self._rows : number * self._rows]
        return self._whole._replace(rows=rows).at_once.with_columns(self._columns)

    @cached_property
    def listed(self) -> tuple[Part, ...]:
        """All parts, where there are several."""
        return tuple(self._parts()) if len(self) > 1 else ()

    def _parts(self) -> Iterator[Part]:
        for number in range(1, len(self) + 1):
            first, last = (number - 1) * self._rows, min(number * self._rows, self.total) - 1
            ends = (_cut(self._begins(self._whole.rows[at])) for at in (first, last))
            yield Part(number, self.uri(number), first + 1, last + 1, tuple(dict.fromkeys(filter(None, ends))))

    def _begins(self, row: Row) -> str:
        return self._whole.begins(row) if self._whole.begins else ""


def part_uri(home: str, name: str, number: int) -> str:
    """The page of a part of a table on the page `home`, where it has this name in addresses."""
    return home if number == 1 else join(dirname(home), name or _UNNAMED, str(number))


def _cut(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    whole, _, _ = words[: _LONGEST + 1].rpartition(" ")
    return f"{whole or words[:_LONGEST]}…"
