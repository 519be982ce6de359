"""Numbers where they stand in a text, in digits or in words: 4,500, 1.5 million, fourteen, twenty-three."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from cuttings import lexicon

_DIGITS = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
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
    for match in _pattern().finditer(text) if _any().search(text.casefold()) else ():
        before, after = text[: match.start()], text[match.end() :]
        if not (_MONTH_BEFORE.search(before[-12:]) or _MONTH_AFTER.match(after) or _is_year(match["number"], after)):
            number = _values().get(match["number"].casefold()) or float(match["number"].replace(",", ""))
            times = match["times"].casefold() if match["times"] else None
            in_words = not match["number"][0].isdigit()
            yield Numeral(number * _TIMES[times], match.start(), match.end(), in_words)


@cache
def _values() -> Mapping[str, float]:
    """Two to ninety-nine by their words."""
    plain = {word: value for word, value in lexicon.load("dates")["numbers"].items() if value > 1}
    tens = {word: value for word, value in plain.items() if value >= 20 and value % 10 == 0}
    joined = {
        f"{ten}-{unit}": big + small for ten, big in tens.items() for unit, small in plain.items() if 1 < small < 10
    }
    return {**plain, **joined}


@cache
def _any() -> re.Pattern[str]:
    """What every text with a number has: a digit, or the letters of a number in words. Soon looked for."""
    return re.compile("|".join((r"\d", *(word for word in _values() if "-" not in word))))


@cache
def _pattern() -> re.Pattern[str]:
    in_words = "|".join(sorted(map(re.escape, _values()), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,:/-])(?P<number>{_DIGITS}|{in_words})(?:\s(?P<times>hundred|thousand|million|billion))?(?![\w:/-]|[.,]\d)",
        re.IGNORECASE,
    )


def _is_year(number: str, after: str) -> bool:
    following = after.split()[:1]
    return bool(re.fullmatch(r"(?:19|20)\d\d", number)) and not (following and following[0].rstrip(",.").endswith("s"))
