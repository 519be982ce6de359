"""Numbers where they stand in a text, in digits or in words: 4,500, 1.5 million, fourteen, twenty-three."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from cuttings import lexicon
from cuttings.relate.words import MARKS, begun

_DIGIT = re.compile(r"\d")
_DIGITS = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_TIMES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, None: 1}
#: What may not stand before a number; what may stand behind it, and what may not.
_BEFORE = r"(?<![\w.,:/-])"
_BEHIND = r"(?:\s(?P<times>hundred|thousand|million|billion))?(?![\w:/-]|[.,]\d)"
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_YEAR = re.compile(r"(?:19|20)\d\d")
#: How far before a number its month may stand, in characters.
_NEAR = 12
_MONTH_BEFORE, _MONTH_AFTER = re.compile(rf"\b(?:{_MONTHS})[a-z]*\.?\s*$"), re.compile(rf"\s*(?:{_MONTHS})")


class Numeral(NamedTuple):
    """A number; `start` and `end` are offsets in the text."""

    number: float
    start: int
    end: int
    in_words: bool


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers of a text but for years, days of a month, ordinals and `one`, which counts nothing."""
    pattern = _pattern() if any(map(_is_in_words, text.split())) else _in_digits()
    for match in pattern.finditer(text):
        near = text[max(0, match.start() - _NEAR) : match.start()]
        if not (_MONTH_BEFORE.search(near) or _MONTH_AFTER.match(text, match.end()) or _is_year(match, text)):
            number = _values().get(match["number"].casefold()) or float(match["number"].replace(",", ""))
            times = match["times"].casefold() if match["times"] else None
            in_words = not match["number"][0].isdigit()
            yield Numeral(number * _TIMES[times], match.start(), match.end(), in_words)


@cache
def _values() -> Mapping[str, float]:
    """Two to ninety-nine by their words."""
    joined = {f"{ten}-{unit}": _plain()[ten] + _plain()[unit] for ten in _tens() for unit in _units()}
    return {**_plain(), **joined}


@cache
def _plain() -> Mapping[str, float]:
    """Those without a hyphen."""
    return {word: value for word, value in lexicon.load("dates")["numbers"].items() if value > 1}


def _tens() -> list[str]:
    return [word for word, value in _plain().items() if value >= 20 and value % 10 == 0]


def _units() -> list[str]:
    return [word for word, value in _plain().items() if value < 10]


def may_count(piece: str) -> bool:
    """Whether a piece of a text without space has what a number needs: a text without such pieces has no numerals."""
    bare = piece.strip(MARKS)
    if bare.isascii() and bare.isalpha():
        return bare.lower() in _values()
    return _DIGIT.search(piece) is not None or _is_in_words(piece)


@lru_cache(maxsize=100_000)
def _is_in_words(piece: str) -> bool:
    """Whether a piece of a text without space has a number in words; most pieces stand in many texts."""
    return _in_words().search(piece) is not None


@cache
def _pattern() -> re.Pattern[str]:
    """Numbers in digits or words."""
    return re.compile(rf"{_BEFORE}(?P<number>{_DIGITS}|{_words()}){_BEHIND}", re.IGNORECASE)


@cache
def _in_words() -> re.Pattern[str]:
    """Only those in words."""
    return re.compile(rf"{_BEFORE}(?:{_words()}){_BEHIND}", re.IGNORECASE)


def _words() -> str:
    joined = rf"(?:{'|'.join(_tens())})(?:-(?:{'|'.join(_units())}))?"
    return rf"{begun(_plain())}(?:{joined}|{'|'.join(sorted(_plain(), key=len, reverse=True))})"


@cache
def _in_digits() -> re.Pattern[str]:
    """Only those in digits: soonest looked for by the first digit, and what stands before it behind it."""
    number = r"\d(?<![\w.,:/-]\d)(?:\d{0,2}(?:,\d{3})+|\d*(?:\.\d+)?)"
    return re.compile(rf"(?P<number>{number}){_BEHIND}", re.IGNORECASE)


def _is_year(match: re.Match[str], text: str) -> bool:
    """Whether a number is a year, and does not count what stands in the plural behind it."""
    if not _YEAR.fullmatch(match["number"]):
        return False
    following = text[match.end() :].split(maxsplit=1)[:1]
    return not (following and following[0].rstrip(",.").endswith("s"))
