"""What resolving asks of EDTF values: which are fixed in the calendar, their shortest form, and ids for files."""

import re
from functools import lru_cache

from cuttings.edtf import DIFFERENT, bounds


@lru_cache(maxsize=DIFFERENT)
def is_pinned(value: str) -> bool:
    """Whether a value is fixed in the calendar: no open end, nothing approximate, no digits unknown but a decade's."""
    return not re.search(r"\.\.|[~?%]|XX|-X", value)


@lru_cache(maxsize=DIFFERENT)
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
