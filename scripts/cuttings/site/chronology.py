"""The order of dates on pages, and which dates stand above which."""

import re
from datetime import date
from functools import lru_cache

from cuttings.edtf import DIFFERENT, bounds


@lru_cache(maxsize=DIFFERENT)
def sort_key(edtf: str | None) -> tuple[str, int, str]:
    """Orders values by first day, the longer span first on a tie; what has no date comes last."""
    if edtf is None:
        return "~", 0, ""
    first, last = bounds(edtf)
    return date.fromordinal(first).isoformat(), -last, edtf


def wider(edtf: str) -> tuple[str, ...]:
    """The month and the year that a plain day lies in, or the year of a plain month; else nothing."""
    plain = re.fullmatch(r"(\d{4})-(\d{2})(-\d{2})?", edtf)
    if not plain:
        return ()
    year, month, day = plain.groups()
    return (f"{year}-{month}", year) if day else (year,)


def is_day(edtf: str) -> bool:
    """Whether a value is one plain day."""
    return len(wider(edtf)) == 2
