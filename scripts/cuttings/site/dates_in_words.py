"""EDTF values in plain English."""

import re
from functools import lru_cache

from cuttings.edtf import DIFFERENT
from cuttings.site.words import listed

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_QUALIFIERS = {"?": "{} (uncertain)", "~": "about {}", "%": "about {} (uncertain)"}


@lru_cache(maxsize=DIFFERENT)
def date_words(edtf: str, *, as_bounds: bool = False) -> str:
    """An EDTF value in words: `19 June 2024`, `18–19 June 2024`, `18 or 19 June 2024`.

    With `as_bounds` an interval is read as the limits of one unknown moment: `between 14 and 18 June 2024`.
    """
    for mark, words in _QUALIFIERS.items():
        if "/" in edtf and ".." not in edtf and all(day.endswith(mark) for day in edtf.split("/")):
            return words.format(date_words(edtf.replace(mark, ""), as_bounds=as_bounds))
    if edtf.startswith("["):
        days = edtf[1:-1].split(",")
        return listed(_without_shared_end(days), "or")
    if "/" in edtf:
        start, end = edtf.split("/")
        return _interval_words(start, end, as_bounds)
    return _one_date_words(edtf)


def _interval_words(start: str, end: str, as_bounds: bool) -> str:
    if start == "..":
        return "at any time" if end == ".." else f"until {_one_date_words(end)}"
    if end == "..":
        return f"since {_one_date_words(start)}"
    first, last = _without_shared_end([start, end])
    if as_bounds:
        return f"between {first} and {last}"
    return f"{first}–{last}" if first.isdigit() and last[:1].isdigit() else f"{first} – {last}"


def _without_shared_end(days: list[str]) -> list[str]:
    """Each date in words; month and year are said once, at the end, where all share them."""
    plain = all(re.fullmatch(r"\d{4}-\d{2}-\d{2}", day) for day in days)
    if plain and len({day[:7] for day in days}) == 1:
        return [str(int(day[8:])) for day in days[:-1]] + [_one_date_words(days[-1])]
    if plain and len({day[:4] for day in days}) == 1:
        return [_one_date_words(day).rsplit(" ", 1)[0] for day in days[:-1]] + [_one_date_words(days[-1])]
    return [_one_date_words(day) for day in days]


def _one_date_words(value: str) -> str:
    if value[-1] in _QUALIFIERS:
        return _QUALIFIERS[value[-1]].format(_one_date_words(value[:-1]))
    year, *rest = value.split("-")
    match rest:
        case []:
            return _year_words(year)
        case ["XX"] | ["XX", "XX"]:
            return f"some time in {_year_words(year)}"
        case [month]:
            return f"{_month(month)} {_year_words(year)}"
        case [month, "XX"]:
            return f"some day in {_month(month)} {_year_words(year)}"
        case ["XX", day]:
            return f"day {int(day)} of some month in {_year_words(year)}"
        case [month, day]:
            return f"{int(day)} {_month(month)} {_year_words(year)}"
        case _:
            return value


def _month(number: str) -> str:
    """The month's name; a number that is no month stays as it is, for `cuttings check` to tell."""
    return _MONTHS[int(number) - 1] if number.isdigit() and 1 <= int(number) <= 12 else number


def _year_words(year: str) -> str:
    if year.endswith("XX"):
        return f"some year from {year[:2]}00 to {year[:2]}99"
    return f"the {year[:3]}0s" if year.endswith("X") else str(int(year)) if year.isdigit() else year
