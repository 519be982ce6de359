"""Closed terms and dates in plain English, as the pages say them."""

import re
from collections.abc import Iterable, Mapping

#: Folder in kb/ → what one and what many of its entities are called.
KIND: Mapping[str, tuple[str, str]] = {
    "actors": ("actor", "actors"),
    "places": ("place", "places"),
    "events": ("event", "events"),
    "dates": ("date", "dates"),
    "claims": ("claim", "claims"),
    "sources": ("source", "sources"),
}

STATUS: Mapping[str, str] = {
    "occurred": "took place",
    "ongoing": "under way",
    "scheduled": "planned",
    "possible": "possible, not established",
}

FACTUALITY: Mapping[str, str] = {
    "asserted": "The source says so itself.",
    "attributed": "The source reports it on somebody else’s word.",
    "disputed": "The sources do not agree that it is so.",
    "hypothetical": "Nobody says that it is so: it is considered, feared, hoped for or asked for.",
}
#: The same in a word or two, for lists.
FACTUALITY_SHORT: Mapping[str, str] = {
    "asserted": "stated",
    "attributed": "on somebody’s word",
    "disputed": "disputed",
    "hypothetical": "hypothetical",
}

#: What the speaker did with the content, as a verb in the past tense.
MODALITY: Mapping[str, str] = {
    "asserted": "stated",
    "denied": "denied",
    "predicted": "predicted",
    "alleged": "alleged",
    "recommended": "recommended",
    "speculated": "speculated",
}
MODALITY_AT_LENGTH: Mapping[str, str] = {
    "asserted": "Stated as so, by the speaker.",
    "denied": "The speaker denies it.",
    "predicted": "A prediction: the speaker says that it will be so.",
    "alleged": "An allegation: put forward without being vouched for.",
    "recommended": "A recommendation or demand: the speaker says what ought to be.",
    "speculated": "Hedged: the speaker considers it possible or likely.",
}
#: Only what is unusual is said.
POLARITY_AT_LENGTH: Mapping[str, str] = {
    "positive": "",
    "negative": "A negative statement: it says that something is not so, or did not happen.",
}
MODE: Mapping[str, str] = {
    "direct": "word for word",
    "indirect": "in the article’s words",
    "mixed": "partly word for word",
}
MODE_AT_LENGTH: Mapping[str, str] = {
    "direct": "The article gives the speaker’s own words, in quotation marks.",
    "indirect": "The article reports it in its own words; they are not the speaker’s.",
    "mixed": "The article reports it in its own words and quotes parts of it.",
}

PARTICIPANT: Mapping[str, str] = {
    "agent": "does it",
    "target": "undergoes or receives it",
    "other": "takes part",
}

#: Beside a name in a list, where it does not go without saying.
PARTICIPANT_SHORT: Mapping[str, str] = {
    "agent": "",
    "target": "receiving side",
    "other": "taking part",
}

ROLE_TEMPORAL: Mapping[str, str] = {
    "current": "",
    "former": "former",
    "then": "at that time",
    "acting": "acting",
}

RELATION: Mapping[str, str] = {
    "corroborates": "says the same as",
    "contradicts": "contradicts",
    "denies": "denies",
    "resolves": "is borne out or refuted by",
    "same-office": "gives the same office to somebody else than",
    "same-quantity": "gives a figure for the same thing as",
}
RELATION_STATUS: Mapping[str, str] = {
    "proposed": "proposed by rule, not checked by a person",
    "confirmed": "confirmed by a person",
    "refused": "refused by a person",
}

BASIS: Mapping[str, str] = {
    "stated": "stated in the article",
    "inferred": "inferred by a person",
    "unknown": "unknown",
}
RIGHTS: Mapping[str, str] = {
    "all-rights-reserved": "all rights reserved: only short quotations are shown",
    "quotation-only": "short quotations only",
    "open": "open licence: the full text is shown",
    "public-domain": "public domain: the full text is shown",
}

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_QUALIFIERS = {"?": "{} (uncertain)", "~": "about {}", "%": "about {} (uncertain)"}


def kind_words(term: str) -> str:
    """A term such as `armed-force` as words."""
    return term.replace("-", " ")


def counted(number: int, folder: str) -> str:
    """A number of entities: `1 actor`, `1,204 actors`."""
    return f"{number:,} {KIND[folder][0 if number == 1 else 1]}"


def times(number: int, what: str) -> str:
    """A number of regular things: `1 quotation`, `3 quotations`."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def listed(words: Iterable[str], joint: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    *before, last = [*words] or [""]
    return f"{', '.join(before)} {joint} {last}" if before else last


def date_words(edtf: str, *, as_bounds: bool = False) -> str:
    """An EDTF value in words: `19 June 2024`, `18–19 June 2024`, `18 or 19 June 2024`.

    With `as_bounds` an interval is read as the limits of one unknown moment: `between 14 and 18 June 2024`.
    """
    for mark, words in _QUALIFIERS.items():
        if "/" in edtf and ".." not in edtf and all(day.endswith(mark) for day in edtf.split("/")):
            return words.format(date_words(edtf.replace(mark, ""), as_bounds=as_bounds))
    if edtf.startswith("["):
        days = edtf[1:-1].split(",")
        return listed(_without_shared_end(days), "or")
    if "/" in edtf:
        start, end = edtf.split("/")
        return _interval_words(start, end, as_bounds)
    return _one_date_words(edtf)


def _interval_words(start: str, end: str, as_bounds: bool) -> str:
    if start == "..":
        return "at any time" if end == ".." else f"until {_one_date_words(end)}"
    if end == "..":
        return f"since {_one_date_words(start)}"
    first, last = _without_shared_end([start, end])
    if as_bounds:
        return f"between {first} and {last}"
    return f"{first}–{last}" if first.isdigit() and last[:1].isdigit() else f"{first} – {last}"


def _without_shared_end(days: list[str]) -> list[str]:
    """Each date in words; month and year are said once, at the end, where all share them."""
    plain = all(re.fullmatch(r"\d{4}-\d{2}-\d{2}", day) for day in days)
    if plain and len({day[:7] for day in days}) == 1:
        return [str(int(day[8:])) for day in days[:-1]] + [_one_date_words(days[-1])]
    if plain and len({day[:4] for day in days}) == 1:
        return [_one_date_words(day).rsplit(" ", 1)[0] for day in days[:-1]] + [_one_date_words(days[-1])]
    return [_one_date_words(day) for day in days]


def _one_date_words(value: str) -> str:
    if value[-1] in _QUALIFIERS:
        return _QUALIFIERS[value[-1]].format(_one_date_words(value[:-1]))
    year, *rest = value.split("-")
    match rest:
        case []:
            return _year_words(year)
        case ["XX"] | ["XX", "XX"]:
            return f"some time in {_year_words(year)}"
        case [month]:
            return f"{_month(month)} {_year_words(year)}"
        case [month, "XX"]:
            return f"some day in {_month(month)} {_year_words(year)}"
        case ["XX", day]:
            return f"day {int(day)} of some month in {_year_words(year)}"
        case [month, day]:
            return f"{int(day)} {_month(month)} {_year_words(year)}"
        case _:
            return value


def _month(number: str) -> str:
    """The month's name; a number that is no month stays as it is, for `cuttings check` to tell."""
    return _MONTHS[int(number) - 1] if number.isdigit() and 1 <= int(number) <= 12 else number


def _year_words(year: str) -> str:
    if year.endswith("XX"):
        return f"some year from {year[:2]}00 to {year[:2]}99"
    return f"the {year[:3]}0s" if year.endswith("X") else str(int(year)) if year.isdigit() else year
