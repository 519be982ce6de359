"""Days, months and larger units that are named by their place before or after the day of publication."""

from collections.abc import Callable
from datetime import date, timedelta

from cuttings.find.dates import calendar
from cuttings.find.dates.explicit import partial_date
from cuttings.find.dates.grammar import Expression
from cuttings.find.dates.meaning import Direction, Meaning, OnDay, Readers
from cuttings.find.dates.words import day_number, month_number, shift_of
from cuttings.find.dates.yearless import Partial, nearest

#: A year that has every day that any year has.
_LEAP_YEAR = 2024
#: Units whose ends are told by the year, in years.
_LONG = {"decade": 10, "century": 100}
_DAY_WORDS = {"before": -2, "after": 2, "yesterday": -1, "last": -1, "tomorrow": 1}


def _day_word(expression: Expression) -> Meaning | None:
    words = expression.text.lower().split()
    shift = next((days for word, days in _DAY_WORDS.items() if word in words), 0)
    return Meaning("day-word", on_day=lambda today, _: calendar.day(today + timedelta(days=shift)))


def _unit(expression: Expression) -> Meaning | None:
    """The present, last or next week, month, year; a part of it ("earlier this year") has the value of the whole.

    Of a decade or a century, "the end" is its last year.
    """
    caught = expression.parts
    which, one = caught.get("which", "the").lower(), caught["one"].lower()
    shift = shift_of(which)
    rule = f"{one}-{('last', 'this', 'next')[shift + 1]}"
    if "edge" in caught and one in _LONG:
        last_year = _edge_of(caught["edge"].lower(), _LONG[one])
        return Meaning(rule, on_day=lambda today, _: last_year(today.year), in_year=last_year)
    ends = (which, one) == ("the", "year") and "lead" not in caught
    return Meaning(rule, on_day=_UNITS[one](shift), in_year=calendar.year if ends else None)


def _edge_of(edge: str, length: int) -> Callable[[int], str]:
    """The first, the middle or the last year of the decade or century that a year lies in."""
    shift = {"beginning": 0, "start": 0, "middle": length // 2}.get(edge, length - 1)
    return lambda year: calendar.year(year // length * length + shift)


def _week(shift: int) -> OnDay:
    return lambda today, _: calendar.days(*calendar.week(today + timedelta(days=7 * shift)))


def _month(shift: int) -> OnDay:
    return lambda today, _: calendar.month(today.year, today.month + shift)


def _quarter(shift: int) -> OnDay:
    return lambda today, _: calendar.months(today.year, (today.month - 1) // 3 * 3 + 1 + 3 * shift, 3)


def _year(shift: int) -> OnDay:
    return lambda today, _: calendar.year(today.year + shift)


def _decade(shift: int) -> OnDay:
    return lambda today, _: f"{today.year // 10 + shift:03}X"


def _century(shift: int) -> OnDay:
    return lambda today, _: f"{today.year // 100 + shift:02}XX"


def _relative_month(expression: Expression) -> Meaning | None:
    """Last May, next March: the nearest one wholly before or after the month of publication."""
    number, shift = month_number(expression.parts["month"]), shift_of(expression.parts["which"])

    def on_day(today: date, _: Direction) -> str | None:
        passed = {-1: -(number >= today.month), 0: 0, 1: number <= today.month}[shift]
        return calendar.month(today.year + passed, number)

    return Meaning("month-relative", on_day=on_day)


def _month_of_relative_year(expression: Expression) -> Meaning | None:
    """March last year, June 5 this year; October of that year, which the text has told of."""
    partial = partial_date(expression)
    if partial.edtf(_LEAP_YEAR) is None:
        return None
    which = expression.parts["which"].lower()
    if which.split()[-1] in ("that", "same"):
        return Meaning("month-of-same-year", from_text=lambda value: _in_year_of(value, partial))
    shift = shift_of(which)
    return Meaning("month-of-relative-year", on_day=lambda today, _: partial.edtf(today.year + shift), gives_year=True)


def _in_year_of(value: str, partial: Partial) -> str | None:
    return partial.edtf(int(value[:4])) if value[:4].isdigit() else None


def _day_of_month(expression: Expression) -> Meaning | None:
    """On the 19th: of the month that makes it nearest, on the side that the tense demands."""
    number = day_number(expression.parts["ordinal_day"])

    def on_day(today: date, direction: Direction) -> str | None:
        found = [calendar.valid(*calendar.year_and_month(today, shift), number) for shift in range(-2, 3)]
        sided = [(d, d) for d in found if d and (d == today or direction in (None, "past" if d < today else "future"))]
        best = nearest(sided, today, None)
        return calendar.day(best[0]) if best else None

    return Meaning("day-of-month", on_day=on_day)


_UNITS = {
    "week": _week, "month": _month, "quarter": _quarter, "year": _year, "decade": _decade, "century": _century,
}  # fmt: skip

READERS: Readers = {
    "day-word": _day_word,
    "unit": _unit,
    "relative-month": _relative_month,
    "month-of-relative-year": _month_of_relative_year,
    "day-of-month": _day_of_month,
}
