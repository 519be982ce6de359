"""Expressions that count from the day of publication: yesterday, last week, the past year, three days ago."""

from datetime import date, timedelta

from cuttings.find.dates import calendar
from cuttings.find.dates.grammar import Expression
from cuttings.find.dates.meaning import Direction, Meaning, OnDay, Readers
from cuttings.find.dates.ranges import weekday_near
from cuttings.find.dates.words import count, day_number, month_number, weekday_number
from cuttings.find.dates.yearless import nearest

_SHIFT = {"last": -1, "previous": -1, "this past": -1, "past": -1, "next": 1, "coming": 1, "this coming": 1}
_DAY_WORDS = (("before", -2), ("after", 2), ("yesterday", -1), ("last", -1), ("tomorrow", 1))
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}


def _words(text: str) -> str:
    return " ".join(text.lower().split())


def _day_word(expression: Expression) -> Meaning | None:
    text = _words(expression.text)
    shift = next((days for word, days in _DAY_WORDS if word in text.split()), 0)
    return Meaning("day-word", on_day=lambda today, _: calendar.day(today + timedelta(days=shift)))


def _weekday(expression: Expression) -> Meaning | None:
    number = weekday_number(expression.parts["weekday"])
    which, of_week = (_words(expression.parts.get(name, "")) for name in ("which", "week"))
    if which in ("", "earlier") and not of_week:
        return Meaning("weekday", on_day=lambda today, direction: _bare_weekday(number, today, direction))
    if of_week or which == "this":
        shift = _SHIFT.get(of_week, 0)
        return Meaning("weekday-of-week", on_day=lambda today, _: _of_week(number, today, shift))
    if which == "next":
        return Meaning("weekday-next", on_day=lambda today, _: _next_weekday(number, today))
    if _SHIFT[which.removeprefix("the ")] > 0:
        return Meaning("weekday-coming", on_day=lambda today, _: _one(calendar.weekday_from(number, _after(today))))
    return Meaning("weekday-last", on_day=lambda today, _: _one(calendar.weekday_until(number, _before(today))))


def _bare_weekday(number: int, today: date, direction: Direction) -> str | None:
    """By the tense; without one the nearest, marked as uncertain."""
    if when := weekday_near(number, today, direction):
        return calendar.day(when)
    return calendar.uncertain(calendar.day(calendar.weekday_from(number, today - timedelta(days=3))))


def _of_week(number: int, today: date, shift: int) -> str:
    return calendar.day(calendar.week(today)[0] + timedelta(days=number + 7 * shift))


def _next_weekday(number: int, today: date) -> str:
    """The first one after today, and the one of next week: one of the two where they differ."""
    coming, of_next_week = calendar.day(calendar.weekday_from(number, _after(today))), _of_week(number, today, 1)
    return coming if coming == of_next_week else f"[{coming},{of_next_week}]"


def _one(when: date) -> str:
    return calendar.day(when)


def _after(today: date) -> date:
    return today + timedelta(days=1)


def _before(today: date) -> date:
    return today - timedelta(days=1)


def _weekend(expression: Expression) -> Meaning | None:
    which = _words(expression.parts["which"])

    def on_day(today: date, direction: Direction) -> str | None:
        shift = _SHIFT.get(which, 0)
        if which == "the":
            shift = -1 if direction == "past" and today.weekday() < 5 else 0
            if direction is None:
                return None
        saturday = calendar.week(today)[0] + timedelta(days=5 + 7 * shift)
        return calendar.days(saturday, saturday + timedelta(days=1))

    return Meaning("weekend", on_day=on_day)


def _unit(expression: Expression) -> Meaning | None:
    """This, last or next week, month, year; a part of it ("earlier this year") has the value of the whole."""
    which, one = _words(expression.parts["which"]), expression.parts["one"].lower()
    if one == "end":
        which, one = "the", "year"
    if which == "following":
        return Meaning("unit", reason="counts from a day that is not named")
    shift = _SHIFT.get(which, 0)
    return Meaning(f"{one}-{'this' if not shift else 'last' if shift < 0 else 'next'}", on_day=_shifted(one, shift))


