"""How many events of each type fall into each month, or into each year or decade where months would be too many."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from cuttings.edtf import bounds
from cuttings.model import Event

#: More columns than this are too many to see at once.
MAX_COLUMNS = 40
#: A longer run of columns in which nothing is, is left out and counted.
MAX_EMPTY = 2
#: What a column is, the finest first.
_UNITS = ("month", "year", "decade")


class Column(NamedTuple):
    """A month, year or decade as EDTF, and how many empty ones were left out before it."""

    edtf: str
    gap: int = 0


class OverTime(NamedTuple):
    """The events that fall into one column each, by type and column; and how many do not."""

    unit: str
    columns: tuple[Column, ...]
    cells: Mapping[tuple[str, str], Sequence[str]]
    coarser: int
    """Dated, but not to a single one of these units."""
    undated: int


def events_over_time(events: Mapping[str, Event]) -> OverTime:
    """The finest unit that at least half of the dated events can be told in, and that is not too many columns."""
    dated = {entity_id: event for entity_id, event in events.items() if event.date}
    for unit in _UNITS:
        cells, placed = _cells(dated, unit)
        columns = tuple(_columns([number for _, number in cells], unit))
        if len(columns) <= MAX_COLUMNS and 2 * placed >= len(dated):
            break
    named = {(kind, _edtf(number, unit)): ids for (kind, number), ids in cells.items()}
    return OverTime(unit, columns, named, len(dated) - placed, len(events) - len(dated))


def _cells(dated: Mapping[str, Event], unit: str) -> tuple[dict[tuple[str, int], list[str]], int]:
    cells: dict[tuple[str, int], list[str]] = defaultdict(list)
    placed = 0
    for entity_id in sorted(dated):
        first, last = (_number(date.fromordinal(day), unit) for day in bounds(dated[entity_id].date or ""))
        if first == last:
            cells[dated[entity_id].type, first].append(entity_id)
            placed += 1
    return dict(cells), placed


def _number(day: date, unit: str) -> int:
    """The months, years or decades since the beginning of the calendar."""
    return day.year * 12 + day.month - 1 if unit == "month" else day.year if unit == "year" else day.year // 10


def _edtf(number: int, unit: str) -> str:
    if unit == "month":
        return f"{number // 12:04}-{number % 12 + 1:02}"
    return f"{number:04}" if unit == "year" else f"{number:03}X"


def _columns(numbers: list[int], unit: str) -> Iterator[Column]:
    before: int | None = None
    for number in sorted(set(numbers)):
        empty = 0 if before is None else number - before - 1
        if empty <= MAX_EMPTY:
            yield from (Column(_edtf(each, unit)) for each in range(number - empty, number))
            empty = 0
        yield Column(_edtf(number, unit), empty)
        before = number
