"""Weekdays and weekends, counted from the day of publication. Weeks run from Monday to Sunday."""

from datetime import date, timedelta

from cuttings.find.dates import calendar
from cuttings.find.dates.grammar import Expression
from cuttings.find.dates.meaning import Direction, Meaning, OnDay, Readers
from cuttings.find.dates.words import shift_of, weekday_number


def weekday_near(number: int, today: date, direction: Direction) -> date | None:
    """The last such weekday up to today, or the first from today on; without direction, None unless it is today."""
    if direction is None:
        return today if today.weekday() == number else None
    return calendar.weekday_from(number, today) if direction == "future" else calendar.weekday_until(number, today)


def _weekday(expression: Expression) -> Meaning | None:
    number = weekday_number(expression.parts["weekday"])
    which, week = expression.parts.get("which", ""), expression.parts.get("week", "")
    if week or which.lower() == "this":
        return Meaning("weekday-of-week", on_day=_of_week(number, shift_of(week)))
    if which.lower() == "next":
        return Meaning("weekday-next", on_day=_next(number))
    shift = shift_of(which)
    if shift > 0:
        return Meaning("weekday-coming", on_day=lambda today, _: _first_after(number, today))
    if shift < 0:
        return Meaning("weekday-last", on_day=lambda today, _: _last_before(number, today))
    return Meaning("weekday", on_day=_bare(number))


def _bare(number: int) -> OnDay:
    """By the tense; without one the nearest, marked as uncertain."""

    def on_day(today: date, direction: Direction) -> str | None:
        if when := weekday_near(number, today, direction):
            return calendar.day(when)
        return calendar.uncertain(calendar.day(calendar.weekday_from(number, today - timedelta(days=3))))

    return on_day


def _of_week(number: int, shift: int) -> OnDay:
    return lambda today, _: calendar.day(calendar.week(today)[0] + timedelta(days=number + 7 * shift))


def _next(number: int) -> OnDay:
    """The first one after today, and the one of next week: one of the two where they differ."""

    def on_day(today: date, direction: Direction) -> str | None:
        coming, of_next_week = _first_after(number, today), _of_week(number, 1)(today, direction)
        return coming if coming == of_next_week else f"[{coming},{of_next_week}]"

    return on_day


def _weekday_range(expression: Expression) -> Meaning | None:
    first, last = (weekday_number(expression.parts[name]) for name in ("weekday", "weekday2"))

    def on_day(today: date, direction: Direction) -> str | None:
        start = weekday_near(first, today, direction) or calendar.weekday_from(first, today - timedelta(days=3))
        value = calendar.days(start, calendar.weekday_from(last, start))
        return value if direction else calendar.uncertain(value)

    return Meaning("weekday-range", on_day=on_day)


def _weekend(expression: Expression) -> Meaning | None:
    """A weekend by its place; "the weekend" is the last one or the coming one, as the tense says."""
    which = expression.parts["which"].lower()
    return Meaning("weekend", on_day=_the_weekend if which == "the" else _saturday_and_sunday(shift_of(which)))


def _saturday_and_sunday(shift: int) -> OnDay:
    def on_day(today: date, _: Direction) -> str:
        saturday = calendar.week(today)[0] + timedelta(days=5 + 7 * shift)
        return calendar.days(saturday, saturday + timedelta(days=1))

    return on_day


def _the_weekend(today: date, direction: Direction) -> str | None:
    if direction is None:
        return None
    over = direction == "past" and today.weekday() < 5
    return _saturday_and_sunday(-1 if over else 0)(today, direction)


def _first_after(number: int, today: date) -> str:
    return calendar.day(calendar.weekday_from(number, calendar.after(today)))


def _last_before(number: int, today: date) -> str:
    return calendar.day(calendar.weekday_until(number, calendar.before(today)))


READERS: Readers = {"weekday": _weekday, "weekday-range": _weekday_range, "weekend": _weekend}
