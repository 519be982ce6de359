"""Acronyms in brackets, behind the name that they spell (Marine Service (MS)), or behind a noun: a team (KWZ)."""

import re
from collections.abc import Iterator

from cuttings.find.names.entries import Entry, Sense, slug
from cuttings.find.names.gazetteer import Form
from cuttings.find.names.tokens import Block
from cuttings.lexicon import load

_SMALL = frozenset(
    {"of", "for", "the", "and", "on", "in", "to", "with", "against", "de", "la", "del", "'s", "'", ",", "-", "&"}
)
_SHORTEST = 3
#: What may stand between a name and its letters, and how far off they are, in tokens.
_LINKS = frozenset({"(", ",", "or", "the", "also", "known", "as", "by", "its", "initials", "acronym", "abbreviated"})
_REACH = 8
_LETTERS = re.compile(r"[A-Z][A-Za-z&]*[A-Z][A-Za-z&]*|(?:[A-Z]\.){2,}")


def spelt_out(block: Block) -> Iterator[tuple[int, int]]:
    """Token ranges right before an acronym in brackets whose capitals are its letters, one by one."""
    for i, letters in _bracketed(block):
        if (first := _first(block, i, letters)) is not None:
            yield first, i


def beside_noun(block: Block) -> Iterator[Form]:
    """Acronyms in brackets that are no initials of the words before them, which say what they name: a union (KWZ)."""
    for i, letters in _bracketed(block):
        if block.tokens[i - 1].text in load("organisations")["lettered"] and _first(block, i, letters.lower()) is None:
            entry = Entry(slug(letters), "actor", "organisation", letters, known=False)
            yield letters, Sense(entry, "abbr", rule="letters in brackets")


def behind(block: Block, last: int) -> str | None:
    """The letters for which the name before token `last` stands: "(EFC)", ", or EFC", ", known as the E.F.C."."""
    tokens = block.tokens[last : last + _REACH]
    at = next((i for i, token in enumerate(tokens) if token.text not in _LINKS), len(tokens))
    linked = at and (tokens[0].text == "(" or {"or", "known", "abbreviated"} & {token.text for token in tokens[:at]})
    letters = tokens[at].text if linked and at < len(tokens) else ""
    return letters if _LETTERS.fullmatch(letters) else None


def _bracketed(block: Block) -> Iterator[tuple[int, str]]:
    """The acronyms in brackets, each with the token of its bracket."""
    brackets = [i for i, token in enumerate(block.tokens[:-2]) if token.text == "(" and i] if "(" in block.texts else ()
    for i in brackets:
        letters = block.tokens[i + 1].text
        acronym = len(letters) >= _SHORTEST and letters.isalpha() and letters.isupper()
        if acronym and block.tokens[i + 2].text in {")", ";", ","}:
            yield i, letters


def _first(block: Block, end: int, letters: str) -> int | None:
    """The token of the first letter, when the words before token `end` begin with these letters."""
    i = end
    for letter in reversed(letters):
        i -= 1
        while i >= 0 and block.tokens[i].text in _SMALL:
            i -= 1
        if i < 0 or block.tokens[i].text[0] != letter:
            return None
    return i