def _shifted(one: str, shift: int) -> OnDay:
    if one == "week":
        return lambda today, _: calendar.days(*calendar.week(today + timedelta(days=7 * shift)))
    if one == "month":
        return lambda today, _: calendar.month(today.year, today.month + shift)
    if one == "quarter":
        return lambda today, _: calendar.months(today.year, (today.month - 1) // 3 * 3 + 1 + 3 * shift, 3)
    if one == "year":
        return lambda today, _: calendar.year(today.year + shift)
    if one == "decade":
        return lambda today, _: f"{today.year // 10 + shift:03}X"
    return lambda today, _: f"{today.year // 100 + shift:02}XX"


def _span(expression: Expression) -> Meaning | None:
    """The past (or coming) so many units, up to (or from) publication; approximate, as such phrases are."""
    caught = expression.parts
    number = count(caught["count"]) if "count" in caught else 1
    unit = _singular(caught.get("unit", "some"))
    rule = "span-coming" if "ahead" in caught else "span-past"
    if number is None or unit == "some" or ("count" not in caught and caught["unit"].lower().endswith("s")):
        return Meaning(rule, reason="does not say how many")
    sign = 1 if "ahead" in caught else -1
    finer, coarser = _precisions(number, unit)
    return Meaning(rule, on_day=_reach(finer, number * sign, unit), coarser=(_reach(coarser, number * sign, unit),))


def _precisions(number: int, unit: str) -> tuple[str, str]:
    if unit in _DAYS:
        return "day", "month"
    return ("month", "year") if _MONTHS[unit] * number <= 36 else ("year", "year")


def _reach(precision: str, number: int, unit: str) -> OnDay:
    def on_day(today: date, _: Direction) -> str | None:
        there = _moved(today, number, unit)
        ends = sorted((today, there)) if there else []
        return calendar.approximate(calendar.span(*(_cut(end, precision) for end in ends))) if ends else None

    return on_day


def _cut(when: date, precision: str) -> str:
    return calendar.day(when)[: {"day": 10, "month": 7, "year": 4}[precision]]


def _moved(when: date, number: int, unit: str) -> date | None:
    """The day so many units away; the last day of a month where the day itself is missing; None beyond the calendar."""
    try:
        if unit in _DAYS:
            return when + timedelta(days=_DAYS[unit] * number)
        year, month = divmod(when.year * 12 + when.month - 1 + _MONTHS[unit] * number, 12)
        return next(day for cut in range(4) if (day := calendar.valid(year, month + 1, when.day - cut)))
    except (OverflowError, StopIteration):
        return None


def _singular(unit: str) -> str:
    unit = unit.lower()
    return "century" if unit.startswith("centur") else unit.removesuffix("s")


def _ago(expression: Expression) -> Meaning | None:
    """So many units before (or from) publication, as exact as the unit: days a day, weeks a week, years a year."""
    caught = expression.parts
    number, unit = count(caught["count"]), _singular(caught["unit"])
    if number is None:
        return Meaning("ago", reason="does not say how many")
    signed = number if "ahead" in caught else -number

    def on_day(today: date, _: Direction) -> str | None:
        when = _moved(today, signed, unit)
        return _as_exact_as(unit, when) if when else None

    return Meaning("ago", on_day=on_day)


def _as_exact_as(unit: str, when: date) -> str:
    if unit == "day":
        return calendar.day(when)
    if unit in _DAYS:
        return calendar.approximate(calendar.days(*calendar.week(when)))
    return calendar.approximate(_cut(when, "month" if unit in ("month", "quarter") else "year"))


def _relative_month(expression: Expression) -> Meaning | None:
    """Last May, next March: the nearest one wholly before or after the month of publication."""
    number, which = month_number(expression.parts["month"]), _words(expression.parts["which"])
    shift = _SHIFT.get(which, 0)

    def on_day(today: date, _: Direction) -> str | None:
        year = today.year
        if shift < 0:
            year -= number >= today.month
        elif shift > 0:
            year += number <= today.month
        return calendar.month(year, number)

    return Meaning("month-relative", on_day=on_day)


def _month_of_relative_year(expression: Expression) -> Meaning | None:
    """March last year, June 5 this year."""
    caught = expression.parts
    number, shift = month_number(caught["month"]), _SHIFT.get(caught["which"].lower(), 0)

    def on_day(today: date, _: Direction) -> str | None:
        if "dd" not in caught:
            return calendar.month(today.year + shift, number)
        when = calendar.valid(today.year + shift, number, int(caught["dd"]))
        return calendar.day(when) if when else None

    return Meaning("month-of-relative-year", on_day=on_day)


def _day_of_month(expression: Expression) -> Meaning | None:
    """On the 19th: of the month that makes it nearest, on the side that the tense demands."""
    number = day_number(expression.parts["ordinal_day"])

    def on_day(today: date, direction: Direction) -> str | None:
        found = (
            calendar.valid(*divmod_month(today.year * 12 + today.month - 1 + shift), number) for shift in range(-2, 3)
        )
        sided = [d for d in found if d and (direction is None or (d <= today) == (direction == "past") or d == today)]
        best = nearest([(d, d) for d in sided], today, None)
        return calendar.day(best[0]) if best else None

    return Meaning("day-of-month", on_day=on_day)


def divmod_month(months: int) -> tuple[int, int]:
    """Year and month of a count of months since year 0."""
    year, month = divmod(months, 12)
    return year, month + 1


def _offset(expression: Expression) -> Meaning | None:
    """Two days later, the following day: counted from a day in the text before it."""
    caught = expression.parts
    unit = _singular(caught.get("unit", "day"))
    number = count(caught["count"]) if "count" in caught else 1
    back = {"earlier", "previous", "before"} & {caught.get("side", "").lower(), caught.get("next", "").lower()}
    if number is None:
        return Meaning("offset", reason="does not say how many")
    signed = -number if back else number

    def from_text(value: str) -> str | None:
        known = calendar.bounds(value)
        start = known[0] if back else known[1] if known else None
        if not known or start is None or (unit in _DAYS and known[0] != known[1]):
            return None
        when = _moved(start, signed, unit)
        return _as_exact_as(unit, when) if when else None

    return Meaning("offset", from_text=from_text)


READERS: Readers = {
    "day-word": _day_word,
    "weekday": _weekday,
    "weekend": _weekend,
    "unit": _unit,
    "past-span": _span,
    "coming-span": _span,
    "ago": _ago,
    "relative-month": _relative_month,
    "month-of-relative-year": _month_of_relative_year,
    "day-of-month": _day_of_month,
    "offset": _offset,
}
