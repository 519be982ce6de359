"""Figures in a text: how many of what, and whether about, at least or at most."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from cuttings.relate.numerals import Numeral, numerals
from cuttings.relate.words import has, known, known_stems, stem, words

Bound = Literal["exact", "about", "floor", "ceiling"]
_BOUNDS: tuple[Bound, ...] = ("floor", "ceiling", "about")
_CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen"}
#: What is measured and not counted, so that two figures of it need not be of one thing.
MEASURES = frozenset({*_CURRENCIES.values(), "percent"})
#: How far the thing may stand behind its figure, or before it ("the toll reached 200"), in words.
_AFTER, _BEFORE = 4, 4
#: How far before it a toll may stand: "the toll from the quake in the east climbed to 200".
_FAR = 9
_PERCENT = re.compile(r"\s?(?:%|percent|per cent)")
_PAUSE, _STOP = re.compile(r"[,;.:!?]"), re.compile(r"[;.:!?]")
#: A relative clause between commas, in which other things are spoken of.
_ASIDE = re.compile(r",\s(?:whose|which|who|where)\b[^,]*,")


class Figure(NamedTuple):
    """A number of something; `start` and `end` are offsets in the text."""

    number: float
    thing: str
    bound: Bound
    start: int
    end: int
    words: str
    share: str = ""
    """Which part of the whole it counts: `first` of "the first group, about 800 people", `more` of "another 300"."""


def figures(text: str, before: Callable[[], str] = str) -> Iterator[Figure]:
    """The figures of a text whose thing can be told, if need be from what stands `before` it in the article."""
    told_of = list(numerals(text))
    if not told_of:
        return
    last: str | None = None
    for numeral in told_of:
        told = _thing(text[: numeral.start], text[numeral.end :], numeral)
        if told is None and speaks_of_a_count(text) and (last := last or spoken_of(before())):
            told = last, ""
        if told:
            last = told[0] if told[0] in _counted() else last
            yield _figure(text, numeral, *told)


def _figure(text: str, numeral: Numeral, thing: str, word: str) -> Figure:
    before, after = text[: numeral.start], text[numeral.end :]
    end = numeral.end + (after.find(word) + len(word) if word and word in after[:60] else 0)
    start = numeral.start - (before[-1:] in _CURRENCIES)
    shown = " ".join(text[start:end].split())
    return Figure(numeral.number, thing, _bound(before), start, end, shown, _share(before, after))


@lru_cache(maxsize=100_000)
def speaks_of_a_count(text: str) -> bool:
    """Whether a text has a noun for a count: "by the society's tally"."""
    return not known_stems("counts").isdisjoint(map(stem, words(text)))


@lru_cache(maxsize=100_000)
def numbers(text: str) -> frozenset[float]:
    """All numbers of a text, of whatever."""
    return frozenset(numeral.number for numeral in numerals(text))


def _thing(before: str, after: str, numeral: Numeral) -> tuple[str, str] | None:
    """What is counted, and its word: of the lexicon if it is near, else the plural right behind the figure."""
    if before[-1:] in _CURRENCIES:
        return _CURRENCIES[before[-1]], ""
    if _PERCENT.match(after):
        return "percent", ""
    near = words(_PAUSE.split(after, maxsplit=1)[0])[:_AFTER]
    for word in near:
        if thing := _things().get(stem(word)):
            return thing, word
    if numeral.in_words:
        return _before_comma(before)
    back = words(_STOP.split(_ASIDE.sub(" ", before))[-1])
    for word in reversed(back[-_BEFORE:]):
        if (thing := _things().get(stem(word))) and near[:1] != [word]:
            return thing, word
    for word in reversed(back[-_FAR:]):
        if (thing := _things().get(stem(word))) in known("running") and thing:
            return thing, word
    return _plural(near)


def _before_comma(before: str) -> tuple[str, str] | None:
    """The thing right before a number in words that is added behind a comma: "the lorries, fourteen by one count"."""
    last = words(before)[-1:] if before.rstrip().endswith(",") else []
    return next(((thing, word) for word in last if (thing := _things().get(stem(word)))), None)


def _plural(near: list[str]) -> tuple[str, str] | None:
    """A plural right behind a figure in digits; a list of 300 names has no names for its thing."""
    plural = next((word for word in near[:2] if word.islower() and word.endswith("s") and len(word) > 3), None)
    return (stem(plural), plural) if plural and stem(plural) not in known_stems("stand_for") else None


def spoken_of(text: str) -> str | None:
    """The thing that was counted last in a text, or else the toll that it spoke of."""
    told = [thing for word in words(text) if (thing := _things().get(stem(word)))]
    running = [thing for thing in told if thing in known("running")]
    return next(reversed(running or told), None)


@cache
def _things() -> dict[str, str]:
    return {stem(word): thing for thing, row in known("counted").items() for word in row}


@cache
def _counted() -> frozenset[str]:
    return frozenset(_things().values())


def _bound(before: str) -> Bound:
    near = " ".join(before.split()[-4:]).casefold()
    return next((bound for bound in _BOUNDS if _turn(bound).search(near)), "exact")


@cache
def _turn(bound: Bound) -> re.Pattern[str]:
    """The turns of the lexicon by which a number is such a bound, right before it."""
    return re.compile(rf"\b(?:{'|'.join(known(bound))})\s*$")


def _share(before: str, after: str) -> str:
    """Whether a figure counts a part of the whole, and which: a further hundred, the first group, half of them."""
    near = [*words(before)[-3:], *words(after)[:2]]
    if any(word.casefold() in known("more") for word in near) and has(before[-12:], ["more than"]) is None:
        return "more"
    clause = words(_STOP.split(before)[-1])
    parts = known_stems("groups")
    named = (one.casefold() for one, other in pairwise(clause) if stem(other) in parts)
    return next((word for word in named if word in known("ordinals")), "")
