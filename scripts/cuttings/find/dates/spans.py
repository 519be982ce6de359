"""Stretches and steps of so many units: the past year, three days ago, two weeks later."""

from collections.abc import Callable
from datetime import date

from cuttings.find.dates import calendar
from cuttings.find.dates.grammar import Expression
from cuttings.find.dates.meaning import Direction, Meaning, OnDay, Readers
from cuttings.find.dates.words import count, counts_back, singular

#: Up to so many months, a stretch is given by its months, beyond that by its years.
_LONGEST_IN_MONTHS = 36


def _span(expression: Expression) -> Meaning | None:
    """The past (or coming) so many units, up to (or from) publication, approximately; "a few years" is too vague."""
    caught = expression.parts
    rule, sign = ("span-coming", 1) if "ahead" in caught else ("span-past", -1)
    number = _number(expression)
    if number is None:
        return None
    unit = "day" if "hours" in caught else singular(caught["unit"])
    finer, coarser = _precisions(number, unit)
    return Meaning(rule, on_day=_reach(finer, number * sign, unit), coarser=(_reach(coarser, number * sign, unit),))


def _number(expression: Expression) -> int | None:
    """One where no number is written, unless the unit is plural: "the past year", but not "the past years"."""
    caught = expression.parts
    if "hours" in caught:
        return int(caught["hours"]) // 24
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
    return Meaning("ago", on_day=lambda today, _: _about(unit, calendar.moved(today, signed, unit)))


def _offset(expression: Expression) -> Meaning | None:
    """Two days later, the following day: counted from a date in the text before it.

    "The previous month" without one counts from publication, as "last month" does.
    """
    caught = expression.parts
    unit = _unit(expression)
    number = count(caught["count"]) if "count" in caught else 1
    words = {caught.get(name, "").lower() for name in ("side", "next")}
    if number is None:
        return None
    signed = -number if any(map(counts_back, words)) else number
    whole = _whole if "next" in caught else _about
    back_from_now = "previous" in words and unit != "day"
    on_day = (lambda today, _: _whole(unit, calendar.moved(today, -1, unit))) if back_from_now else None
    from_afar = "next" in caught and unit == "day"
    return Meaning(
        "offset", from_text=lambda v: _counted_from(v, signed, unit, whole), on_day=on_day, from_afar=from_afar
    )


def _same(expression: Expression) -> Meaning | None:
    """The same day, that year: of a date in the text before it that is as exact."""
    unit = _unit(expression)
    from_afar = "same" in expression.text.lower().split()
    return Meaning("same", from_text=lambda value: _cut_to(value, unit), only_counted=True, from_afar=from_afar)


def _unit(expression: Expression) -> str:
    """The unit that is counted; the morning and the evening are those of a day."""
    caught = expression.parts
    unit = singular(caught.get("unit") or caught["step"])
    return unit if unit in (*calendar.UNIT_DAYS, *calendar.UNIT_MONTHS) else "day"


def _cut_to(value: str, unit: str) -> str | None:
    """The day, week, month or year that a value lies in; None where it is less exact than that."""
    known = calendar.bounds(value)
    if known is None:
        return None
    first, last = (_whole(unit, day) for day in known)
    return first if first == last else None


def _counted_from(value: str, number: int, unit: str, result: Callable[[str, date | None], str | None]) -> str | None:
    """What is so many units away from a value, as a `result`; None where the value is less exact than the unit."""
    known = calendar.bounds(value)
    if known is None or (unit in calendar.UNIT_DAYS and known[0] != known[1]):
        return None
    return result(unit, calendar.moved(known[0] if number < 0 else known[1], number, unit))


def _about(unit: str, when: date | None) -> str | None:
    """What is meant by so many units from here: exact in days, about as exact as the unit otherwise."""
    whole = _whole(unit, when)
    return whole if whole is None or unit == "day" else calendar.approximate(whole)


def _whole(unit: str, when: date | None) -> str | None:
    """The day, week, month or year that a day lies in."""
    if when is None:
        return None
    if unit in calendar.UNIT_DAYS:
        return calendar.day(when) if unit == "day" else calendar.days(*calendar.week(when))
    return calendar.cut(when, "month" if unit in ("month", "quarter") else "year")


READERS: Readers = {"past-span": _span, "coming-span": _span, "ago": _ago, "offset": _offset, "same": _same}
