"""Bodies of states: whose they are, one key for both orders of their name, and those written in lower case."""

import re
from collections.abc import Iterator
from functools import cache

from slugify import slugify

from cuttings.find.names.entries import Entry, Sense
from cuttings.find.names.gazetteer import Form
from cuttings.find.names.heads import heads
from cuttings.find.names.tokens import Block, split
from cuttings.find.names.trie import Trie
from cuttings.find.reading import Reading
from cuttings.lexicon import load

_STATE_KINDS = frozenset({"state", "separatist-entity"})


def entry(text: str, kind: str, state: str | None, bare: str) -> Entry:
    """The body's entry: `bare` is its name without the state. Without a state, a general name stays in its article."""
    name = slugify((f"{state} {portfolio(bare)}" if state else text).replace("'", ""))
    return Entry(name, "actor", kind, text, of=state, known=False, local=state is None and general(text))  # type: ignore[arg-type]


def owner(block: Block, first: int, last: int, gazetteer: tuple[Trie, ...]) -> tuple[str | None, int, int]:
    """The state that a body's name or the possessive before it names, and the token range of the name without it."""
    state, end = _at(block, first, gazetteer)
    if state and end < last:
        return state, end, last
    for of in range(first + 1, last - 1):
        if block.tokens[of].text == "of":
            name = of + 1 + (block.tokens[of + 1].text == "the")
            state, end = _at(block, name, gazetteer)
            if state and end == last:
                return state, first, of
    if first > 1 and block.tokens[first - 1].text in {"'s", "'"}:
        for start in range(max(0, first - 6), first - 1):
            state, end = _at(block, start, gazetteer)
            if state and end == first - 1:
                return state, first, last
    return None, first, last


def _at(block: Block, first: int, gazetteer: tuple[Trie, ...]) -> tuple[str | None, int]:
    for trie in gazetteer:
        end, senses = trie.at(block, first)
        for sense in senses:
            if sense.entry and sense.entry.kind in _STATE_KINDS and sense.form != "metonym":
                return sense.entry.key, end
    return None, first


def portfolio(body: str) -> str:
    """A body's name in one order and spelling: "Foreign Ministry" → "ministry of foreign affairs"."""
    words = " ".join(token.key for token in split(body) if token.text not in "-'")
    turned = re.sub(r"^(.+) (ministry|department)$", r"\2 of \1", words.replace("defence", "defense"))
    plain = turned.replace(" of the ", " of ").replace("national defense", "defense")
    return re.sub(r" of (foreign|internal|home)$", r" of \1 affairs", plain)


@cache
def _general_words() -> frozenset[str]:
    lexicon = load("organisations")
    portfolios = {word for phrase in lexicon["portfolios"] for word in phrase.split()}
    return frozenset(portfolios | set(lexicon["generic"]) | {head.lower() for head in heads()})


def general(text: str) -> bool:
    """Whether every state may have a body of this name: Supreme Court, Interior Ministry."""
    return all(token.key in _general_words() or not token.text[0].isalpha() for token in split(text))


def lower_case(reading: Reading, block: Block, gazetteer: tuple[Trie, ...]) -> Iterator[Form]:
    """Russian foreign ministry, South Korean presidential office: a state's adjective and a body in lower case."""
    text = reading.folded
    end_of_line = block.tokens[-1].end
    for i in range(len(block.tokens)):
        state, end = _at(block, i, gazetteer)
        if state is None or end >= len(block.tokens) or text[block.tokens[end - 1].end] != " ":
            continue
        if found := _pattern().match(text, block.tokens[end].start, end_of_line):
            name = text[block.tokens[i].start : found.end()]
            yield name, Sense(entry(name, "government-body", state, found.group()), rule="body in lower case")


@cache
def _pattern() -> re.Pattern[str]:
    lexicon = load("organisations")
    bodies = "|".join(sorted(lexicon["lower_bodies"], key=len, reverse=True))
    portfolios = "|".join(sorted(lexicon["portfolios"], key=len, reverse=True))
    return re.compile(rf"(?:(?:{portfolios}) (?:and (?:{portfolios}) )?ministry|{bodies})\b")
