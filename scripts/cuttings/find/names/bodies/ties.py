"""What ties a body's name without a state to a state: an office of it, or the state whose agency reports from home."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cuttings.find.names.bodies import bodies
from cuttings.find.names.places.datelines import agency_and_place
from cuttings.find.names.tokens import Block
from cuttings.find.names.trie import Trie
from cuttings.find.reading import Reading
from cuttings.lexicon import load

_MINISTER = frozenset({"minister", "ministers"})


class Tie(NamedTuple):
    """At offset `at`, in the line that begins at `line`, a state is said to have the body; no body: each ministry."""

    at: int
    line: int
    state: str
    body: str | None


def discover(reading: Reading, blocks: Sequence[Block], gazetteer: tuple[Trie, ...]) -> tuple[Tie, ...]:
    """The ties of the article, in text order."""
    offices = (tie for block in blocks for tie in _offices(block, gazetteer))
    return (*_home(reading, blocks), *offices)


def _offices(block: Block, gazetteer: tuple[Trie, ...]) -> Iterator[Tie]:
    """Ministries whose ministers are given to a state: Chilean Deputy Foreign Minister, Minister of Mines of Peru."""
    for i, token in enumerate(block.tokens if block.keys & _MINISTER else ()):
        if token.key in _MINISTER and (found := _before(block, i, gazetteer) or _behind(block, i, gazetteer)):
            state, matter = found
            yield Tie(token.start, block.tokens[0].start, state, bodies.key_of(f"{matter} ministry"))


def _before(block: Block, minister: int, gazetteer: tuple[Trie, ...]) -> tuple[str, str] | None:
    """The state and the matter in front of the word: Peru's Minister stays without a matter."""
    first = minister
    while first > 0 and block.tokens[first - 1].key in bodies.portfolio_words() | {"and"}:
        first -= 1
    matter = " ".join(token.key for token in block.tokens[first:minister])
    while first > 0 and block.tokens[first - 1].key in _ranks():
        first -= 1
    state = bodies.state_before(block, first - bodies.is_possessed(block, first), gazetteer)[0]
    return (state, matter) if state and matter else None


def _behind(block: Block, minister: int, gazetteer: tuple[Trie, ...]) -> tuple[str, str] | None:
    """The matter and the state behind the word: Minister for Foreign Affairs of Peru; Peru's Minister of Mines."""
    of = minister + 1
    if of + 1 >= len(block.tokens) or block.tokens[of].text not in {"of", "for"}:
        return None
    first = of + 1 + (block.tokens[of + 1].text == "the")
    last = first
    while last < len(block.tokens) and block.tokens[last].key in bodies.portfolio_words() | {"and"}:
        last += 1
    matter = " ".join(token.key for token in block.tokens[first:last])
    state = bodies.owner(block, minister, last, gazetteer)[0] or bodies.state_behind(block, last, gazetteer)[0]
    return (state, matter) if state and matter else None


def _home(reading: Reading, blocks: Sequence[Block]) -> Iterator[Tie]:
    """The state whose agency reports from its capital: TASS writes from Moscow of the Foreign Ministry."""
    for block in blocks:
        if found := agency_and_place(reading, block.tokens[0].start):
            agency, place = found
            if (state := _agencies().get(agency)) and load("countries")[state].get("capital", "").lower() == place:
                start = block.tokens[0].start
                yield Tie(start, start, state, None)


@cache
def _agencies() -> dict[str, str]:
    """The states of agencies that report for them, by the agencies' names in lower case."""
    rows = [row for row in load("media").values() if row.get("of")]
    return {
        name.lower(): row["of"] for row in rows for name in (row["name"], *row.get("aliases", ()), *row.get("abbr", ()))
    }


@cache
def _ranks() -> frozenset[str]:
    """Words between a state and the matter of its minister."""
    words = {word for form in load("titles")["prefixes"] for word in form.lower().split()}
    return frozenset(words | {word for forms in load("titles")["temporal"].values() for word in forms} | {"-"})
