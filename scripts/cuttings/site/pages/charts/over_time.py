"""When what kind of thing happened: a grid of types and months."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cuttings.site.dates_in_words import date_words
from cuttings.site.derive.over_time import Column, OverTime, events_over_time
from cuttings.site.doubts import doubt_words
from cuttings.site.facets.addresses import narrowed
from cuttings.site.links import Link
from cuttings.site.pages.table import Cell, Table, link_cell, links_cell, word_cell
from cuttings.site.views import Views
from cuttings.site.words import kind_words, listed, sentence_start, times

HEADING = "What happened when"


class Head(NamedTuple):
    """The head of a column; `year` where it differs from that of the column before."""

    label: str
    year: str
    words: str
    gap: str
    """What was left out before it, in words."""


class Spot(NamedTuple):
    """How many events of a type fall into a column: told as done or going on, and only planned, possible or doubted."""

    told: int
    doubtful: int


@dataclass(frozen=True)
class Grid:
    """The chart, its sentence, and the same as a table that names the events."""

    heads: tuple[Head, ...]
    rows: tuple[tuple[Link, tuple[Spot, ...]], ...]
    reading: str
    table: Table
    anchor: str = "over-time"
    heading: str = HEADING
    form: str = "grid"

    @cached_property
    def most(self) -> int:
        """The largest number in a spot."""
        return max(max(spot.told, spot.doubtful) for _, spots in self.rows for spot in spots)


def events_by_time(views: Views) -> Grid:
    """The events that fall into one month each, or year or decade, by type; the most frequent type first."""
    over = events_over_time(views.contents.kb.events)
    totals = Counter(kind for (kind, _), ids in over.cells.items() for _ in ids)
    types = sorted(totals, key=lambda kind: (-totals[kind], kind))
    return Grid(
        heads=tuple(_heads(over)),
        rows=tuple((_on_timeline(kind), tuple(_spots(views, over, kind))) for kind in types),
        reading=_reading(over),
        table=Table(HEADING, (over.unit.capitalize(), "Type", "Events"), tuple(_table_rows(views, over, types))),
    )


def _on_timeline(kind: str) -> Link:
    return narrowed("timeline", kind_words(kind), type=kind)


def _heads(over: OverTime) -> Iterator[Head]:
    year = ""
    for column in over.columns:
        changed = column.edtf[:4] if over.unit == "month" and column.edtf[:4] != year else ""
        year = changed or year
        gap = f"{times(column.gap, over.unit)} without any" if column.gap else ""
        yield Head(_short(column, over.unit), changed, date_words(column.edtf), gap)


def _short(column: Column, unit: str) -> str:
    if unit == "month":
        return date_words(column.edtf)[:3]
    return column.edtf if unit == "year" else f"{column.edtf[:3]}0s"


def _spots(views: Views, over: OverTime, kind: str) -> Iterator[Spot]:
    for column in over.columns:
        ids = over.cells.get((kind, column.edtf), ())
        doubtful = sum(bool(doubt_words(views.contents.kb.events[entity_id])) for entity_id in ids)
        yield Spot(len(ids) - doubtful, doubtful)


def _table_rows(views: Views, over: OverTime, types: list[str]) -> Iterator[tuple[Cell, ...]]:
    for column in over.columns:
        for kind in types:
            if ids := over.cells.get((kind, column.edtf)):
                when = views.date(column.edtf) or Link(date_words(column.edtf))
                yield link_cell(when, column.edtf), word_cell(kind_words(kind)), links_cell(views.links(ids))


def _reading(over: OverTime) -> str:
    counts = Counter(edtf for (_, edtf), ids in over.cells.items() for _ in ids)
    if not counts:
        return ""
    most = max(counts.values())
    first, *others = (sentence_start(date_words(edtf)) for edtf, number in counts.items() if number == most)
    told = f"No {over.unit} has more than" if others else f"{first} has the most,"
    seen = f"{told} {most:,} of {times(counts.total(), 'event')}."
    return " ".join((seen, *_not_counted(over)))


def _not_counted(over: OverTime) -> Iterator[str]:
    left = [
        *([f"{over.coarser:,} that no single {over.unit} is told for"] if over.coarser else []),
        *([f"{over.undated:,} without a date"] if over.undated else []),
    ]
    if left:
        yield f"Not counted here: {listed(left)}."
