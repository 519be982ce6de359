"""Dates as an article prints its own: `2024-06-17 17:12 KST`, `March 12, 2024`, `Juche 113.6.20`.

Only a date with day, month and year counts; where day and month could be swapped, it is a choice of two.
"""

import calendar
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from cuttings import lexicon
from cuttings.read.phrases import beginning

_MONTHS = {
    form.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, form in enumerate(names)
    if form
} | {"sept": 9}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
#: The calendar of North Korea counts from 1912, the year 1: https://en.wikipedia.org/wiki/Juche_calendar
_JUCHE_ZERO = 1911
_FORMS = tuple(
    re.compile(rf"(?<![\w.,/-]){form}(?!\w|[-/]\d)", re.IGNORECASE)
    for form in (
        rf"{_YEAR}(?P<between>[-/.]) ?(?P<month>\d{{1,2}})(?P=between) ?{_DAY}(?:T\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?)?",
        rf"{_DAY}(?: of)?[ -]{_MONTH},?[ -]{_YEAR}",
        rf"{_MONTH} {_DAY},? (?:Juche ?\d+ ?\()?{_YEAR}\)?",
        r"Juche ?(?P<juche>\d{2,3})\.(?P<month>\d{1,2})\.(?P<day>\d{1,2})",
        rf"(?P<first>\d{{1,2}})[/.](?P<second>\d{{1,2}})[/.]{_YEAR}",
    )
)
#: What a label may say of a date: that the article was changed, came out, was right, or was called up then.
_LABELS = ("modified", "published", "as_of", "consulted")
#: How far before a date its label may stand, with weekdays, times and other dates between.
_NEAR = 200
_TIME = re.compile(r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|[+-]\d{2}:?\d{2}", re.I)


_MONTH_YEAR = re.compile(rf"(?<!\w){_MONTH},? {_YEAR}(?!\w|[-/]\d)", re.IGNORECASE)
_DAY_MONTH = tuple(
    re.compile(rf"(?<![\w.,/-]){form}(?!\w|,? (?:19|20)\d\d)", re.IGNORECASE)
    for form in (f"{_MONTH} {_DAY}", f"{_DAY} {_MONTH}")
)


class PrintedDate(NamedTuple):
    """A full date in a line."""

    start: int
    end: int
    readings: tuple[str, ...]
    """EDTF of the day; of two days where day and month could be swapped."""

    @property
    def edtf(self) -> str:
        """The day."""
        return self.readings[0]


def printed_dates(line: str) -> list[PrintedDate]:
    """The full dates in a line, in order and apart from each other; none that could be two."""
    return [found for found in _all_dates(line) if len(found.readings) == 1]


def possible_dates(line: str) -> list[tuple[str, ...]]:
    """Both readings of every full date in a line that has two: 05/06/2025."""
    return [found.readings for found in _all_dates(line) if len(found.readings) > 1]


def _all_dates(line: str) -> list[PrintedDate]:
    found: list[PrintedDate] = []
    for candidate in sorted(_candidates(line)):
        if not found or candidate.start >= found[-1].end:
            found.append(candidate)
    return found


def published_dates(line: str) -> list[str]:
    """EDTF of the dates that a line gives as the day of publication: "Posted on : 2024-06-17"."""
    return _with_label(line, "published")


def edited_dates(line: str) -> list[str]:
    """EDTF of the dates that a line gives as the day of a change: "Last edited on 17 June 2024"."""
    return _with_label(line, "modified")


def dates_as_of(line: str) -> list[str]:
    """EDTF of the dates on which, a line says, what the article tells was so or was said: "As of 17 June 2024"."""
    return _with_label(line, "as_of")


def _with_label(line: str, kind: str) -> list[str]:
    return [found.edtf for found in printed_dates(line) if _label_before(line, found.start) == kind]


def labelled(line: str) -> bool:
    """Whether the line says of a date what it is, be it the day of publication or another."""
    return any(_label_before(line, found.start) for found in printed_dates(line))


def is_timestamp(line: str) -> bool:
    """Whether a line holds a date or a time and nothing else: labels, weekdays and time zones may stand beside."""
    bare = without_dates(line)
    times = bare != line
    words = re.findall(r"\w+", labels().sub(" ", bare).casefold())
    has_day = any(word in _MONTHS for word in words) and any(word.isdecimal() for word in words)
    return bool(times or has_day) and all(word in _beside() or word.isdecimal() for word in words)


def is_time_of_day(line: str) -> bool:
    """Whether a line holds a time of day and nothing else, as above the entries of a live page: "19.31 GMT"."""
    return bool(_TIME.search(line)) and not re.fullmatch(r"[\d.]+", line) and is_timestamp(line)


def without_dates(line: str) -> str:
    """The line without its full dates, months, times and their labels; the line itself where it has none of them."""
    bare = _MONTH_YEAR.sub(" ", _without_days(_TIME.sub(" ", line)))
    return labels().sub(" ", bare) if bare != line else line


def _without_days(line: str) -> str:
    dates = _all_dates(line)
    starts = [0, *(found.end for found in dates)]
    ends = [*(found.start for found in dates), len(line)]
    return " ".join(line[start:end] for start, end in zip(starts, ends, strict=True))


def printed_month(line: str) -> str | None:
    """EDTF of the month that a line gives with its year and without a day: "March 2025"."""
    found = _MONTH_YEAR.search(_without_days(line))
    return f"{found['year']}-{_MONTHS[found['month'].lower()]:02}" if found else None


def printed_day(line: str, year: int) -> str | None:
    """EDTF of the first day without its year in a line, in that year."""
    found = next((match for form in _DAY_MONTH if (match := form.search(line))), None)
    return _day(year, _MONTHS[found["month"].lower()], int(found["day"])) if found else None


def _candidates(line: str) -> Iterator[PrintedDate]:
    for form in _FORMS:
        for match in form.finditer(line):
            readings = _readings(match.groupdict())
            if readings:
                yield PrintedDate(match.start(), match.end(), readings)


def _readings(parts: dict[str, str | None]) -> tuple[str, ...]:
    """The day as EDTF; both days when it can be read in two ways, none when there is no such day."""
    year = int(parts["year"] or 0) if parts.get("year") else int(parts["juche"] or 0) + _JUCHE_ZERO
    if parts.get("first"):
        first, second = int(parts["first"] or 0), int(parts["second"] or 0)
        days = {_day(year, second, first), _day(year, first, second)}
    else:
        month = (parts["month"] or "").lower()
        days = {_day(year, _MONTHS.get(month) or int(month), int(parts["day"] or 0))}
    return tuple(sorted(day for day in days if day))


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _label_before(line: str, at: int) -> str | None:
    """The kind of label that the words before a date end with, which begins at offset `at` of the line."""
    near = labels().finditer(line, max(0, at - _NEAR), at)
    found = [match for match in near if _is_beside(line[match.end() : at])]
    return _kinds()[found[-1].group().casefold()] if found else None


def _is_beside(words: str) -> bool:
    return all(word in _beside() or word.isdecimal() for word in re.findall(r"\w+", words.casefold()))


@cache
def labels() -> re.Pattern[str]:
    """Words that say of a date what it is, as "Posted on"."""
    return re.compile(rf"(?<!\w)(?:{beginning(_kinds()).pattern})", re.IGNORECASE)


@cache
def _kinds() -> dict[str, str]:
    """Label → what it says of a date."""
    known = lexicon.load("bylines")
    return {label: kind for kind in _LABELS for label in known[kind]}


@cache
def _beside() -> frozenset[str]:
    words = lexicon.load("bylines")["beside_dates"]
    return frozenset(_MONTHS) | {word for part in words.values() for word in part}
