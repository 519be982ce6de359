"""Which stretches of a text are written like dates: the shapes of a lexicon, with the parts they catch.

There are two such lexicons: dates.yml, and durations.yml for durations, sets and times of day, which uses the words and
pieces of the first and may replace some.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from cuttings.lexicon import load

#: What a shape may catch; every other piece only has to be there.
_CAUGHT = frozenset(
    {"month", "day", "year", "yy", "weekday", "season", "count", "unit", "ordinal", "century_word"}
    | {"ordinal_day", "part", "nth"}
)
#: Groups inside pieces that shapes read as well.
_CAUGHT_WITHIN = "juche_year|which"
#: Word lists whose rows are the forms of one word.
_OF_FORMS = ("months", "weekdays")
_RANGES = frozenset({"day-range", "long-range", "year-range", "weekday-range"})
#: An expression is not part of a longer word, number, amount or address; "post-" and "pre-" may stand before it.
#: That it is inside a word is what most places fail by, so that is asked first.
_BEFORE = r"(?<!\w)(?:(?<![\-/.@#=&$€£¥₩])(?<!\d:)|(?<=\bpost-)|(?<=\bpre-))"
_AFTER = r"(?![\w@]|/\w|-\d)"
_BETWEEN = re.compile(r"\b[Bb]etween\s+$")
_PLACEHOLDER = re.compile(r"(?<!\?P)<([a-z_]+)(\d?)>")


@dataclass(frozen=True)
class Expression:
    """Words written like a date. `parts` holds what the shape caught, by the names that the lexicon uses."""

    shape: str
    start: int
    end: int
    text: str
    parts: Mapping[str, str]

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a character with the stretch between two offsets."""
        return self.start < end and start < self.end


def expressions(text: str, start: int, end: int, lexicon: str = "dates") -> list[Expression]:
    """The expressions between two offsets of a folded text, in text order and without overlaps, the longest first."""
    patterns = _patterns(lexicon)
    places = (place.start() for place in _openings(lexicon).finditer(text, start, end))
    return without_overlaps(
        expression
        for place in places
        for shape, pattern in patterns
        if (match := pattern.match(text, place, end))
        for expression in _caught(shape, match)
    )


def _caught(shape: str, match: re.Match[str]) -> tuple[Expression, ...]:
    parts = {name: text for name, text in match.groupdict().items() if text}
    if shape in _RANGES and re.search(r"\sand\s", match[0]) and not _is_after_between(match):
        return ()
    if shape != "day-pair":
        return (Expression(shape, match.start(), match.end(), match[0], parts),)
    days = [int(re.sub(r"\D", "", parts[name])) for name in ("day", "day2")]
    if days[1] == days[0] + 1 and re.search(r"\band\b", match[0]):
        return (Expression("day-range", match.start(), match.end(), match[0], parts),)
    return tuple(
        Expression("date", *match.span(group), match[group], {**parts, "day": parts[name]})
        for group, name in (("one_day", "day"), ("other_day", "day2"))
    )


def _is_after_between(match: re.Match[str]) -> bool:
    """Whether "between" makes one range of "May 3 and 5"."""
    return bool(_BETWEEN.search(match.string[max(0, match.start() - 20) : match.start()]))


def without_overlaps(candidates: Iterable[Expression]) -> list[Expression]:
    """In text order; where two overlap, the one that starts first and then the longer one, then the earlier shape."""
    kept: list[Expression] = []
    for candidate in sorted(candidates, key=lambda c: (c.start, -c.end)):
        if not kept or candidate.start >= kept[-1].end:
            kept.append(candidate)
    return kept


@cache
def _openings(lexicon: str) -> re.Pattern[str]:
    """Where a shape may begin: at a number, or at a word that some shape begins with, perhaps after an article."""
    data = load("dates")
    words = {*load(lexicon)["openers"]}
    for name in load(lexicon)["opening_lists"]:
        words |= {form for row in data[name].values() for form in row} if name in _OF_FORMS else {*data[name]}
    before = _any_of(data["articles"])
    word = either_case(words - {*data["articles"]})
    return re.compile(rf"{_BEFORE}(?=[\d']|(?:(?i:{before})\s{{1,7}})?(?:{word})(?![a-z]))")


def either_case(words: Iterable[str]) -> str:
    """Alternatives in either case, sorted by their first letters, so that most places need no look at the rest."""
    ordered = sorted({word.lower() for word in words}, key=lambda word: (word[0], -len(word), word))
    rests = {first: [word[1:] for word in group] for first, group in groupby(ordered, key=lambda word: word[0])}
    return "|".join(
        f"[{first.upper()}{first}](?i:{'|'.join(re.escape(rest) for rest in group)})" for first, group in rests.items()
    )


@cache
def _patterns(lexicon: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each shape with its patterns, to be tried at openings only."""
    pieces = {**load("dates")["pieces"], **load(lexicon)["pieces"]}
    return tuple(
        (shape, re.compile(f"(?:{_expand(pattern, pieces)}){_AFTER}"))
        for shape, patterns in load(lexicon)["shapes"].items()
        for pattern in patterns
    )


def _expand(pattern: str, pieces: Mapping[str, str]) -> str:
    """The pattern with its <pieces> filled in; pieces that shapes may catch become groups of that name."""
    return _PLACEHOLDER.sub(lambda match: _piece(match[1], match[2], pieces), pattern)


def _piece(name: str, number: str, pieces: Mapping[str, str]) -> str:
    group = {"fullmonth": "month", "fullday": "weekday"}.get(name, name)
    body = _word_lists().get(name) or _without_groups(_expand(pieces[name], pieces), _CAUGHT_WITHIN)
    return f"(?P<{group}{number}>{body})" if group in _CAUGHT else f"(?:{body})"


def _without_groups(pattern: str, keep: str = r"(?!)") -> str:
    """The pattern with nothing to catch but what `keep` names, so that no group is named twice."""
    return re.sub(rf"\(\?P<(?!{keep})[a-z_]+\d?>", "(?:", pattern)


@cache
def _word_lists() -> Mapping[str, str]:
    data = load("dates")
    months: dict[int, list[str]] = data["months"]
    weekdays: dict[int, list[str]] = data["weekdays"]
    return {
        "month": _months(name for names in months.values() for name in names),
        "fullmonth": _months(names[0] for names in months.values()) + r"(?!['\w])",
        "weekday": _exactly(name for names in weekdays.values() for name in names),
        "fullday": _exactly(names[0] for names in weekdays.values()),
        "season": _any_of(data["seasons"]),
        "number": _any_of(data["numbers"]),
        "ordinal": _any_of(data["ordinals"]),
        "century_word": _any_of(data["century_words"]),
        "ordinal_day": r"(?:[12]?(?:1st|2nd|3rd|[4-9]th)|1[0-9]th|20th|30th|31st)",
    }


def _months(names: Iterable[str]) -> str:
    """Month names as printed or in capitals: a small letter makes march and may other words."""
    return _exactly(form for name in names for form in _forms(name))


def _forms(name: str) -> Iterator[str]:
    full_stop = "" if len(name) > 4 or name in ("May", "June", "July") else r"\.?"
    yield name + full_stop
    yield name.upper() + full_stop


def _exactly(names: Iterable[str]) -> str:
    """Alternatives that keep their capitals wherever the rest of a shape may be in either case."""
    return "(?-i:" + "|".join(sorted(names, key=len, reverse=True)) + ")"


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))
