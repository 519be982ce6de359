"""How a date stands in its sentence: at its head, in an aside, or in the name of a thing. Only the first tells when."""

import re

#: "The 1961 pact": the year belongs to the name of a thing.
_OWNER = re.compile(r"\b(?:the|an?|its|his|her|their|that|this|\w+'s?) $", re.IGNORECASE)
#: So a sentence leads up to the time that it tells of: "In 1956", "By the end of 1956".
_LEADS = re.compile(
    r"[\"'(]*(?:(?:and|but|then|later|back|early|late|in|on|by|from|since|until|during|after|the|end|of) )*",
    re.IGNORECASE,
)
#: An aside has more words than a preposition before its date, and no comma: ", which he joined in 2019,".
_ASIDE = re.compile(r"[,(] (?:[^\s,]+ ){2,}$")


def names_a_thing(text: str, start: int, end: int) -> bool:
    """Whether a year stands before a noun that somebody has or that is known: "the 1961 pact"."""
    return bool(_OWNER.search(text[max(0, start - 20) : start])) and bool(re.match(r" [a-z]", text[end : end + 2]))


def is_aside(text: str, sentence: int, start: int, end: int) -> bool:
    """Whether a date stands between commas with words that only describe something; `sentence` is where it begins."""
    return text[end : end + 1] in (",", ")") and bool(_ASIDE.search(text[sentence:start]))


def is_fronted(text: str, sentence: int, start: int) -> bool:
    """Whether a date opens its sentence, perhaps after a preposition; `sentence` is where it begins."""
    return bool(_LEADS.fullmatch(text[sentence:start]))
