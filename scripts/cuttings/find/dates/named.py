"""Days with a name: national days and feasts, be they on one day each year or move, and days that name one event."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from cuttings.find.dates.explicit import settle
from cuttings.find.dates.grammar import Expression
from cuttings.find.dates.meaning import Meaning, Readers
from cuttings.find.dates.words import month_number
from cuttings.find.dates.yearless import Partial, in_nearest_year
from cuttings.lexicon import load


def named_days(text: str, start: int, end: int) -> Iterator[Expression]:
    """The named days between two offsets; `parts["row"]` is the row that the passage, or else the text, decides on."""
    for match in _names().finditer(text, start, end):
        name = match[1]
        year = {"year": match["year"]} if match["year"] else {}
        row = _row(name, text[start:end]) or _only_row(name, text)
        kept = {"row": row} if row is not None else {}
        yield Expression("holiday", match.start(1), match.end(), match[0], {"name": name, **year, **kept})


def _row(name: str, passage: str) -> str | None:
    """The number of the first row of a name whose words or states the passage has; of a single row in any case."""
    numbers = _by_name().get(name, ())
    if len(numbers) == 1 and "of" not in _rows()[numbers[0]]:
        return str(numbers[0])
    return next((str(number) for number in numbers if _is_told(number, passage)), None)


def _only_row(name: str, text: str) -> str | None:
    """The one row of a name whose words or states the whole text has."""
    told = [number for number in _by_name().get(name, ()) if _is_told(number, text)]
    return str(told[0]) if len(told) == 1 else None


def _is_told(number: int, passage: str) -> bool:
    words = _signs(number)
    return words is None or bool(words.search(passage))


@cache
def _signs(number: int) -> re.Pattern[str] | None:
    """What must stand near a name for a row to be meant: its words, or its states by name; None if nothing must."""
    row = _rows()[number]
    if not {"of", "in"} & row.keys():
        return None
    words = [*row.get("of", ()), *(word for state in row.get("in", ()) for word in _words_for(state))]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})s?(?!\w)")


def _words_for(state: str) -> Iterator[str]:
    """What a state is called, with the words for its people and its capital."""
    known = load("countries")[state]
    yield known["name"]
    for field in ("aliases", "abbr", "adj"):
        yield from known.get(field, ())
    if "capital" in known:
        yield known["capital"]


def _holiday(expression: Expression) -> Meaning | None:
    caught = expression.parts
    year = int(caught["year"]) if "year" in caught else None
    if "row" not in caught:
        several = caught["name"] in _by_name()
        return Meaning("holiday", reason="several countries have a day of this name" if several else "its date moves")
    row = _rows()[int(caught["row"])]
    if "day" in row:
        month, day = map(int, str(row["day"]).split("-"))
        return settle(Partial(year, month, day), "holiday")
    return _feast(_dates(int(caught["row"])), year)


def _feast(dates: Mapping[int, str], year: int | None) -> Meaning:
    """A day that moves from year to year."""
    if year is None:
        return Meaning(
            "holiday-without-year",
            on_day=lambda today, tense: in_nearest_year(dates.get, today, tense),
            in_year=dates.get,
        )
    if year in dates:
        return Meaning("holiday", value=dates[year])
    return Meaning("holiday", reason="its date in that year is not known")


@cache
def _dates(number: int) -> Mapping[int, str]:
    """Year → the day of a feast."""
    return {int(day[:4]): day for day in _rows()[number]["dates"].split()}


def anniversary(expression: Expression, text: str) -> str | None:
    """The value of a day and month that name one event by the word after it ("September 11 attacks")."""
    caught = expression.parts
    if expression.shape != "date" or "year" in caught:
        return None
    number, day = month_number(caught["month"]), int(re.sub(r"\D", "", caught["day"]))
    for month, of_month, words, value in load("dates")["anniversaries"]:
        if (month, of_month) == (number, day) and re.match(rf"\s+(?:{words})\b", text[expression.end :][:40]):
            return str(value)
    return None


@cache
def _rows() -> tuple[Mapping[str, Any], ...]:
    return (*load("dates")["named_days"], *(day for row in load("named_days") for day in _days(row)))


def _days(row: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A row of the generated lexicon; where it lists states with their days, one for each state."""
    if "states" not in row:
        yield row
        return
    for pair in row["states"].split(", "):
        state, day = pair.split()
        yield {"names": row["names"], "day": day, "in": [state]}


@cache
def _by_name() -> Mapping[str, tuple[int, ...]]:
    """Name → the numbers of its rows, in order."""
    found: dict[str, tuple[int, ...]] = {}
    for number, row in enumerate(_rows()):
        for name in row["names"]:
            found[name] = (*found.get(name, ()), number)
    return found


@cache
def _names() -> re.Pattern[str]:
    names = {*_by_name(), *load("dates")["movable"]}
    alternatives = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"\b({alternatives})(?!\w)(?:,? (?P<year>(?:1[89]|20)\d\d)\b)?")


READERS: Readers = {"holiday": _holiday}
