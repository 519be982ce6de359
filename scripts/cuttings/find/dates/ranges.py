"""From one date to another: what one end leaves unsaid, the other says."""

from dataclasses import replace

from cuttings.find.dates import calendar
from cuttings.find.dates.explicit import partial_date
from cuttings.find.dates.grammar import Expression
from cuttings.find.dates.meaning import Meaning, Readers
from cuttings.find.dates.words import day_number
from cuttings.find.dates.yearless import Partial, in_nearest_year

_MONTHS = 12


def _day_range(expression: Expression) -> Meaning | None:
    start = partial_date(expression)
    return _between(start, replace(start, day=day_number(expression.parts["day2"])), "day-range")


def _long_range(expression: Expression) -> Meaning | None:
    return _between(
        partial_date(expression),
        partial_date(expression, "2"),
        "day-range" if "day" in expression.parts else "month-range",
    )


def _between(start: Partial, end: Partial, rule: str) -> Meaning | None:
    """The interval, with the year that either end gives or that is nearest to publication."""
    if start.edtf(2024) is None or end.edtf(2024) is None:
        return None
    if start.year is not None or end.year is not None:
        value = _joined(start, end)
        return Meaning(rule, value=value) if value else None

    def in_year(year: int) -> str | None:
        return _joined(replace(start, year=year), end)

    return Meaning(
        f"{rule}-without-year",
        on_day=lambda today, direction: in_nearest_year(in_year, today, direction),
        in_year=in_year,
    )


def _joined(start: Partial, end: Partial) -> str | None:
    """A start without year is in the year of the end, or in the year before if it would be later than the end."""
    wraps = _order(start) > _order(end)
    first_year = start.year if start.year is not None else (end.year or 0) - wraps
    last_year = end.year if end.year is not None else first_year + wraps
    first, last = start.edtf(first_year), end.edtf(last_year)
    return calendar.span(first, last) if first and last and first <= last else None


def _order(partial: Partial) -> tuple[int, int]:
    return partial.month or 0, partial.day or 0


def _year_range(expression: Expression) -> Meaning | None:
    """1950-53, 2019–2023. After a hyphen, 01 to 12 may be a month: it is one in 2024-06, and either in 2011-12."""
    caught = expression.parts
    start = int(caught["year"])
    end = int(caught["year2"]) if "year2" in caught else start // 100 * 100 + int(caught["yy"])
    month = int(caught["yy"]) if "yy" in caught and "-" in expression.text else 0
    if end <= start:
        return Meaning("month", value=calendar.month(start, month)) if 1 <= month <= _MONTHS else None
    if 1 <= month <= _MONTHS:
        return Meaning("year-range", reason="may be two years or a year and a month")
    return Meaning("year-range", value=calendar.span(calendar.year(start), calendar.year(end)))


READERS: Readers = {
    "day-range": _day_range,
    "long-range": _long_range,
    "year-range": _year_range,
}
