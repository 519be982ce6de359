"""What an EDTF value says: the days that it may mean, and whether the calendar has them.

Source: ISO 8601-2 (Extended Date/Time Format), level 1 with the sets of level 2, as far as `model.Edtf` admits them.
Days are ordinals of the proleptic Gregorian calendar, as in `datetime.date.toordinal`.
"""

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

#: The same few dates are asked for again and again; days of two centuries fit in here.
DIFFERENT = 100_000
EARLIEST, LATEST = date.min.toordinal(), date.max.toordinal()

_DAY = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<month>[\dX]{2}))?(?:-(?P<day>[\dX]{2}))?")


class Bounds(NamedTuple):
    """First and last day that a date may be, both included."""

    first: int
    last: int

    @property
    def days(self) -> int:
        """How many days it may be: the fewer, the more precise."""
        return self.last - self.first + 1

    def widened(self, days: int) -> "Bounds":
        """The same with so many days more on either side."""
        return Bounds(max(EARLIEST, self.first - days), min(LATEST, self.last + days))

    def is_near(self, other: "Bounds", days: int) -> bool:
        """Whether there are days of both that are at most so many apart."""
        return self.first - days <= other.last and other.first <= self.last + days

    def within(self, other: "Bounds") -> bool:
        """Whether every day of this is a day of the other."""
        return other.first <= self.first and self.last <= other.last

    def meets(self, other: "Bounds") -> bool:
        """Whether there is a day that both may be."""
        return self.first <= other.last and other.first <= self.last


@lru_cache(maxsize=DIFFERENT)
def bounds(edtf: str) -> Bounds:
    """The days that a value spans; an open end reaches to the end of the calendar.

    A month or day that does not exist says no more than the year or month that it stands in.
    """
    if edtf.startswith("["):
        parts = [_bounds_of_one(part) for part in edtf[1:-1].split(",")]
        return Bounds(min(part.first for part in parts), max(part.last for part in parts))
    if "/" in edtf:
        start, end = edtf.split("/")
        return Bounds(
            EARLIEST if start == ".." else _bounds_of_one(start).first,
            LATEST if end == ".." else _bounds_of_one(end).last,
        )
    return _bounds_of_one(edtf)


def _bounds_of_one(value: str) -> Bounds:
    year, month, day = (*_parts(value), "XX", "XX")[:3]
    first_year, last_year = max(int(year.replace("X", "0")), 1), max(int(year.replace("X", "9")), 1)
    # Months above 12 are EDTF's seasons, which hemispheres date differently: no more than their year is certain.
    if "X" in year or "X" in month or not 1 <= int(month) <= 12:
        return Bounds(date(first_year, 1, 1).toordinal(), date(last_year, 12, 31).toordinal())
    last_day = calendar.monthrange(first_year, int(month))[1]
    if "X" in day or not 1 <= int(day) <= last_day:
        return Bounds(*(date(first_year, int(month), number).toordinal() for number in (1, last_day)))
    exactly = date(first_year, int(month), int(day)).toordinal()
    return Bounds(exactly, exactly)


def impossible(edtf: str) -> str | None:
    """Why no calendar holds this value ("there is no month 13"), or None when it is possible.

    Digits marked X may stand for any digit. The value must have the form of `model.Edtf`.
    """
    for match in _DAY.finditer(edtf):
        why = _impossible_day(match["year"], match["month"], match["day"])
        if why:
            return why
    start, _, end = edtf.partition("/")
    if end and ".." not in (start, end) and ends_first(start, end):
        return f"the interval ends ({end}) before it begins ({start})"
    return None


def _impossible_day(year: str, month: str | None, day: str | None) -> str | None:
    if month and "X" not in month and not 1 <= int(month) <= 12:
        return f"there is no month {month}"
    if not day or "X" in day:
        return None
    longest = 31
    if month and "X" not in month:
        longest = calendar.monthrange(int(year) if year.isdecimal() and int(year) else 2024, int(month))[1]
    return None if 1 <= int(day) <= longest else f"there is no day {year}-{month}-{day}"


def ends_first(start: str, end: str) -> bool:
    """Whether what begins on `start` and ends on `end` ends before it begins, whichever of their days these are."""
    return bounds(end).last < bounds(start).first


def are_reversed(start: str, end: str) -> bool:
    """Whether an end is before a start that is told beside it, for certain.

    Nothing is certain of a value that no calendar holds, or that is marked as uncertain or not exact: two sources may
    well pull apart.
    """
    doubted = any(mark in start + end for mark in "?~%")
    return not (doubted or impossible(start) or impossible(end)) and ends_first(start, end)


def _parts(day: str) -> list[str]:
    return day.rstrip("?~%").split("-")
