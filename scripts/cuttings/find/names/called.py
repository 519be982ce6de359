"""Organisations told by the noun beside their name: carmaker Voltera, the freighter Lady Mora, "Voltera, a lender"."""

from collections.abc import Iterator
from functools import cache

from cuttings.find.names import personal, titles
from cuttings.find.names.entries import Entry, Sense, slug
from cuttings.find.names.gazetteer import Form
from cuttings.find.names.heads import is_head
from cuttings.find.names.tokens import Block
from cuttings.find.names.trie import Trie
from cuttings.find.reading import Reading
from cuttings.lexicon import load
from cuttings.model.vocabulary import ActorKind

#: Longest such name, and farthest noun of an apposition from its article, in tokens.
_LONGEST = 4
_REACH = 6


def discover(reading: Reading, block: Block, gazetteer: tuple[Trie, ...]) -> Iterator[Form]:
    """Names of the line that a noun right before them, or one in an apposition to them, makes organisations."""
    first = 0
    while first < len(block.tokens):
        last = _name_end(block, first, gazetteer)
        if last > first and (kind := _kind(reading, block, first, last)):
            text = reading.folded[block.tokens[first].start : block.tokens[last - 1].end]
            yield text, Sense(Entry(slug(text), "actor", kind, text, known=False), rule="noun beside it")
        first = max(last, first + 1)


def things(reading: Reading, block: Block) -> Iterator[Form]:
    """Names of the line that begin with a noun that makes them no name of anybody: Hurricane Maria."""
    for i, token in enumerate(block.tokens[:-1]):
        following = block.tokens[i + 1]
        if token.text in load("not_names")["fronts"] and following.capital and not is_head(following.text):
            yield reading.folded[token.start : following.end], Sense(None, rule="no name")


def _name_end(block: Block, first: int, gazetteer: tuple[Trie, ...]) -> int:
    """The token after the run of capitalised words at `first`; `first` where other rules know better what is in it."""
    last = first
    while last < len(block.tokens) and last - first <= _LONGEST and _goes_on(block, first, last):
        last += 1
    known = any(trie.at(block, i)[0] > i for i in range(first, last) for trie in gazetteer)
    headed = any(is_head(token.text) for token in block.tokens[first:last])
    return first if known or headed or titles.office(block, first, last) or last - first > _LONGEST else last


def _goes_on(block: Block, first: int, i: int) -> bool:
    word = block.tokens[i].text
    return (block.tokens[i].capital and word[0].isalpha()) or (i > first and (word == "&" or word.isdigit()))


def _kind(reading: Reading, block: Block, first: int, last: int) -> ActorKind | None:
    """What the noun before the name says, or that of "a …" behind a comma after it."""
    noun = block.tokens[first - 1] if first else None
    if noun and noun.text in _nouns() and reading.span(noun.start, noun.end)[0].pos_ in {"NOUN", "PROPN"}:
        name = reading.span(block.tokens[first].start, block.tokens[last - 1].end).root
        # The company Mary Otieno founded.
        founder = personal.given(block.tokens[first].text) or name.head.dep_ == "relcl"
        return None if founder else _nouns()[noun.text]
    opening = [token.text for token in block.tokens[last : last + 2]]
    if opening not in ([",", "a"], [",", "an"]):
        return None
    for token in block.tokens[last + 2 : last + 2 + _REACH]:
        if token.text in _nouns():
            # A bank clerk is no bank.
            following = reading.span(token.start, token.end)[-1].i + 1
            clerk = following < len(reading.doc) and reading.doc[following].pos_ in {"NOUN", "PROPN"}
            return None if clerk else _nouns()[token.text]
        if not (token.text[0].isalnum() or token.text == "-") or token.text in {
            "of",
            "for",
            "at",
            "with",
            "in",
            "from",
        }:
            return None
    return None


@cache
def _nouns() -> dict[str, ActorKind]:
    return {noun: kind for kind, nouns in load("organisations")["called"].items() for noun in nouns}
