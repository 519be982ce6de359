"""The axis of a line of time. Years in which something begins or ends get room; those between them are skipped.

Where all is in one year, its months stand for the years. Positions and widths are percentages of the whole axis, so
that it fits every width of window.
"""

from bisect import bisect_right
from calendar import monthrange
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from cuttings.edtf import EARLIEST, LATEST, Bounds
from cuttings.site.dates_in_words import date_words

#: So many years have a band of their own, the latest; the earlier ones share one.
MAX_BANDS = 8
#: No band is narrower than this many per cent: the digits of a year fit in on a phone.
MIN_WIDTH = 7.0
#: The days of a large site fit in here.
_DIFFERENT = 10_000


class Band(NamedTuple):
    """A year or month, or several early ones, on the axis."""

    label: str
    first: int
    """First and last day, as ordinals."""
    last: int
    start: float
    width: float


def bands(spans: Sequence[Bounds]) -> tuple[Band, ...]:
    """The bands for events that span these days, in order of time: a fuller one is wider, but not as many times."""
    by_year = _filled(spans, _year)
    filled = by_year if len(by_year) > 1 else _filled(spans, _month)
    return tuple(_laid_out(_early_together(filled)))


def position(axis: Sequence[Band], day: int) -> float:
    """Where a day is on the axis; a day of a year that is skipped stands between its neighbours."""
    index = bisect_right(axis, day, key=lambda band: band.first) - 1
    if index < 0:
        return axis[0].start
    band = axis[index]
    share = (day - band.first) / (band.last - band.first + 1)
    return band.start + band.width * min(share, 1.0)


class _Stretch(NamedTuple):
    """A year or month."""

    first: int
    last: int
    label: str


@lru_cache(maxsize=_DIFFERENT)
def _year(ordinal: int) -> _Stretch:
    year = date.fromordinal(ordinal).year
    return _Stretch(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal(), str(year))


@lru_cache(maxsize=_DIFFERENT)
def _month(ordinal: int) -> _Stretch:
    day = date.fromordinal(ordinal)
    first, last = day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    return _Stretch(first.toordinal(), last.toordinal(), date_words(first.isoformat()[:7]))


def _filled(spans: Iterable[Bounds], unit: Callable[[int], _Stretch]) -> list[tuple[_Stretch, int]]:
    """The stretches in which something begins or ends, and how much begins in each."""
    numbers: Counter[_Stretch] = Counter()
    for span in spans:
        if span.first != EARLIEST:
            numbers[unit(span.first)] += 1
        if span.last not in (LATEST, span.first):
            numbers[unit(span.last)] += 0
    return sorted(numbers.items())


def _early_together(filled: list[tuple[_Stretch, int]]) -> list[tuple[_Stretch, int]]:
    """The earliest ones joined, where there are more than have room."""
    if len(filled) <= MAX_BANDS:
        return filled
    early, late = filled[: 1 - MAX_BANDS], filled[1 - MAX_BANDS :]
    joined = _Stretch(early[0][0].first, early[-1][0].last, f"to {early[-1][0].label}")
    return [(joined, sum(number for _, number in early)), *late]


def _laid_out(filled: list[tuple[_Stretch, int]]) -> Iterator[Band]:
    room = 100.0 - MIN_WIDTH * len(filled)
    shares = [max(number, 1) ** 0.75 for _, number in filled]
    start = 0.0
    for (stretch, _), share in zip(filled, shares, strict=True):
        width = MIN_WIDTH + room * share / sum(shares)
        yield Band(stretch.label, stretch.first, stretch.last, start, width)
        start += width
