"""What a date takes up on a line of time: a day, a stretch that it lies in, or a stretch that it fills."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from cuttings.edtf import Bounds, bounds

#: One day; some day in a month or a year, or one of several, named or known in part; or from one day to another.
Form = Literal["day", "month", "year", "within", "over"]
#: By the length of a value that stands for itself, without its marks: its form, and the most days that it can have.
_PLAIN: Mapping[int, tuple[Form, int]] = {4: ("year", 366), 7: ("month", 31), 10: ("day", 1)}


class Stretch(NamedTuple):
    """First and last day as ISO dates, both included; None where the date leaves that end open."""

    first: str | None
    last: str | None
    form: Form
    doubtful: bool
    """Whether the date itself is marked as uncertain or approximate."""


@lru_cache(maxsize=10_000)
def stretch(edtf: str | None) -> Stretch | None:
    """The stretch of an EDTF value; None where there is no date, or one that says nothing."""
    if edtf is None or edtf == "../..":
        return None
    days = bounds(edtf)
    first, last = (date.fromordinal(day).isoformat() for day in days)
    start, _, end = edtf.partition("/")
    return Stretch(
        first=None if start == ".." else first,
        last=None if end == ".." else last,
        form="over" if end else _form(edtf, days),
        doubtful=any(mark in edtf for mark in "?~%"),
    )


def _form(edtf: str, days: Bounds) -> Form:
    """Of a value that is no interval. Where digits are unknown, or one of several is meant, it is a longer time.

    So it is where the value spans more than its length says: a season, or a day that no calendar has.
    """
    if {"[", "X"} & set(edtf):
        return "within"
    form, most = _PLAIN[len(edtf.rstrip("?~%"))]
    return form if days.days <= most else "within"
