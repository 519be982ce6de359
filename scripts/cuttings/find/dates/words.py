"""Words of a date as numbers: months, weekdays, counts."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from cuttings.lexicon import load


def month_number(name: str) -> int:
    """January is 1; abbreviations and capitals are understood."""
    return _index("months")[name.rstrip(".").lower()]


def weekday_number(name: str) -> int:
    """Monday is 0."""
    return _index("weekdays")[name.rstrip(".").lower()]


def day_number(text: str) -> int:
    """The number in 19, 19th."""
    return int(re.sub(r"\D", "", text))


def season_month(name: str) -> int:
    """First month of a season."""
    return int(_data()["seasons"][name.lower()])


def ordinal(word: str) -> int:
    """Number of a quarter or of a week in its month."""
    return int(_data()["ordinals"][word.lower()])


def is_last(word: str) -> bool:
    """Whether a part of a year or a month is counted from the end."""
    return word.lower() in _data()["last_words"]


def century_number(text: str) -> int:
    """The number in 19 or nineteenth."""
    return int(text) if text.isdigit() else int(_data()["century_words"][text.lower()])


def count(text: str) -> int | None:
    """How many: digits or words; None for a few, several and the like."""
    words = re.split(r"[\s-]+", text.lower())
    if text.isdigit():
        return int(text)
    numbers = [_data()["numbers"].get(word) for word in words]
    if words == ["a", "hundred"]:
        return 100
    if None in numbers or not numbers:
        return None
    return int(sum(numbers))


def singular(unit: str) -> str:
    """The unit of time in days, Weeks, centuries."""
    unit = unit.lower()
    return "century" if unit.startswith("centur") else unit.removesuffix("s")


def shift_of(which: str) -> int:
    """-1 for last, past and previous, 1 for next and coming, 0 for this and for no word at all."""
    words = set(which.lower().split())
    return next((shift for shift, names in ((-1, _BACK), (1, _AHEAD)) if words & names), 0)


def counts_back(side: str) -> bool:
    """Whether a word such as earlier counts back from a date in the text."""
    return side.lower() in _BEFORE


_BEFORE = frozenset({"earlier", "previous", "preceding", "before", "beforehand", "previously"})
_BACK = frozenset({"last", "past", "previous"})
_AHEAD = frozenset({"next", "coming", "upcoming"})


@cache
def _index(name: str) -> Mapping[str, int]:
    return {form.lower(): number for number, forms in _data()[name].items() for form in forms}


def _data() -> Any:
    return load("dates")
