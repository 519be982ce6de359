"""How long, how often, at what time of day: found by shapes, with ISO 8601 values. Never a date."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from cuttings.find.dates.grammar import Expression, expressions
from cuttings.find.dates.words import count, singular
from cuttings.lexicon import load
from cuttings.model import DurationMention
from cuttings.model.vocabulary import TemporalKind

if TYPE_CHECKING:
    from cuttings.find.reading import Reading

#: What a unit is: "P", "10", "Y".
_UNIT = re.compile(r"(PT?)(\d+)([A-Z])")
_LEAD = re.compile(r"([\w-]+) $")
_HOURS = 24
_NOON = 12


@dataclass(frozen=True)
class _Told:
    """An ISO 8601 value, and how often a set comes in each turn."""

    value: str
    times: int | None = None


def find_durations(reading: "Reading") -> None:
    """Add durations, sets and times of day to `reading.durations`, in text order; what is in a date is left to it."""
    text = reading.folded
    dates = sorted(date.span for date in reading.dates)
    for zone in reading.article.content:
        for expression in expressions(text, zone.start, zone.end, "durations"):
            told = _READERS[expression.shape](expression, text)
            if told and not _is_within(dates, expression):
                reading.durations.append(_record(reading, expression, told))


def _record(reading: "Reading", expression: Expression, told: _Told) -> DurationMention:
    return DurationMention(
        start=expression.start,
        end=expression.end,
        text=reading.text(expression.start, expression.end),
        kind=cast(TemporalKind, expression.shape),
        value=told.value,
        times=told.times,
    )


def _is_within(dates: list[tuple[int, int]], expression: Expression) -> bool:
    """Whether it shares a character with one of the dates, which are in order."""
    after = bisect_left(dates, (expression.start, expression.start))
    return any(expression.overlaps(*date) for date in dates[max(0, after - 1) : after + 1])


def _duration(expression: Expression, text: str) -> _Told | None:
    caught = {name: part.lower() for name, part in expression.parts.items()}
    if "word" in caught:
        return _Told(_words("lengths")[caught["word"]])
    if "many" in caught:
        return _Told(_times("X", caught["many"]))
    if "nth_time" in caught:
        return _Told(f"P{_nth(caught['nth_time'])}Y")
    if "half_of" in caught:
        return _Told(_times(0.5, caught["unit"]))
    if not _is_length(caught, expression, text):
        return None
    number = _number(caught["amount"]) if _is_one_number(expression, caught) else None
    return _Told(_times("X" if number is None else number + 0.5 * ("and_half" in caught), caught["unit"]))


def _is_length(caught: Mapping[str, str], expression: Expression, text: str) -> bool:
    """Whether "a year" is a length where it stands; "a second" mostly means another one."""
    if caught["amount"] not in ("a", "an") or "and_half" in caught or expression.text.endswith("long"):
        return True
    lead = _LEAD.search(text[max(0, expression.start - 20) : expression.start])
    return lead is not None and caught["unit"] != "second" and lead[1].lower() in _words("length_leads")


def _is_one_number(expression: Expression, caught: Mapping[str, str]) -> bool:
    """Whether its number is one, not "two to three"."""
    return expression.text.lower().startswith(caught["amount"])


def _set(expression: Expression, text: str) -> _Told | None:
    caught = {name: part.lower() for name, part in expression.parts.items()}
    if "word" in caught:
        named = expression.text[0].isupper() and text[expression.end : expression.end + 2].strip().isupper()
        return None if named else _Told("R/" + _words("rhythms")[caught["word"]])
    if "often" in caught:
        word = caught["often"].split()[0]
        return _Told("R/" + _times(1, caught["unit"]), _words("times").get(word) or count(word))
    if "amount" in caught:
        number = _number(caught["amount"])
        return _Told("R/" + _times("X" if number is None else number, caught["unit2"]))
    unit = "week" if "weekday" in caught else caught.get("unit", "year")
    return _Told("R/" + _times(2 if "other" in caught else 1, unit))


def _time(expression: Expression, _: str) -> _Told | None:
    caught = expression.parts
    zone = "Z" if re.search(r"\b(?:GMT|UTC)\)?$", expression.text) else ""
    if "named" in caught:
        return _Told(_words("named_times")[caught["named"].lower()] + zone)
    hour = count(caught["amount"]) if "amount" in caught else int(caught["hour"])
    if hour is None or hour >= _HOURS:
        return None
    if "half" in caught:
        hour = hour % _NOON + (_NOON if caught["half"].lower().startswith("p") else 0)
    return _Told(f"T{hour:02}:{caught.get('minute', '00')}{zone}")


def _number(words: str) -> float | None:
    """The number in digits or words; None for several."""
    digits = words.replace(",", "")
    return float(digits) if re.fullmatch(r"\d+(?:\.\d+)?", digits) else count(words)


def _nth(words: str) -> int:
    return int(re.sub(r"\D", "", words)) if words[0].isdigit() else int(_words("nths")[words])


def _times(number: float | str, unit: str) -> str:
    """So many units as ISO 8601; X for an unknown number."""
    before, length, letter = _units()[singular(unit)]
    if isinstance(number, str):
        return f"{before}{number}{letter}"
    whole = number * length
    return f"{before}{int(whole) if whole == int(whole) else whole}{letter}"


@cache
def _units() -> Mapping[str, tuple[str, int, str]]:
    """Unit → what stands before its number, its length, and its letter."""
    found = {unit: _UNIT.fullmatch(value) for unit, value in _words("units").items()}
    return {unit: (match[1], int(match[2]), match[3]) for unit, match in found.items() if match}


def _words(name: str) -> Any:
    return load("durations")[name]


_READERS: Mapping[str, Callable[[Expression, str], _Told | None]] = {"duration": _duration, "set": _set, "time": _time}
