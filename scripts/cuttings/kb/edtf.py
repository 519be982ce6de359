"""What is wrong with a date whose shape is right: a thirteenth month, a 30th of February, an end before its start."""

import re
from calendar import monthrange

_DATE = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<month>\d{2}|XX))?(?:-(?P<day>\d{2}|XX))?")


def fault(value: str) -> str | None:
    """What is wrong with an EDTF value of the model's pattern, in words; None when nothing is."""
    dates = list(_DATE.finditer(value))
    told = next(filter(None, map(_impossible, dates)), None)
    if told or "/" not in value or len(dates) < 2:
        return told
    start, end = dates
    if _edge(start, "0") > _edge(end, "9"):
        return f"{start.group()} is after {end.group()}"
    return None


def _impossible(date: re.Match[str]) -> str | None:
    year, month, day = date.group("year", "month", "day")
    if month is None or month == "XX":
        return None
    if not 1 <= int(month) <= 12:
        return f"there is no month {month}"
    # A year that is not known is taken for a leap year, so that 29 February stands.
    last = monthrange(int(year) if year.isdigit() and int(year) else 2000, int(month))[1]
    if day not in (None, "XX") and not 1 <= int(day) <= last:
        return f"there is no day {day} in {year}-{month}"
    return None


def _edge(date: re.Match[str], unknown: str) -> str:
    """The earliest (0) or latest (9) that a date may mean, as a text that sorts; parts not given are unknown."""
    return "-".join((part or "XX").replace("X", unknown) for part in date.group("year", "month", "day"))
