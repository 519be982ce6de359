"""A person's mention in its line, for looking at the words around it."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from cuttings.find.names.tokens import Block
from cuttings.find.reading import Reading
from cuttings.lexicon import load
from cuttings.model import FoundRole, Mention
from cuttings.model.vocabulary import RoleTemporal


@dataclass(frozen=True)
class Holder:
    """Tokens `first` up to `last` of the block name the person."""

    key: str
    block: Block
    first: int
    last: int
    named: tuple[tuple[int, int, str], ...]
    """The other names of the line: first token, token after the last, key; only actors that can employ somebody."""

    people: frozenset[int]
    """First tokens of the people named in the line."""

    @property
    def start(self) -> int:
        """Offset of the name."""
        return self.block.tokens[self.first].start

    @property
    def end(self) -> int:
        """Offset just after the name."""
        return self.block.tokens[self.last - 1].end

    def ending_at(self, i: int) -> tuple[int, str] | None:
        """The name of a state or body that ends right before token `i`: its first token and its key."""
        return next(((first, key) for first, last, key in self.named if last == i), None)

    def beginning_at(self, i: int) -> tuple[int, str] | None:
        """The name of a state or body that begins at token `i`: the token after it and its key."""
        return next(((last, key) for first, last, key in self.named if first == i), None)


def holders(reading: Reading, blocks: list[Block]) -> Iterator[Holder]:
    """Each mention of a person by name, in text order."""
    mentions = sorted(reading.mentions, key=lambda mention: mention.start)
    begins = [mention.start for mention in mentions]
    for block in blocks:
        first, last = block.tokens[0].start, block.tokens[-1].end
        if here := mentions[bisect_left(begins, first) : bisect_left(begins, last)]:
            yield from _in_line(reading, block, here)


def _in_line(reading: Reading, block: Block, mentions: list[Mention]) -> Iterator[Holder]:
    starts = {token.start: i for i, token in enumerate(block.tokens)}
    ends = {token.end: i + 1 for i, token in enumerate(block.tokens)}
    ranges = [(starts[m.start], ends[m.end], m) for m in mentions if m.start in starts and m.end in ends]
    named = tuple((a, b, m.referent) for a, b, m in ranges if _employs(reading, m))
    people = [r for r in ranges if reading.referents[r[2].referent].kind == "person" and r[2].form == "name"]
    for first, last, mention in people:
        yield Holder(mention.referent, block, first, last, named, frozenset(a for a, _, _ in people))


def _employs(reading: Reading, mention: Mention) -> bool:
    return reading.referents[mention.referent].layer == "actor" and reading.referents[mention.referent].kind != "person"


def temporal(words: list[str]) -> RoleTemporal:
    """How these words in front of a title place it in time."""
    lexicon = load("titles")["temporal"]
    for kind in ("former", "then", "acting"):
        if any(word.lower() in lexicon[kind] for word in words):
            return kind
    return "current"


def role(reading: Reading, start: int, end: int, title: str, of: str | None, words: list[str]) -> FoundRole:
    """The record of a role; `words` are those that may place it in time."""
    return FoundRole(start=start, end=end, text=reading.text(start, end), title=title, of=of, temporal=temporal(words))
