"""The marks on a line of time: a point for what is dated to the day or so, a bar for what is dated more loosely."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cuttings.edtf import EARLIEST, LATEST, Bounds, bounds
from cuttings.model import Event
from cuttings.site.dates_in_words import date_words
from cuttings.site.links import Link
from cuttings.site.plain_text import plain
from cuttings.site.strip.axis import Band, bands, position
from cuttings.site.words import STATUS

#: So many events are drawn at most, and so many above each other.
MAX_MARKS, MAX_LANES = 60, 14
#: The room of a point, in per cent; what spans less is drawn as one.
POINT = 2.0
#: Between a bar and what stands beside it.
GAP = 0.4


class Mark(NamedTuple):
    """An event on the line. `start` and `width` are per cent of it; what has no width is a point."""

    link: Link
    words: str
    """When, what and whether it took place, in one line."""
    status: str
    factuality: str
    start: float
    width: float
    open_end: bool
    """Whether no end is known, so that the bar only stops where the line does."""
    lane: int
    """How many marks are below it."""
    number: int | None
    """Its number in the list that goes with the line."""

    @property
    def end(self) -> float:
        """Where it ends."""
        return self.start + self.width


class Strip(NamedTuple):
    """The line: its axis, the marks in order of time, and of how many dated events they are."""

    axis: tuple[Band, ...]
    marks: tuple[Mark, ...]
    dated: int

    @property
    def lanes(self) -> int:
        """How many marks stand above each other where most do."""
        return max((mark.lane for mark in self.marks), default=0) + 1


def strip(events: Iterable[tuple[Link, Event]], numbers: Mapping[str, int] | None = None) -> Strip | None:
    """The line for the dated ones of some events, those that matter most first; None where there is too little.

    `numbers` has, by the address of an event's page, its number in the list beside the line.
    """
    dated = [each for each in map(_dated, events) if each]
    drawn = dated[:MAX_MARKS]
    axis = bands([each.span for each in drawn])
    if len(axis) < 2:
        return None
    marks = sorted(_placed(drawn, axis, numbers or {}), key=lambda mark: (mark.start, mark.lane))
    return Strip(axis, tuple(marks), len(dated))


class _Dated(NamedTuple):
    link: Link
    event: Event
    when: str
    span: Bounds


def _dated(each: tuple[Link, Event]) -> _Dated | None:
    """The event with the days that it may span; None where neither end is known."""
    link, event = each
    span = bounds(event.date) if event.date else None
    if event.date is None or span is None or (span.first == EARLIEST and span.last == LATEST):
        return None
    return _Dated(link, event, date_words(event.date), span)


def _placed(events: Iterable[_Dated], axis: Sequence[Band], numbers: Mapping[str, int]) -> Iterator[Mark]:
    """Each mark in the lowest lane that has room for it; what finds none is not drawn."""
    lanes: list[list[Mark]] = [[] for _ in range(MAX_LANES)]
    for link, event, when, span in events:
        start, width = _stretch(span, axis)
        free = (n for n, lane in enumerate(lanes) if all(_clear(start, width, mark) for mark in lane))
        lane = next(free, None)
        if lane is None:
            continue
        mark = Mark(
            link=link,
            words=plain(f"{when}: {link.label} ({link.doubt or STATUS[event.status]})"),
            status=event.status,
            factuality=event.factuality,
            start=start,
            width=width,
            open_end=span.last == LATEST,
            lane=lane,
            number=numbers.get(link.uri or ""),
        )
        lanes[lane].append(mark)
        yield mark


def _stretch(span: Bounds, axis: Sequence[Band]) -> tuple[float, float]:
    """Start and width; a point stands in the middle of the days that it may be."""
    start = 0.0 if span.first == EARLIEST else position(axis, span.first)
    end = 100.0 if span.last == LATEST else position(axis, span.last + 1)
    if end - start <= POINT:
        return (start + end) / 2, 0.0
    return start + GAP / 2, end - start - GAP


def _clear(start: float, width: float, mark: Mark) -> bool:
    """Whether a mark can stand in one lane with another."""
    first, last = _room(start, width)
    other_first, other_last = _room(mark.start, mark.width)
    return last <= other_first or other_last <= first


def _room(start: float, width: float) -> tuple[float, float]:
    return (start, start + width) if width else (start - POINT / 2, start + POINT / 2)
