"""Places told by a noun in lower case behind their name: the Lenkov barracks, Orlu prison, the Tarsk crossing."""

from collections.abc import Iterator
from functools import cache

from cuttings.find.names.bodies.heads import is_head
from cuttings.find.names.entries import Entry, Sense, slug
from cuttings.find.names.gazetteer import Form
from cuttings.find.names.roles import titles
from cuttings.find.names.tokens import Block, split
from cuttings.find.names.trie import Trie
from cuttings.find.reading import Reading
from cuttings.lexicon import load

#: Longest such name, and longest noun, in tokens.
_LONGEST, _NOUN = 3, 2


def discover(reading: Reading, block: Block, gazetteer: tuple[Trie, ...]) -> Iterator[Form]:
    """The sites of the line, with their noun where it is part of the name.

    What stands before it is no name of the site alone: a hospital has that of its town or of a person.
    """
    begins = _first_words() & block.texts
    for i in (i for i, token in enumerate(block.tokens if begins else ()) if i and token.text in begins):
        noun = _noun(block, i)
        first = _first(block, i) if noun else i
        if noun and first < i and not _is_other(block, first, i, gazetteer):
            bare = reading.folded[block.tokens[first].start : block.tokens[i - 1].end]
            full = reading.folded[block.tokens[first].start : block.tokens[i + len(noun) - 1].end]
            name = full if " ".join(noun) in load("regions")["lower_sites"]["part"] else bare
            yield name, Sense(Entry(slug(name), "place", "site", name, known=False), rule="noun behind it")


def _noun(block: Block, first: int) -> tuple[str, ...]:
    """The noun of a site that begins at this token."""
    words = tuple(token.text for token in block.tokens[first : first + _NOUN])
    return next((words[:size] for size in range(_NOUN, 0, -1) if words[:size] in _nouns()), ())


def _first(block: Block, end: int) -> int:
    """Where the capitalised words right before token `end` begin."""
    first = end
    while first > 0 and end - first < _LONGEST and block.tokens[first - 1].capital:
        first -= 1
    return first + (first < end and block.tokens[first].text in {"The", "A", "An"})


def _is_other(block: Block, first: int, last: int, gazetteer: tuple[Trie, ...]) -> bool:
    """Whether the words are known, a title or a head noun, or may owe their capital to the start of a sentence."""
    known = any(trie.at(block, i)[0] > i for i in range(first, last) for trie in gazetteer)
    opens = first == 0 or block.tokens[first - 1].text in {".", '"', ":", "?", "!", "*"}
    other = any(is_head(token.text) or not token.text.isalpha() for token in block.tokens[first:last])
    return known or other or (opens and last == first + 1) or titles.is_title(block, first, last)


@cache
def _first_words() -> frozenset[str]:
    """What the nouns begin with, so that most words are soon passed."""
    return frozenset(noun[0] for noun in _nouns())


@cache
def _nouns() -> frozenset[tuple[str, ...]]:
    return frozenset(
        tuple(token.text for token in split(noun))
        for nouns in load("regions")["lower_sites"].values()
        for noun in nouns
    )
