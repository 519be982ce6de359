"""Parts of a year or of a month: quarters, halves, seasons, the first nine months, the last week of May."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from cuttings.find.dates import calendar
from cuttings.find.dates.explicit import partial_date
from cuttings.find.dates.grammar import Expression
from cuttings.find.dates.meaning import Direction, Meaning, Readers
from cuttings.find.dates.words import count, is_last, ordinal, season_month, shift_of
from cuttings.find.dates.yearless import in_nearest_year

#: The month that a winter begins with.
_WINTER = 12
#: "Next winter" is the coming one when it is said so early in the year; in autumn it may be that or the one after.
_COMING_WINTER = range(1, 9)
#: The first half of a month, in days.
_HALF_MONTH = 15


def _quarter(expression: Expression) -> Meaning | None:
    caught = expression.parts
    digit = caught.get("q") or caught.get("q2")
    number = int(digit) if digit else ordinal(caught["ordinal"])
    return _months_of(expression, number * 3 - 2, 3, "quarter")


def _half(expression: Expression) -> Meaning | None:
    caught = expression.parts
    first = caught.get("h") == "1" or caught.get("half", "").lower() == "first"
    return _months_of(expression, 1 if first else 7, 6, "half-year")


def _months_of_year(expression: Expression) -> Meaning | None:
    """So many months or quarters from the beginning, or up to the end, of a year."""
    number = count(expression.parts["count"])
    length = (number or 0) * (3 if expression.parts["step"] == "quarters" else 1)
    if not 1 <= length <= _WINTER:
        return None
    return _months_of(expression, 13 - length if is_last(expression.parts["edge"]) else 1, length, "months-of-year")


def _months_of(expression: Expression, first: int, length: int, rule: str) -> Meaning:
    """Months of the year that is written, or that is this, last or next year on the day of publication."""
    caught = expression.parts
    if "year" in caught:
        return Meaning(rule, value=calendar.months(int(caught["year"]), first, length))
    if "which" not in caught and "year" not in expression.text.lower():
        return _in_some_year(rule, lambda year: calendar.months(year, first, length))
    shift = shift_of(caught.get("which", ""))
    return Meaning(rule, on_day=lambda today, _: calendar.months(today.year + shift, first, length))


def _part_of_month(expression: Expression) -> Meaning | None:
    partial = partial_date(expression)
    first, last = _days(expression)
    if partial.month is None or not 0 < first <= last:
        return None

    def of_year(year: int) -> str:
        ends = monthrange(year, partial.month or 1)[1]
        start, end = (first, min(last, ends)) if not _counts_back(expression) else (ends + 1 - last, ends)
        month = calendar.month(year, partial.month or 1)
        return calendar.span(f"{month}-{start:02}", f"{month}-{end:02}")

    if partial.year is not None:
        return Meaning("part-of-month", value=of_year(partial.year))
    return _in_some_year("part-of-month", of_year)


def _counts_back(expression: Expression) -> bool:
    return is_last(expression.parts.get("nth", ""))


def _days(expression: Expression) -> tuple[int, int]:
    """First and last day, counted from the beginning or, for "the last week", from the end; 0 where it is too vague."""
    caught = expression.parts
    if "half" in caught:
        return (1, _HALF_MONTH) if caught["half"].lower() == "first" else (_HALF_MONTH + 1, 31)
    number = count(caught["count"]) if "count" in caught else 1
    length = (number or 0) * (7 if caught["step"].startswith("week") else 1)
    before = 0 if _counts_back(expression) else length * (ordinal(caught["nth"]) - 1)
    return (before + 1, before + length) if before + length <= 31 else (before + 1, 31)


def _season(expression: Expression) -> Meaning | None:
    """Seasons are given as months, approximately; a winter is pinned down only by both of its years."""
    caught = expression.parts
    first = season_month(caught["season"])
    if "which" in caught:
        return _relative_season(caught["which"].lower(), first)
    if "year" not in caught:
        return _in_some_year("season", lambda year: _months(year, first))
    if first == _WINTER and "yy" not in caught:
        return Meaning("season", reason="a winter has two years, and only one is named")
    return Meaning("season", value=_months(int(caught["year"]), first))


def _months(year: int, first: int) -> str:
    return calendar.approximate(calendar.months(year, first, 3))


def _relative_season(which: str, first: int) -> Meaning:
    """The season of this, last or next year; none for "last summer" once this summer is over."""

    def on_day(today: date, direction: Direction) -> str | None:
        if first == _WINTER:
            return _winter(which, today, direction)
        over = today.month >= first + 3
        if (which == "last" and over) or (which == "next" and today.month < first):
            return None
        year = today.year - (which == "this past" and not over) + (shift_of(which) if which != "this past" else 0)
        return _months(year, first)

    return Meaning("season", on_day=on_day)


def _winter(which: str, today: date, direction: Direction) -> str | None:
    """The last winter that is over, the next that has not begun; "this winter" by the tense unless it is winter."""
    begun = today.year - (today.month < _WINTER)
    within = today.month in (1, 2, _WINTER)
    if shift_of(which) < 0:
        return _months(begun - within, _WINTER)
    if shift_of(which) > 0 and which != "this coming":
        return _months(begun + 1, _WINTER) if within or today.month in _COMING_WINTER else None
    if within:
        return _months(begun, _WINTER)
    return in_nearest_year(lambda year: _months(year, _WINTER), today, direction)


def _in_some_year(rule: str, of_year: Callable[[int], str]) -> Meaning:
    """What lacks only the year."""
    return Meaning(
        f"{rule}-without-year",
        on_day=lambda today, tense: in_nearest_year(of_year, today, tense),
        in_year=of_year,
    )


READERS: Readers = {
    "quarter": _quarter,
    "half": _half,
    "months-of-year": _months_of_year,
    "part-of-month": _part_of_month,
    "season": _season,
}
