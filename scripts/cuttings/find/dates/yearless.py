"""A day or month without its year: the year that fits publication best."""

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from cuttings.find.dates import calendar
from cuttings.find.dates.meaning import Direction

#: So near to publication, a date is meant whatever the tense of a verb nearby: nobody writes "July 3" for last year's.
_NEAR = 45
#: Two years are equally likely, and nothing is chosen, when their distances differ by less than this many days.
_TIE = 60


@dataclass(frozen=True)
class Partial:
    """As much of a date as is written. A day has a month."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def edtf(self, year: int) -> str | None:
        """The value in that year; None if the calendar has no such day."""
        if self.month is None:
            return calendar.year(year)
        if self.day is None:
            return calendar.month(year, self.month)
        when = calendar.valid(year, self.month, self.day)
        return calendar.day(when) if when else None

    def near(self, today: date, direction: Direction) -> str | None:
        """The value nearest to a day, on the side that the tense demands unless it is very near; None for a tie."""
        best = nearest([self._bounds(year) for year in range(today.year - 6, today.year + 7)], today, direction)
        return self.edtf(best[0].year) if best else None

    def _bounds(self, year: int) -> tuple[date, date] | None:
        """First and last day of it in that year; None if there is none or the weekday is another."""
        start = calendar.valid(year, self.month or 1, self.day or 1)
        if start is None or (self.weekday is not None and start.weekday() != self.weekday):
            return None
        return start, start if self.day else date(year, start.month, monthrange(year, start.month)[1])


def nearest(
    candidates: Sequence[tuple[date, date] | None], today: date, direction: Direction
) -> tuple[date, date] | None:
    """Of periods, the one nearest to today: by tense where the nearest is not close by; None where two are as near."""
    ordered = sorted((c for c in candidates if c), key=lambda c: abs(_distance(c, today)))
    if not ordered:
        return None
    best = ordered[0]
    if abs(_distance(best, today)) <= _NEAR or (direction is None and not _tied(ordered, today)):
        return best
    if direction is None:
        return None
    wanted = [c for c in ordered if (_distance(c, today) <= 0) == (direction == "past")]
    return wanted[0] if wanted else best


def in_nearest_year(of_year: Callable[[int], str | None], today: date, direction: Direction) -> str | None:
    """Of what recurs each year, the value nearest to today, by the same rule."""
    values = [of_year(today.year + shift) for shift in (-2, -1, 0, 1, 2)]
    by_days = {days: value for value in values if value and (days := calendar.bounds(value))}
    best = nearest(list(by_days), today, direction)
    return by_days[best] if best else None


def _tied(ordered: list[tuple[date, date]], today: date) -> bool:
    near, *far = (abs(_distance(c, today)) for c in ordered[:2])
    return bool(far) and far[0] - near < _TIE


def _distance(period: tuple[date, date], today: date) -> int:
    """Days from today to the period: negative before, 0 within, positive after."""
    start, end = period
    return (start - today).days if start > today else min(0, (end - today).days)
