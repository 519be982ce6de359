"""Closed terms and numbers in plain English, as the pages say them."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from cuttings.model.words import STATUS as STATUS  # the templates have all the words of pages from here

#: Folder in kb/ → what one and what many of its entities are called.
KIND: Mapping[str, tuple[str, str]] = {
    "actors": ("actor", "actors"),
    "places": ("place", "places"),
    "events": ("event", "events"),
    "dates": ("date", "dates"),
    "claims": ("claim", "claims"),
    "sources": ("source", "sources"),
}

_HYPOTHETICAL = "Nobody says that it is so: it is considered, feared, hoped for or asked for."
#: For one source and for several.
FACTUALITY: Mapping[str, tuple[str, str]] = {
    "asserted": ("Told in the source’s own voice.", "Told in the sources’ own voice."),
    "attributed": ("Told on somebody else’s word.", "Told on somebody else’s word."),
    "disputed": ("It is disputed that it is so.", "The sources do not agree that it is so."),
    "hypothetical": (_HYPOTHETICAL, _HYPOTHETICAL),
}
#: The same in a word or two, for lists.
FACTUALITY_SHORT: Mapping[str, str] = {
    "asserted": "stated",
    "attributed": "on somebody’s word",
    "disputed": "disputed",
    "hypothetical": "hypothetical",
}

#: Beside an event’s title where it stands alone, so that no plan or doubt reads as a fact.
DOUBT: Mapping[str, str] = {
    "scheduled": "planned",
    "possible": "possible",
    "attributed": "on somebody’s word",
    "disputed": "disputed",
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

#: How names that need context are to be understood.
WEAK_ALIASES = "Clear from the context here; elsewhere it can mean somebody or something else."

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

BASIS: Mapping[str, str] = {
    "stated": "stated in the article",
    "inferred": "inferred, not stated",
    "unknown": "unknown",
}
RIGHTS: Mapping[str, str] = {
    "all-rights-reserved": "all rights reserved: only short quotations are shown",
    "quotation-only": "short quotations only",
    "cc-by": "Creative Commons Attribution: the full text is shown",
    "cc-by-sa": "Creative Commons Attribution-ShareAlike: the full text is shown",
    "cc-by-nd": "Creative Commons Attribution-NoDerivatives: the full text is shown",
    "cc-by-nc": "Creative Commons Attribution-NonCommercial: the full text is shown",
    "cc-by-nc-sa": "Creative Commons Attribution-NonCommercial-ShareAlike: the full text is shown",
    "cc-by-nc-nd": "Creative Commons Attribution-NonCommercial-NoDerivatives: the full text is shown",
    "cc0": "Creative Commons CC0, no rights reserved: the full text is shown",
    "open": "open licence: the full text is shown",
    "by-permission": "the publisher permits it: the full text is shown",
    "public-domain": "public domain: the full text is shown",
}


def kind_words(term: str) -> str:
    """A term such as `armed-force` as words."""
    return term.replace("-", " ")


def counted(number: int, folder: str) -> str:
    """A number of entities: `1 actor`, `1,204 actors`."""
    return f"{number:,} {KIND[folder][0 if number == 1 else 1]}"


@lru_cache(maxsize=1000)
def times(number: int, what: str) -> str:
    """A number of regular things: `1 quotation`, `3 quotations`."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def sentence_start(text: str) -> str:
    """The text with a capital, as at the start of a sentence: `The West`; a name such as `iRobot` stays as it is."""
    if not text[:1].islower():  # most names and titles
        return text
    first = re.match(r"[^\W\d_]+", text)
    return text[0].upper() + text[1:] if first and first.group().islower() else text


def listed(words: Iterable[str], joint: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    *before, last = [*words] or [""]
    return f"{', '.join(before)} {joint} {last}" if before else last
