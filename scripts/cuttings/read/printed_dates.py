"""Dates as an article prints its own: `2024-06-17 17:12 KST`, `March 12, 2024`, `Juche 113.6.20`.

Only a date with day, month and year counts; where day and month could be swapped, it is no date.
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
_TIME = re.compile(r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|[+-]\d{2}:?\d{2}", re.I)


class PrintedDate(NamedTuple):
    """A full date in a line."""

    start: int
    end: int
    edtf: str


def printed_dates(line: str) -> list[PrintedDate]:
    """The full dates in a line, in order and apart from each other."""
    found: list[PrintedDate] = []
    for candidate in sorted(_candidates(line)):
        if not found or candidate.start >= found[-1].end:
            found.append(candidate)
    return found


def published_dates(line: str) -> list[str]:
    """EDTF of the dates that a line gives as the day of publication: "Posted on : 2024-06-17"."""
    return [found.edtf for found in printed_dates(line) if _label_before(line[: found.start]) == "published"]


def labelled(line: str) -> bool:
    """Whether the line says of a date what it is, be it the day of publication or another."""
    return any(_label_before(line[: found.start]) for found in printed_dates(line))


def is_timestamp(line: str) -> bool:
    """Whether a line holds a date or a time and nothing else: labels, weekdays and time zones may stand beside."""
    bare, times = _TIME.subn(" ", line)
    for found in reversed(printed_dates(bare)):
        bare = bare[: found.start] + " " + bare[found.end :]
        times += 1
    words = re.findall(r"\w+", _labels().sub(" ", bare).casefold())
    has_day = any(word in _MONTHS for word in words) and any(word.isdecimal() for word in words)
    return bool(times or has_day) and all(word in _beside() or word.isdecimal() for word in words)


def _candidates(line: str) -> Iterator[PrintedDate]:
    for form in _FORMS:
        for match in form.finditer(line):
            edtf = _edtf(match.groupdict())
            if edtf:
                yield PrintedDate(match.start(), match.end(), edtf)


def _edtf(parts: dict[str, str | None]) -> str | None:
    """The day as EDTF, or None when there is no such day or it could be read in two ways."""
    year = int(parts["year"] or 0) if parts.get("year") else int(parts["juche"] or 0) + _JUCHE_ZERO
    if parts.get("first"):
        first, second = int(parts["first"] or 0), int(parts["second"] or 0)
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = max(first, second), min(first, second)
    else:
        month_text = (parts["month"] or "").lower()
        month, day = _MONTHS.get(month_text) or int(month_text), int(parts["day"] or 0)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _label_before(words: str) -> str | None:
    """The kind of label that the words before a date end with."""
    found = [match for match in _label_kinds().finditer(words) if _is_beside(words[match.end() :])]
    return found[-1].lastgroup if found else None


def _is_beside(words: str) -> bool:
    return all(word in _beside() for word in re.findall(r"\w+", words.casefold()))


@cache
def _label_kinds() -> re.Pattern[str]:
    known = lexicon.load("bylines")
    kinds = "|".join(
        f"(?P<{kind}>{'|'.join(re.escape(label) for label in sorted(known[kind], key=len, reverse=True))})"
        for kind in ("modified", "published")
    )
    return re.compile(rf"(?<!\w)(?:{kinds})(?!\w)", re.IGNORECASE)


@cache
def _labels() -> re.Pattern[str]:
    known = lexicon.load("bylines")
    return re.compile(rf"(?<!\w)(?:{beginning(known['published'] + known['modified']).pattern})", re.IGNORECASE)


@cache
def _beside() -> frozenset[str]:
    words = lexicon.load("bylines")["beside_dates"]
    return frozenset(_MONTHS) | {word for part in words.values() for word in part}
