"""Whether an EDTF value that has the right form also names days that exist.

Source: ISO 8601-2 (Extended Date/Time Format), level 1 with the sets of level 2, as far as `model.Edtf` admits them.
"""

import calendar
import re

_DAY = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<month>[\dX]{2}))?(?:-(?P<day>[\dX]{2}))?")


def impossible(edtf: str) -> str | None:
    """Why no calendar holds this value ("there is no month 13"), or None when it is possible.

    Digits marked X may stand for any digit. The value must have the form of `model.Edtf`.
    """
    for match in _DAY.finditer(edtf):
        why = _impossible_day(match["year"], match["month"], match["day"])
        if why:
            return why
    start, _, end = edtf.partition("/")
    if end and ".." not in (start, end) and _ends_first(start, end):
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


def _ends_first(start: str, end: str) -> bool:
    """Whether an interval ends before it begins, as far as both its ends are known."""
    for first, last in zip(_parts(start), _parts(end), strict=False):
        if "X" in first + last or first < last:
            return False
        if last < first:
            return True
    return False


def _parts(day: str) -> list[str]:
    return day.rstrip("?~%").split("-")
