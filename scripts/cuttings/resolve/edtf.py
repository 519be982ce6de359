"""What the dates in use say about days: bounds, containment, and ids for files.

Source: EDTF, ISO 8601-2:2019, the subset of `cuttings.model.vocabulary.Edtf`. Days are proleptic Gregorian ordinals.
"""

import calendar
import re
from datetime import date
from typing import NamedTuple

EARLIEST, LATEST = date.min.toordinal(), date.max.toordinal()


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

    def within(self, other: "Bounds") -> bool:
        """Whether every day of this is a day of the other."""
        return other.first <= self.first and self.last <= other.last

    def meets(self, other: "Bounds") -> bool:
        """Whether there is a day that both may be."""
        return self.first <= other.last and other.first <= self.last


def bounds(value: str) -> Bounds:
    """The days that an EDTF value spans; an open end reaches to the end of the calendar."""
    if value.startswith("["):
        parts = [_single(part) for part in value[1:-1].split(",")]
        return Bounds(min(part.first for part in parts), max(part.last for part in parts))
    if "/" in value:
        start, end = value.split("/")
        return Bounds(
            EARLIEST if start == ".." else _single(start).first,
            LATEST if end == ".." else _single(end).last,
        )
    return _single(value)


def is_pinned(value: str) -> bool:
    """Whether a value is fixed in the calendar: no open end, nothing approximate, no digits unknown but a decade's."""
    return not re.search(r"\.\.|[~?%]|XX|-X", value)


def plain(value: str) -> str:
    """The shortest value for the same days: an interval that is one day, month or year becomes just that."""
    if "/" not in value or not is_pinned(value):
        return value
    start, end = value.split("/")
    if start == end:
        return start
    for candidate in (start[:7], start[:4]):
        if bounds(candidate) == bounds(value):
            return candidate
    return value


def date_id(value: str) -> str:
    """An id for a date: `2024-06-18/2024-06-19` is `2024-06-18-to-2024-06-19`."""
    if value.startswith("["):
        return value[1:-1].replace(",", "-or-").lower()
    return value.replace("/", "-to-").lower()


def _single(value: str) -> Bounds:
    parts = re.sub(r"[~?%]", "", value).split("-")
    year, month, day = (*parts, "XX", "XX")[:3]
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    # Months above 12 are EDTF's seasons, which hemispheres date differently: no more than their year is certain.
    if "X" in year or "X" in month or not 1 <= int(month) <= 12:
        return Bounds(date(max(first_year, 1), 1, 1).toordinal(), date(last_year, 12, 31).toordinal())
    last_day = calendar.monthrange(first_year, int(month))[1]
    if "X" in day or not 1 <= int(day) <= last_day:
        return Bounds(*(date(first_year, int(month), n).toordinal() for n in (1, last_day)))
    exactly = date(first_year, int(month), int(day)).toordinal()
    return Bounds(exactly, exactly)
