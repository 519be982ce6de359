"""Figures in a text: how many of what, and whether about, at least or at most."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from cuttings.relate.words import known, stem, words

Bound = Literal["exact", "about", "floor", "ceiling"]
_NUMBER = re.compile(
    r"(?<![\w.,:/-])(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:\s(?P<times>thousand|million|billion))?(?![\w:/-]|[.,]\d)"
)
_TIMES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, None: 1}
_CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen"}
#: What is measured and not counted, so that two figures of it need not be of one thing.
MEASURES = frozenset({*_CURRENCIES.values(), "percent"})
_MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s*$|^\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
#: How far the thing may stand behind its figure, or before it ("the toll reached 200"), in words.
_AFTER, _BEFORE = 4, 4
#: How far before it a toll may stand: "the toll from the quake in the east climbed to 200".
_FAR = 9


@dataclass(frozen=True)
class Figure:
    """A number of something; `start` and `end` are offsets in the text."""

    number: float
    thing: str
    bound: Bound
    start: int
    end: int
    words: str


def figures(text: str) -> Iterator[Figure]:
    """The figures of a text whose thing can be told: no years, days of a month or ordinals."""
    for match in _NUMBER.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if _MONTH.search(before[-12:]) or _MONTH.match(after) or _is_year(match["number"], after):
            continue
        thing = _thing(before, after)
        if thing:
            number = float(match["number"].replace(",", "")) * _TIMES[match["times"]]
            end = match.end() + (after.find(thing[1]) + len(thing[1]) if thing[1] and thing[1] in after[:60] else 0)
            start = match.start() - (before[-1:] in _CURRENCIES)
            yield Figure(number, thing[0], _bound(before), start, end, " ".join(text[start:end].split()))


def numbers(text: str) -> set[float]:
    """All numbers of a text, of whatever."""
    return {float(match["number"].replace(",", "")) * _TIMES[match["times"]] for match in _NUMBER.finditer(text)}


def _is_year(number: str, after: str) -> bool:
    following = after.split()[:1]
    return bool(re.fullmatch(r"(?:19|20)\d\d", number)) and not (following and following[0].rstrip(",.").endswith("s"))


def _thing(before: str, after: str) -> tuple[str, str] | None:
    """What is counted, and its word: of the lexicon if it is near, else the plural right behind the figure."""
    if before[-1:] in _CURRENCIES:
        return _CURRENCIES[before[-1]], ""
    if re.match(r"\s?(?:%|percent|per cent)", after):
        return "percent", ""
    near = words(re.split(r"[,;.:!?]", after, maxsplit=1)[0])[:_AFTER]
    for word in near:
        if thing := _things().get(stem(word)):
            return thing, word
    back = words(re.split(r"[;.:!?]", before)[-1])
    for word in reversed(back[-_BEFORE:]):
        if (thing := _things().get(stem(word))) and near[:1] != [word]:
            return thing, word
    for word in reversed(back[-_FAR:]):
        if (thing := _things().get(stem(word))) in known("running") and thing:
            return thing, word
    plural = next((word for word in near[:2] if word.islower() and word.endswith("s") and len(word) > 3), None)
    return (stem(plural), plural) if plural else None


@cache
def _things() -> dict[str, str]:
    return {stem(word): thing for thing, row in known("counted").items() for word in row}


def _bound(before: str) -> Bound:
    near = " ".join(before.split()[-4:]).casefold()
    for bound, section in (("floor", "floor"), ("ceiling", "ceiling"), ("about", "about")):
        if any(re.search(rf"\b{phrase}\s*$", near) for phrase in known(section)):
            return "floor" if bound == "floor" else "ceiling" if bound == "ceiling" else "about"
    return "exact"
