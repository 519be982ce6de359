"""Expressions that carry their own year, and days and months that lack only the year."""

from cuttings.find.dates import calendar
from cuttings.find.dates.grammar import Expression
from cuttings.find.dates.meaning import Meaning, Readers
from cuttings.find.dates.words import century_number, day_number, month_number, weekday_number
from cuttings.find.dates.yearless import Partial

#: Year 1 of the Juche calendar is 1912.
_JUCHE = 1911
#: "The 1900s" are a century, "the 2000s" a decade.
_LAST_CENTURY_WITH_OWN_PLURAL = 1900


def partial_date(parts: Expression, suffix: str = "") -> Partial:
    """The day, month and year that an expression catches; `suffix` picks the second date of a range."""
    caught = parts.parts
    day, month, weekday = (caught.get(name + suffix) for name in ("day", "month", "weekday"))
    return Partial(
        _year(parts, suffix),
        month_number(month) if month else None,
        day_number(day) if day else None,
        weekday_number(weekday) if weekday else None,
    )


def settle(partial: Partial, rule: str) -> Meaning | None:
    """Its value where the year is written, else its value on the day of publication; None for a day that is no day."""
    if partial.year is not None:
        value = partial.edtf(partial.year)
        return Meaning(rule, value=value) if value else None
    if partial.edtf(2024) is None:  # a leap year has every day that any year has
        return None
    return Meaning(f"{rule}-without-year", on_day=partial.near, in_year=partial.edtf)


def _year(expression: Expression, suffix: str = "") -> int | None:
    caught = expression.parts
    if f"year{suffix}" in caught:
        return int(caught[f"year{suffix}"])
    return _JUCHE + int(caught["juche_year"]) if "juche_year" in caught and not suffix else None


def _date(expression: Expression) -> Meaning | None:
    return settle(partial_date(expression), "day")


def _month_year(expression: Expression) -> Meaning | None:
    caught = expression.parts
    number = month_number(caught["month"]) if "month" in caught else int(caught["m"])
    return Meaning("month", value=calendar.month(int(caught["year"]), number))


def _month(expression: Expression) -> Meaning | None:
    return settle(partial_date(expression), "month")


def _year_alone(expression: Expression) -> Meaning | None:
    number = _year(expression)
    return Meaning("year", value=calendar.year(number)) if number else None


def _iso_date(expression: Expression) -> Meaning | None:
    caught = expression.parts
    return settle(Partial(int(caught["year"]), int(caught["m"]), int(caught["d"])), "numeric-day")


def _numeric_date(expression: Expression) -> Meaning | None:
    """Day and month in either order, where only one order gives a date; full stops always mean day first."""
    first, second, year = (int(expression.parts[name]) for name in ("a", "b", "year"))
    day_first = Partial(year, second, first).edtf(year)
    month_first = None if "." in expression.text else Partial(year, first, second).edtf(year)
    if day_first and month_first and day_first != month_first:
        return Meaning("numeric-day", reason="day and month may be either way round")
    value = day_first or month_first
    return Meaning("numeric-day", value=value) if value else None


def _decade(expression: Expression) -> Meaning | None:
    if "short" in expression.parts:
        return Meaning("decade", value=f"19{expression.parts['short'][0]}X")
    year = expression.parts["year"]
    if not year.endswith("0"):
        return None
    if year.endswith("00") and int(year) <= _LAST_CENTURY_WITH_OWN_PLURAL:
        return Meaning("century", value=f"{year[:2]}XX")
    return Meaning("decade", value=f"{year[:3]}X")


def _century(expression: Expression) -> Meaning | None:
    caught = expression.parts
    number = century_number(caught.get("century") or caught["century_word"])
    return Meaning("century", value=f"{number - 1:02}XX") if 1 <= number <= 21 else None


READERS: Readers = {
    "date": _date,
    "month-year": _month_year,
    "month": _month,
    "year": _year_alone,
    "iso-date": _iso_date,
    "numeric-date": _numeric_date,
    "decade": _decade,
    "century": _century,
}
