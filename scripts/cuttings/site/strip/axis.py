"""The axis of a line of time. Years in which something begins or ends get room; those between them are skipped.

Positions and widths are percentages of the whole axis, so that it fits every width of window.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from cuttings.edtf import EARLIEST, LATEST, Bounds

#: So many years have a band of their own, the latest; the earlier ones share one.
MAX_BANDS = 8
#: No band is narrower than this many per cent: the digits of a year fit in on a phone.
MIN_WIDTH = 7.0


class Band(NamedTuple):
    """A year, or several early ones, on the axis."""

    label: str
    first: int
    """First and last day, as ordinals."""
    last: int
    start: float
    width: float

    @property
    def end(self) -> float:
        """Where the next band begins."""
        return self.start + self.width


def bands(spans: Iterable[Bounds]) -> tuple[Band, ...]:
    """The bands for events that span these days, in order of time: a fuller year is wider, but not as many times."""
    starts = Counter(_year(span.first) for span in spans if span.first != EARLIEST)
    ends = {_year(span.last): 0 for span in spans if span.last != LATEST}
    weights = {year: starts[year] for year in sorted({*starts, *ends})}
    return tuple(_laid_out(_grouped(weights)))


def position(axis: Sequence[Band], day: int) -> float:
    """Where a day is on the axis; a day of a year that is skipped stands between its neighbours."""
    index = bisect_right(axis, day, key=lambda band: band.first) - 1
    if index < 0:
        return axis[0].start
    band = axis[index]
    share = (day - band.first) / (band.last - band.first + 1)
    return band.start + band.width * min(share, 1.0)


def _year(day: int) -> int:
    return date.fromordinal(day).year


def _grouped(weights: dict[int, int]) -> list[tuple[str, int, int, int]]:
    """Label, first and last year, and weight of each band."""
    years = list(weights)
    early = years[: len(years) - MAX_BANDS + 1] if len(years) > MAX_BANDS else []
    groups = [(str(year), year, year, weights[year]) for year in years if year not in early]
    if not early:
        return groups
    return [(f"to {early[-1]}", early[0], early[-1], sum(weights[year] for year in early)), *groups]


def _laid_out(groups: list[tuple[str, int, int, int]]) -> Iterable[Band]:
    room = 100.0 - MIN_WIDTH * len(groups)
    shares = [max(weight, 1) ** 0.75 for *_, weight in groups]
    start = 0.0
    for (label, first, last, _), share in zip(groups, shares, strict=True):
        width = MIN_WIDTH + room * share / sum(shares)
        yield Band(label, date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal(), start, width)
        start += width
