"""Offices whose body stands between title and name: "President of the Republic of Chile Rosa Toro"."""

import re

from cuttings.find.names.roles import titles
from cuttings.find.names.tokens import Block
from cuttings.find.names.trie import Trie

#: Longest name of a body and longest portfolio, in tokens.
_BODY = 8
_PORTFOLIO = 5


#: An office whose matter goes on.
_MATTER = re.compile(r"\b(?:Ministers?|Secretary of State) (?:of|for) (?:[A-Z][\w-]+,? (?:and )?)*$")


def matter_before(text: str) -> bool:
    """Whether the text ends in an office, with or without matters, so that what follows is its matter, not a name."""
    return _MATTER.search(text) is not None


def follows_body(block: Block, i: int, gazetteer: tuple[Trie, ...]) -> bool:
    """Whether the words before token `i` are a title, "of", and the name of a state or body."""
    starts = range(max(0, i - _BODY), i)
    return any(
        any(trie.at(block, start)[0] == i for trie in gazetteer)
        for start in starts
        if block.tokens[start].capital and office(block, start) is not None
    )


def portfolio(block: Block, name: int) -> int | None:
    """The first token of a title whose matter stands between it and the name: Minister for Ports and Roads NAME."""
    at = name - 1
    if not block.tokens[at].capital:
        return None
    while at > max(0, name - _PORTFOLIO) and (block.tokens[at].capital or block.tokens[at].text in {"and", ",", "the"}):
        at -= 1
    if at < 1 or at == name - 1 or block.tokens[at].text not in {"of", "for"}:
        return None
    first = titles.before(block, at)
    return first if titles.office(block, first, at) else None


def office(block: Block, body: int) -> tuple[int, int] | None:
    """The tokens of the title that "of" ties to the name of a body at token `body`; its portfolio belongs to it."""
    of = body - 1 - (body > 0 and block.tokens[body - 1].text == "the")
    if of < 1 or block.tokens[of].text != "of":
        return None
    first = of
    while first > max(0, of - _PORTFOLIO) and not titles.office(block, first - 1, first):
        if not (block.tokens[first - 1].capital or block.tokens[first - 1].text in {"of", "and", "the"}):
            return None
        first -= 1
    first = titles.before(block, first)
    return (first, of) if titles.office(block, first, of) else None
