"""Numbers where they stand in a text, in digits or in words: 4,500, 1.5 million, fourteen, twenty-three."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from cuttings import lexicon
from cuttings.relate.words import begun

_DIGITS = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_DIGIT = re.compile(r"\d")
_TIMES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, None: 1}
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_MONTH_BEFORE, _MONTH_AFTER = re.compile(rf"\b(?:{_MONTHS})[a-z]*\.?\s*$"), re.compile(rf"\s*(?:{_MONTHS})")


@dataclass(frozen=True)
class Numeral:
    """A number; `start` and `end` are offsets in the text."""

    number: float
    start: int
    end: int
    in_words: bool


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers of a text but for years, days of a month, ordinals and `one`, which counts nothing."""
    may_have = has_digit(text) or _letters().search(text.casefold())
    for match in _pattern().finditer(text) if may_have else ():
        before, after = text[: match.start()], text[match.end() :]
        if not (_MONTH_BEFORE.search(before[-12:]) or _MONTH_AFTER.match(after) or _is_year(match["number"], after)):
            number = _values().get(match["number"].casefold()) or float(match["number"].replace(",", ""))
            times = match["times"].casefold() if match["times"] else None
            in_words = not match["number"][0].isdigit()
            yield Numeral(number * _TIMES[times], match.start(), match.end(), in_words)


def has_digit(text: str) -> bool:
    """Whether a text may have a number in digits."""
    return _DIGIT.search(text) is not None


@cache
def _values() -> Mapping[str, float]:
    """Two to ninety-nine by their words."""
    joined = {f"{ten}-{unit}": in_letters()[ten] + in_letters()[unit] for ten in _tens() for unit in _units()}
    return {**in_letters(), **joined}


@cache
def in_letters() -> Mapping[str, float]:
    """Those without a hyphen: every number in words begins with one of them."""
    return {word: value for word, value in lexicon.load("dates")["numbers"].items() if value > 1}


def _tens() -> list[str]:
    return [word for word, value in in_letters().items() if value >= 20 and value % 10 == 0]


def _units() -> list[str]:
    return [word for word, value in in_letters().items() if value < 10]


@cache
def _letters() -> re.Pattern[str]:
    """What every text with a number in words has in small letters, whatever stands around it: soon looked for."""
    return re.compile("|".join(in_letters()))


@cache
def _pattern() -> re.Pattern[str]:
    joined = rf"(?:{'|'.join(_tens())})(?:-(?:{'|'.join(_units())}))?"
    in_words = rf"{begun(in_letters())}(?:{joined}|{'|'.join(sorted(in_letters(), key=len, reverse=True))})"
    times = r"(?:\s(?P<times>hundred|thousand|million|billion))?"
    return re.compile(rf"(?<![\w.,:/-])(?P<number>{_DIGITS}|{in_words}){times}(?![\w:/-]|[.,]\d)", re.IGNORECASE)


def _is_year(number: str, after: str) -> bool:
    following = after.split()[:1]
    return bool(re.fullmatch(r"(?:19|20)\d\d", number)) and not (following and following[0].rstrip(",.").endswith("s"))
