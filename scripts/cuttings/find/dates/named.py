"""Days with a name: holidays on a fixed day, holidays that move, and days that name one event."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from cuttings.find.dates.explicit import settle
from cuttings.find.dates.grammar import Expression
from cuttings.find.dates.meaning import Meaning, Readers
from cuttings.find.dates.words import month_number
from cuttings.find.dates.yearless import Partial
from cuttings.lexicon import load


def named_days(text: str, start: int, end: int) -> Iterator[Expression]:
    """The holidays between two offsets; one that several countries keep carries the date that the passage decides."""
    passage = text[start:end]
    for match in _names().finditer(text, start, end):
        name = match[1]
        year = {"year": match["year"]} if match["year"] else {}
        yield Expression(
            "holiday", match.start(1), match.end(), match[0], {"name": name, **year, **_date_in(name, passage)}
        )


def _date_in(name: str, passage: str) -> dict[str, str]:
    """Month and day of the first entry of which a word stands in the passage; nothing where none does."""
    for entry in _entries(name):
        words = entry.get("of")
        if words is None or re.search(rf"\b(?:{'|'.join(map(re.escape, words))})(?!\w)", passage):
            month, day = entry["on"]
            return {"m": str(month), "d": str(day)}
    return {}


def _holiday(expression: Expression) -> Meaning | None:
    caught = expression.parts
    if "d" in caught:
        year = int(caught["year"]) if "year" in caught else None
        return settle(Partial(year, int(caught["m"]), int(caught["d"])), "holiday")
    if caught["name"] in load("dates")["movable"]:
        return Meaning("holiday", reason="its date moves from year to year")
    return Meaning("holiday", reason="several countries have a day of this name")


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


def _entries(name: str) -> list[dict[str, Any]]:
    return [entry for entry in load("dates")["holidays"] if entry["name"] == name]


@cache
def _names() -> re.Pattern[str]:
    data = load("dates")
    names = {entry["name"] for entry in data["holidays"]} | set(data["movable"])
    alternatives = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"\b({alternatives})(?!\w)(?:,? (?P<year>(?:1[89]|20)\d\d)\b)?")


READERS: Readers = {"holiday": _holiday}
