"""Arithmetic with days, and its results as EDTF. Knows nothing of texts; weeks run from Monday to Sunday."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from cuttings import edtf as values

#: Units that are a number of days, and units that are a number of months.
UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14}
UNIT_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def day(when: date) -> str:
    """EDTF of a day."""
    return when.isoformat()


def month(year: int, number: int) -> str:
    """EDTF of a month. Months before January and after December belong to the years around."""
    year, number = divmod(year * 12 + number - 1, 12)
    return f"{year:04}-{number + 1:02}"


def year(number: int) -> str:
    """EDTF of a year."""
    return f"{number:04}"


def span(start: str, end: str) -> str:
    """EDTF interval; a single value where both ends are the same."""
    return start if start == end else f"{start}/{end}"


def days(start: date, end: date) -> str:
    """EDTF interval between two days."""
    return span(day(start), day(end))


def months(year_: int, first: int, count: int) -> str:
    """EDTF interval of so many months from the first of them."""
    return span(month(year_, first), month(year_, first + count - 1))


def week(when: date) -> tuple[date, date]:
    """Monday and Sunday of the week that a day is in."""
    monday = when - timedelta(days=when.weekday())
    return monday, monday + timedelta(days=6)


def valid(year_: int, month_: int, day_: int) -> date | None:
    """The day, if the calendar has it."""
    try:
        return date(year_, month_, day_)
    except ValueError:
        return None


def approximate(edtf: str) -> str:
    """The same value, marked as approximate ("~") at both ends."""
    return _qualified(edtf, "~")


def uncertain(edtf: str) -> str:
    """The same value, marked as uncertain ("?") at both ends; uncertain and approximate is "%"."""
    return _qualified(edtf, "?")


def _qualified(edtf: str, mark: str) -> str:
    if edtf.startswith("["):
        return "[" + ",".join(_qualified(part, mark) for part in edtf[1:-1].split(",")) + "]"
    if "/" in edtf:
        return "/".join(part if part == ".." else _qualified(part, mark) for part in edtf.split("/"))
    return edtf + mark if edtf[-1] not in "?~%" else edtf[:-1] + (mark if edtf[-1] == mark else "%")


@lru_cache(maxsize=4096)  # where publication is an interval, the same values are weighed on each of its days
def bounds(edtf: str) -> tuple[date, date] | None:
    """First and last day that an EDTF value can mean, both included; None where it is open or a choice."""
    if edtf.startswith("[") or ".." in edtf or values.impossible(edtf):
        return None
    first, last = values.bounds(edtf)
    return date.fromordinal(first), date.fromordinal(last)


def each_day(start: date, end: date) -> Iterator[date]:
    """Every day from the first to the last, both included."""
    for offset in range((end - start).days + 1):
        yield start + timedelta(days=offset)


def before(when: date) -> date:
    """The day before."""
    return when - timedelta(days=1)


def after(when: date) -> date:
    """The day after."""
    return when + timedelta(days=1)


def weekday_from(number: int, when: date) -> date:
    """The first such weekday on or after a day; Monday is 0."""
    return when + timedelta(days=(number - when.weekday()) % 7)


def weekday_until(number: int, when: date) -> date:
    """The last such weekday on or before a day."""
    return when - timedelta(days=(when.weekday() - number) % 7)


def year_and_month(when: date, shift: int) -> tuple[int, int]:
    """Year and month so many months away."""
    year_, month_ = divmod(when.year * 12 + when.month - 1 + shift, 12)
    return year_, month_ + 1


def moved(when: date, number: int, unit: str) -> date | None:
    """The day so many units away, or the last of its month where the month is shorter; None beyond the calendar."""
    try:
        if unit in UNIT_DAYS:
            return when + timedelta(days=UNIT_DAYS[unit] * number)
    except OverflowError:
        return None
    there = year_and_month(when, UNIT_MONTHS[unit] * number)
    return next((found for back in range(4) if (found := valid(*there, when.day - back))), None)


def cut(when: date, precision: str) -> str:
    """EDTF of the day, or of its month or year."""
    return day(when)[: {"day": 10, "month": 7, "year": 4}[precision]]
