"""What is written like a date and is none: other words, quantities, names."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from cuttings.find.dates.grammar import Expression
from cuttings.lexicon import load

_WORD_BEFORE = re.compile(r"([\w'-]+\.?)(?:,? [\"'(\[]?|\n)$")
_WORD_AFTER = re.compile(r"^[ ,]?[\"']?(\(?\w[\w'-]*)")


def is_date(expression: Expression, text: str, names: Iterable[tuple[int, int]]) -> bool:
    """Whether the expression is a date where it stands; `names` are the stretches that name people."""
    if expression.shape in _DOUBTFUL and any(_names_somebody(expression, name) for name in names):
        return False
    if any(expression.overlaps(*match.span()) for match in _names_with_dates().finditer(text, *_around(expression))):
        return False
    if _before(expression, text).lower() in _words("recurring"):
        return False
    guard = _GUARDS.get(expression.shape)
    return guard is None or guard(expression, text)


def _names_somebody(expression: Expression, name: tuple[int, int]) -> bool:
    """Whether a person's name holds the expression, or is it and may be one: Theresa May, May; but nobody is Monday."""
    longer = name[1] - name[0] > expression.end - expression.start
    given = expression.parts.get("month", "") in _words("homonyms")
    return expression.overlaps(*name) and (longer or given)


def is_approximate(expression: Expression, text: str) -> bool:
    """Whether a word like "around" or "circa" stands right before it."""
    return _before(expression, text).lower().rstrip(".") in _words("approximately")


def _around(expression: Expression) -> tuple[int, int]:
    return max(0, expression.start - 40), expression.end + 40


def _month(expression: Expression, text: str) -> bool:
    """A bare month. March, May and the like need a word before them that only a date has."""
    name = expression.parts["month"].rstrip(".").capitalize()
    if name not in _words("homonyms"):
        return "." not in expression.parts["month"] or _led(expression, text)
    if expression.text.isupper() and not expression.text.istitle():
        return False
    return _led(expression, text) or _described(expression, text)


def _led(expression: Expression, text: str) -> bool:
    """Whether a preposition or the like stands before it that a name does not follow."""
    before, after = _before(expression, text).lower(), _next(expression, text)
    near = text[max(0, expression.start - 30) : expression.start]
    if "part" in expression.parts or _phrase("month_lead_phrases").search(near):
        return True
    if not after and _phrase("month_lead_phrases_at_end").search(near):
        return True
    if before not in _words("month_leads"):
        return False
    return before not in _words("weak_leads") or not after[:1].isupper()


def _described(expression: Expression, text: str) -> bool:
    """Whether it describes a noun: the May summit, a March visit; or has its own: March's vote."""
    after = text[expression.end : expression.end + 40]
    return _before(expression, text).lower() in _words("determiners") and bool(
        re.match(r"(?: (?!of\b)[a-z]|'s [a-z])", after)
    )


def _year(expression: Expression, text: str) -> bool:
    """A bare number from 1000 to 2099: a year by the words around it, unless it counts or numbers something."""
    if set(expression.parts) != {"year"} or expression.text != expression.parts["year"]:
        return True
    before, after = _before(expression, text), _next(expression, text)
    if before.lower().rstrip(".") in _words("numbered") or not _uncounted(expression, text):
        return False
    near = text[max(0, expression.start - 40) : expression.start]
    if _NUMBERED_PHRASE.search(near) or _number_in_front().search(near):
        return False
    if before.lower().rstrip(".") in _words("year_leads"):
        return True
    return int(expression.text) >= _FIRST_BARE_YEAR and _stands_like_a_year(before, after, expression, text)


def _stands_like_a_year(before: str, after: str, expression: Expression, text: str) -> bool:
    """Without a preposition: in brackets, in a list of years, after a name, or before what it dates ("2000 treaty")."""
    if text[max(0, expression.start - 1) : expression.end + 1] == f"({expression.text})" or before.isdigit():
        return True
    if before in ("and", "or"):
        return bool(_YEAR_AND.search(text[max(0, expression.start - 60) : expression.start]))
    if after.lower() in _words("counted_kinds"):
        return False
    return not before or before[0].isupper() or bool(after and after.lower() not in _words("joining"))


def _date(expression: Expression, text: str) -> bool:
    """A day and month; but "in May 10 people" counts people."""
    return "year" in expression.parts or _uncounted(expression, text)


def _season(expression: Expression, text: str) -> bool:
    """A season by itself needs a preposition and no noun after it: "in the spring", but not "spring water"."""
    if {"year", "which"} & expression.parts.keys():
        return True
    after = _next(expression, text)
    led = _before(expression, text).lower() in _words("season_leads")
    return led and after != "of" and (not after or after in _words("joining") | _words("clause_openers"))


def _quarter(expression: Expression, text: str) -> bool:
    """A "Q1" by itself needs a preposition or a noun: before a colon it opens a question."""
    if expression.parts.keys() - {"q", "q2"}:
        return True
    return _before(expression, text).lower() in _words("season_leads") or bool(_next(expression, text))


def _uncounted(expression: Expression, text: str) -> bool:
    """Whether nothing countable stands after it, as in "1500-2000 troops"."""
    return _next(expression, text).lower() not in _words("counted")


def _before(expression: Expression, text: str) -> str:
    match = _WORD_BEFORE.search(text[max(0, expression.start - 30) : expression.start])
    return match[1] if match and (match[1][-1] != "." or len(match[1]) < _LONGEST_ABBREVIATION) else ""


def _next(expression: Expression, text: str) -> str:
    match = _WORD_AFTER.match(text[expression.end : expression.end + 30])
    return match[1].lstrip("(") if match and not match[0].startswith(",") else ""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("dates")[name])


@cache
def _number_in_front() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_words('numbered_with_year'))}) (?:No\. ?)?\d[\d/-]*,? \($", re.IGNORECASE)


@cache
def _phrase(name: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(load("dates")[name]) + r") $", re.IGNORECASE)


@cache
def _names_with_dates() -> re.Pattern[str]:
    names = sorted(load("dates")["not_dates"], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names) + r")\b")


#: Shapes that may be a person's name: May, June, Friday.
_DOUBTFUL = frozenset({"month", "weekday", "relative-month"})
#: With its full stop; a longer word with one ends a sentence.
_LONGEST_ABBREVIATION = 5
#: Without a preposition, a smaller number is no year.
_FIRST_BARE_YEAR = 1800
_YEAR_AND = re.compile(r"(?:\b(?:1[89]|20)\d\d,?|\b[Bb]etween\b[^.,;]{1,40}) (?:and|or) $")
_NUMBERED_PHRASE = re.compile(
    r"\b(?:up to|close to|total of|number of|group of|excess of|at least|at most|(?:more|less|fewer|greater) than) $"
)
_GUARDS: Mapping[str, Callable[[Expression, str], bool]] = {
    "month": _month,
    "year": _year,
    "date": _date,
    "year-range": _uncounted,
    "season": _season,
    "quarter": _quarter,
}
