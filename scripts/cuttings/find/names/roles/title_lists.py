"""Titles that several people share: "National Security Advisors Sullivan, Shin, and Akiba"."""

from collections.abc import Iterator
from functools import cache

from cuttings.find.names.people import personal
from cuttings.find.names.tokens import Block, split
from cuttings.lexicon import load

#: Longest plural title, in words, and farthest name from it, in tokens.
_LONGEST = 4
_REACH = 30


def starts(block: Block) -> Iterator[int]:
    """First tokens of the names that follow titles in the plural, in text order."""
    ends = _last_words() & block.keys
    for i, token in enumerate(block.tokens[:-1] if ends else (), start=1):
        if token.key in ends and _singular_before(block, i):
            yield from _names(block, i)


def _singular_before(block: Block, end: int) -> tuple[str, int] | None:
    """The title in the plural that ends right before token `end`, as one holds it, and its first token."""
    if end == 0 or block.tokens[end - 1].key not in _last_words():
        return None
    for size in range(min(_LONGEST, end), 0, -1):
        words = block.tokens[end - size : end]
        if words[0].capital and (title := _plurals().get(tuple(token.key for token in words))):
            return title, end - size
    return None


def is_plural(block: Block, first: int, last: int) -> bool:
    """Whether exactly these tokens are a title in the plural."""
    return tuple(token.key for token in block.tokens[first:last]) in _plurals()


def shared(block: Block, name: int) -> tuple[str, int] | None:
    """The title that the name at token `name` shares with others, and the title's first token."""
    for end in range(name, max(0, name - _REACH), -1):
        found = _singular_before(block, end)
        if found and name in _names(block, end):
            return found
    return None


def _names(block: Block, first: int) -> list[int]:
    """The first tokens of the names from token `first`; only that one, where no "and" closes a list."""
    found = [first] if _capital(block, first) else []
    at = _past(block, first)
    while found and at < len(block.tokens):
        comma = block.tokens[at].text == ","
        at += comma
        closing = at < len(block.tokens) and block.tokens[at].text in {"and", "&"}
        at += closing
        if not (comma or closing) or not _capital(block, at):
            break
        found.append(at)
        if closing:
            return found
        at = _past(block, at)
    return found[:1]


def _past(block: Block, first: int) -> int:
    """The token after the name: capitalised words with their particles, initials and hyphens."""
    last = first
    while last < len(block.tokens) and (
        _capital(block, last)
        or block.hyphen(last)
        or personal.particle(block.tokens[last].text)
        or (block.tokens[last].text == "." and len(block.tokens[last - 1].text) == 1)
    ):
        last += 1
    return last


def _capital(block: Block, i: int) -> bool:
    return i < len(block.tokens) and block.tokens[i].capital and block.tokens[i].text[0].isalpha()


@cache
def _plurals() -> dict[tuple[str, ...], str]:
    titles = (title for title in reversed(load("titles")["before"]) if "." not in title)
    return {tuple(token.key for token in split(_plural(title)) if token.text != "-"): title for title in titles}


@cache
def _last_words() -> frozenset[str]:
    """What titles in the plural end in, so that most words are soon passed."""
    return frozenset(words[-1] for words in _plurals())


def _plural(title: str) -> str:
    """Secretary of State → Secretaries of State, Congressman → Congressmen."""
    head, of, rest = title.partition(" of ")
    if head.lower().endswith("man"):
        return f"{head[:-3]}men{of}{rest}"
    return (f"{head[:-1]}ies" if head.endswith("y") else f"{head}s") + of + rest
