"""Stretches and steps of so many units: the past year, three days ago, two weeks later."""

from datetime import date

from cuttings.find.dates import calendar
from cuttings.find.dates.grammar import Expression
from cuttings.find.dates.meaning import Direction, Meaning, OnDay, Readers
from cuttings.find.dates.words import count, singular

#: Up to so many months, a stretch is given by its months, beyond that by its years.
_LONGEST_IN_MONTHS = 36


def _span(expression: Expression) -> Meaning | None:
    """The past (or coming) so many units, up to (or from) publication, approximately; "a few years" is too vague."""
    caught = expression.parts
    rule, sign = ("span-coming", 1) if "ahead" in caught else ("span-past", -1)
    number = _number(expression)
    if number is None:
        return None
    unit = singular(caught["unit"])
    finer, coarser = _precisions(number, unit)
    return Meaning(rule, on_day=_reach(finer, number * sign, unit), coarser=(_reach(coarser, number * sign, unit),))


def _number(expression: Expression) -> int | None:
    """One where no number is written, unless the unit is plural: "the past year", but not "the past years"."""
    caught = expression.parts
    if "count" in caught:
        return count(caught["count"])
    return None if caught["unit"].lower().endswith("s") else 1


def _precisions(number: int, unit: str) -> tuple[str, str]:
    if unit in calendar.UNIT_DAYS:
        return "day", "month"
    return ("month", "year") if calendar.UNIT_MONTHS[unit] * number <= _LONGEST_IN_MONTHS else ("year", "year")


def _reach(precision: str, number: int, unit: str) -> OnDay:
    def on_day(today: date, _: Direction) -> str | None:
        there = calendar.moved(today, number, unit)
        if there is None:
            return None
        start, end = sorted((today, there))
        return calendar.approximate(calendar.span(calendar.cut(start, precision), calendar.cut(end, precision)))

    return on_day


def _ago(expression: Expression) -> Meaning | None:
    """So many units before (or from) publication, as exact as the unit: days a day, weeks a week, years a year."""
    caught = expression.parts
    number, unit = count(caught["count"]), singular(caught["unit"])
    if number is None:
        return None
    signed = number if "ahead" in caught else -number
    return Meaning("ago", on_day=lambda today, _: _as_exact_as(unit, calendar.moved(today, signed, unit)))


def _offset(expression: Expression) -> Meaning | None:
    """Two days later, the following day: counted from a day in the text before it."""
    caught = expression.parts
    unit = singular(caught.get("unit", "day"))
    number = count(caught["count"]) if "count" in caught else 1
    back = {"earlier", "previous", "before"} & {caught.get(name, "").lower() for name in ("side", "next")}
    if number is None:
        return None
    return Meaning("offset", from_text=lambda value: _counted_from(value, -number if back else number, unit))


def _counted_from(value: str, number: int, unit: str) -> str | None:
    """The value so many units away from a value; None where that is less exact than the unit."""
    known = calendar.bounds(value)
    if known is None or (unit in calendar.UNIT_DAYS and known[0] != known[1]):
        return None
    return _as_exact_as(unit, calendar.moved(known[0] if number < 0 else known[1], number, unit))


def _as_exact_as(unit: str, when: date | None) -> str | None:
    if when is None:
        return None
    if unit == "day":
        return calendar.day(when)
    if unit in calendar.UNIT_DAYS:
        return calendar.approximate(calendar.days(*calendar.week(when)))
    return calendar.approximate(calendar.cut(when, "month" if unit in ("month", "quarter") else "year"))


READERS: Readers = {"past-span": _span, "coming-span": _span, "ago": _ago, "offset": _offset}
