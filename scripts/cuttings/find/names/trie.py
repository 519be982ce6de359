"""Longest match of many names in one pass; time grows with the text, not with the number of names."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from cuttings.find.names.entries import Sense
from cuttings.find.names.tokens import Block, Token, first_key, split


class Match(NamedTuple):
    """Tokens `first` up to `last` (exclusive) of a block, and all that they may mean."""

    block: Block
    first: int
    last: int
    senses: tuple[Sense, ...]

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.block.tokens[self.first].start

    @property
    def end(self) -> int:
        """Offset just after its last character."""
        return self.block.tokens[self.last - 1].end

    @property
    def before_hyphen(self) -> bool:
        """Whether a hyphen ties it to what follows: Franco-German, but not Itamar Franco."""
        return self.last < len(self.block.tokens) and self.block.hyphen(self.last)


class _Form(NamedTuple):
    """A form as it is written, without hyphens."""

    texts: tuple[str, ...]
    words: tuple[Token, ...]


@dataclass
class _Node:
    onward: dict[str, "_Node"] = field(default_factory=dict)
    leaves: list[tuple[_Form, Sense]] = field(default_factory=list)


class Trie:
    """Forms by their folded words. A hyphen inside a name is as good as a space.

    The branch of a first word grows when a text has that word: few of the world's names stand in one article.
    """

    def __init__(self) -> None:
        self._root = _Node()
        #: Forms that have no branch yet, by the key of their first word.
        self._waiting: defaultdict[str, list[tuple[str, Sense]]] = defaultdict(list)
        #: Keys of first words, of all forms and of those that do not begin with a capital.
        self._firsts: tuple[set[str], set[str]] = (set(), set())

    def add(self, form: str, sense: Sense) -> None:
        """Let `form` have this sense, too."""
        if key := first_key(form):
            self._waiting[key].append((form, sense))
            self._firsts[0].add(key)
            if not form[0].isupper():
                self._firsts[1].add(key)

    def firsts(self, capital: bool) -> set[str]:
        """The keys of the words that forms may start with in a text, with a capital there or without."""
        return self._firsts[not capital]

    def at(self, block: Block, first: int) -> tuple[int, list[Sense]]:
        """The longest form that starts at token `first`: the token after it, and its senses; none: `first` itself."""
        tokens = block.tokens
        if tokens[first].key not in self._firsts[0]:
            return first, []
        node, last, best, senses = self._grown(tokens[first].key), first, first, []
        while last < len(tokens):
            token = tokens[last]
            if token.key in node.onward:
                node, last = node.onward[token.key], last + 1
                if node.leaves and (agreeing := _agreeing(node, block, first, last)):
                    best, senses = last, agreeing
            elif last > first and block.hyphen(last):
                last += 1
            else:
                break
        return best, senses

    def _grown(self, key: str) -> _Node:
        """The root, with the whole branch of this first word."""
        for form, sense in self._waiting.pop(key, ()):
            words = tuple(token for token in split(form) if token.text != "-")
            written = _Form(tuple(word.text for word in words), words)
            node = self._root
            for word in words:
                node = node.onward.setdefault(word.key, _Node())
            if (written, sense) not in node.leaves:
                node.leaves.append((written, sense))
        return self._root


def scan(block: Block, tries: tuple[Trie, ...]) -> Iterator[Match]:
    """The longest matches from left to right; senses of all tries at the longest length, earlier tries first."""
    small, capital = ([_starting(trie, block, capital) for trie in tries] for capital in (False, True))
    starting = frozenset().union(*(keys for _, keys in capital))
    last = 0
    for first, token in enumerate(block.tokens):
        key = token.key
        if first < last or key not in starting:
            continue
        found = [trie.at(block, first) for trie, keys in (capital if token.capital else small) if key in keys]
        if found and (last := max(end for end, _ in found)) > first:
            yield Match(block, first, last, tuple(sense for end, senses in found if end == last for sense in senses))


def _starting(trie: Trie, block: Block, capital: bool) -> tuple[Trie, frozenset[str]]:
    """The trie, and the keys of the line's words that its forms may start with, with a capital there or without."""
    return trie, block.keys & trie.firsts(capital)


def _agreeing(node: _Node, block: Block, first: int, last: int) -> list[Sense]:
    """The senses that end at the node and whose capitals agree with these tokens."""
    words = [token for token in block.tokens[first:last] if token.text != "-"]
    texts = tuple([word.text for word in words])
    return [s for form, s in node.leaves if form.texts == texts or _agrees(words, form.words, s, block)]


def _agrees(words: list[Token], form: tuple[Token, ...], sense: Sense, block: Block) -> bool:
    """Whether capitals stand where the form has them; a text in capitals says nothing against it."""
    return all(
        word.text == wanted.text or _same(word, wanted, block.shouting or len(words) > 1) or (sense.loose and i > 0)
        for i, (word, wanted) in enumerate(zip(words, form, strict=True))
    )


def _same(word: Token, wanted: Token, capitals: bool) -> bool:
    if word.capital != wanted.capital:
        return word.capital
    shouted, letters = word.text.isupper() and len(word.text) > 1, wanted.text.isupper() and len(wanted.text) > 1
    if letters and not word.text.isupper():
        return False
    return not (shouted and not wanted.text.isupper()) or capitals or len(word.text) > 3
