"""Bodies called by their head noun alone after their full name: the Council, Commission data."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cuttings.find.names.bodies.heads import head_of, heads
from cuttings.find.names.entries import Sense
from cuttings.find.names.roles import titles
from cuttings.find.names.tokens import Block
from cuttings.find.names.trie import Match

Decided = tuple[Match, Sense]


def short_forms(lines: Sequence[Block], decided: Sequence[Decided]) -> Iterator[Decided]:
    """Head nouns that stand alone in lines where capitals tell, each as the body of that noun that was named last."""
    named = _named(decided)
    taken = {token.start for match, _ in decided for token in match.block.tokens[match.first : match.last]}
    for block in lines:
        if block.texts.isdisjoint(named) or block.titlecase or block.shouting:
            continue
        for i, token in enumerate(block.tokens):
            if token.text in named and token.start not in taken and _alone(block, i):
                before = bisect([start for start, _ in named[token.text]], token.start)
                if before:
                    yield Match(block, i, i + 1, ()), named[token.text][before - 1][1]


def _named(decided: Sequence[Decided]) -> defaultdict[str, list[tuple[int, Sense]]]:
    """Where each head noun names a body in full, in text order, and the sense that its short form has."""
    found: defaultdict[str, list[tuple[int, Sense]]] = defaultdict(list)
    for match, sense in decided:
        words = [token.text for token in match.block.tokens[match.first : match.last]]
        head = head_of(words) if len(words) > 1 and sense.form == "name" else None
        if sense.entry and sense.entry.layer == "actor" and sense.entry.kind != "person" and head in heads():
            found[head].append((match.start, replace(sense, weak=True, passing=True, rule="head noun alone")))
    return found


def _alone(block: Block, i: int) -> bool:
    """Whether the noun neither owes its capital to its place nor is part of a longer name; a title may follow."""
    before = block.tokens[i - 1].text if i else ""
    inside = before in {"the", "The", ","} or (before.isalpha() and before.islower())
    if not inside or i + 1 == len(block.tokens):
        return inside
    following = block.tokens[i + 1]
    if following.text == "of" or block.hyphen(i + 1):
        return False
    return not following.capital or titles.is_title(block, i + 1, i + 2)
