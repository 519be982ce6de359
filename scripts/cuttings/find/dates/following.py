"""Weekdays, months and seasons named by their place after a date in the text: the following Friday, that summer."""

from cuttings.find.dates import calendar
from cuttings.find.dates.grammar import Expression
from cuttings.find.dates.meaning import Meaning, OnDay, Readers
from cuttings.find.dates.words import counts_back, month_number, season_month, weekday_number

#: A year, in months; also the month that a winter begins with.
_YEAR = 12


def _following(expression: Expression) -> Meaning | None:
    """The next such one after the date before it in the text, or the last one before; "that" is of its week or year.

    Where nothing stands before it, "the next Friday" counts from publication.
    """
    caught = expression.parts
    side = caught.get("side", "").lower()
    if "season" in caught and not side and season_month(caught["season"]) == _YEAR:
        return Meaning("season-following", reason="a winter has two years, and only one is named")
    kind = next(name for name in ("weekday", "month", "season") if name in caught)

    def from_text(value: str) -> str | None:
        if kind == "weekday":
            return _weekday(value, weekday_number(caught["weekday"]), side)
        if kind == "month":
            return _months(value, month_number(caught["month"]), 1, side)
        return _season(value, season_month(caught["season"]), side)

    on_day: OnDay | None = (lambda today, _: from_text(calendar.day(today))) if side else None
    return Meaning(f"{kind}-following", from_text=from_text, on_day=on_day)


def _weekday(value: str, number: int, side: str) -> str | None:
    """Counted from a day or from a few; not from what is less exact."""
    known = calendar.bounds(value)
    if known is None or (known[1] - known[0]).days >= calendar.UNIT_DAYS["week"]:
        return None
    if counts_back(side):
        return calendar.day(calendar.weekday_until(number, calendar.before(known[0])))
    return calendar.day(calendar.weekday_from(number, calendar.after(known[1]) if side else known[0]))


def _season(value: str, first: int, side: str) -> str | None:
    found = _months(value, first, 3, side)
    return calendar.approximate(found) if found else None


def _months(value: str, first: int, length: int, side: str) -> str | None:
    """So many months from the first: the next such after a value, the last before it, or those of its year."""
    known = calendar.bounds(value)
    if known is None or (known[1] - known[0]).days >= 366:
        return None
    start, end = known
    if not side:
        return calendar.months(start.year, first, length)
    if counts_back(side):
        return calendar.months(start.year - (first + length > start.month), first, length)
    return calendar.months(end.year + (first <= end.month), first, length)


READERS: Readers = {"following": _following}
