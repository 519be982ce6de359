"""The words of an article as names are compared: possessives and hyphens apart, case and accents set aside.

The parser's tokens keep "Korea-Russia" whole or not as it pleases; names need the same cut every time.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cuttings.find.fold import fold_word
from cuttings.find.reading import Reading
from cuttings.find.seams import BEFORE
from cuttings.model.vocabulary import ZoneKind

_WORD = re.compile(rf"{BEFORE}|" r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:'(?!s\b)[^\W_]+)*|'s\b|[^\w\s]")
#: A letter that is not Latin.
_FOREIGN = re.compile(r"(?![\u1e00-\u1eff])[^\W\d_\u0000-\u024f]")


class Token(NamedTuple):
    """A word or a sign; `start` and `end` are offsets in the article's file, `key` is what words are compared by."""

    text: str
    start: int
    end: int
    key: str
    capital: bool
    """Whether it begins with a capital."""


@dataclass(frozen=True)
class Block:
    """One line of a content zone: names never cross its ends."""

    zone: ZoneKind
    tokens: tuple[Token, ...]

    @cached_property
    def texts(self) -> frozenset[str]:
        """Its words and signs as they stand: where a word must be among these, most lines are soon passed."""
        return frozenset(token.text for token in self.tokens)

    @cached_property
    def keys(self) -> frozenset[str]:
        """Its words as they are compared, to the same end."""
        return frozenset(token.key for token in self.tokens)

    @cached_property
    def titlecase(self) -> bool:
        """Whether capitals mean nothing here, as in a headline Written Like This; a full stop shows a sentence."""
        if self.tokens[-1].text == ".":
            return False
        words = [t.text for t in self.tokens if t.text[0].isalpha() and len(t.text) > 3]
        return len(words) > 3 and sum(w[0].isupper() for w in words) > 0.75 * len(words)

    @cached_property
    def shouting(self) -> bool:
        """Whether it is all in capitals."""
        words = [t.text for t in self.tokens if t.text[0].isalpha()]
        return len(words) > 2 and all(w.isupper() for w in words)

    def hyphen(self, i: int) -> bool:
        """Whether token `i` is a hyphen with a word directly on both sides."""
        return (
            self.tokens[i].text == "-"
            and 0 < i < len(self.tokens) - 1
            and self.tokens[i - 1].end == self.tokens[i].start
            and self.tokens[i].end == self.tokens[i + 1].start
        )


def is_latin(text: str) -> bool:
    """Whether the text has no letter of another script, as the name of a thing in its own language has."""
    return _FOREIGN.search(text) is None


def split(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The tokens of a text with plain punctuation; offsets count from `offset`."""
    found = []
    for match in _WORD.finditer(text):
        word, (start, end) = match[0], match.span()
        found.append(Token(word, offset + start, offset + end, fold_word(word), word[0].isupper()))
    return tuple(found)


def first_key(text: str) -> str | None:
    """The key of the text's first word, that a hyphen is not; None for a text without any."""
    found = _WORD.search(text.lstrip("-"))
    return fold_word(found.group()) if found else None


def blocks(reading: Reading) -> list[Block]:
    """The lines of the content zones, in text order; empty ones left out."""
    found = []
    text = reading.folded
    for zone in reading.article.content:
        for line in re.finditer(r"[^\n]+", text[zone.start : zone.end]):
            if tokens := split(line.group(), zone.start + line.start()):
                found.append(Block(zone.kind, tokens))
    return found
