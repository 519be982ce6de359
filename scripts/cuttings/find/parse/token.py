"""A word, with what the parser says of it and the words that it stands in relation to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cuttings.find.parse.parse import Parse
    from cuttings.find.parse.span import Span


class Token:
    """A word of a parse. There is one object for it, so that two words are the same if they are the same object."""

    __slots__ = (
        "_edges",
        "_subtree",
        "children",
        "dep_",
        "doc",
        "end",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_alpha",
        "is_punct",
        "is_sent_start",
        "is_space",
        "is_stop",
        "is_title",
        "lefts",
        "lemma_",
        "like_num",
        "lower_",
        "pos_",
        "rights",
        "sent",
        "tag_",
        "text",
    )

    head: Token
    """The word that it depends on; at the top of a sentence the word itself."""
    lefts: tuple[Token, ...]
    """The words before it that depend on it."""
    rights: tuple[Token, ...]
    children: tuple[Token, ...]
    """Those on the left, then those on the right."""
    sent: Span
    """Its sentence."""

    def __init__(self, doc: Parse, i: int, texts: Sequence[str], numbers: Sequence[int]) -> None:
        """`texts` and `numbers` are what the parser says of the word; who depends on it is said later."""
        self.doc = doc
        self.i = i
        self.text, self.lower_, self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_ = texts
        self.idx, alpha, punct, space, stop, title, number, starts = numbers
        self.end = self.idx + len(self.text)
        """Offset after its last character."""
        self.is_alpha = alpha == 1
        self.is_punct = punct == 1
        self.is_space = space == 1
        self.is_stop = stop == 1
        self.is_title = title == 1
        self.like_num = number == 1
        self.is_sent_start = starts == 1
        self.lefts = self.rights = self.children = ()
        self._subtree: tuple[Token, ...] | None = None
        self._edges: tuple[Token, Token] | None = None

    def __repr__(self) -> str:
        return self.text

    @property
    def subtree(self) -> tuple[Token, ...]:
        """The word with all that depends on it, however far below, in the order of the sentence."""
        if self._subtree is None:
            self._subtree = tuple(self._below()) if self.children else (self,)
        return self._subtree

    def _below(self) -> Iterator[Token]:
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    @property
    def left_edge(self) -> Token:
        """The first word of its subtree, where branches cross not by the order of the tree but of the text."""
        return self._reach()[0]

    @property
    def right_edge(self) -> Token:
        """The last word of its subtree."""
        return self._reach()[1]

    def _reach(self) -> tuple[Token, Token]:
        if self._edges is None:
            places = [word.i for word in self.subtree]
            self._edges = self.doc.tokens[min(places)], self.doc.tokens[max(places)]
        return self._edges

    @property
    def ancestors(self) -> Iterator[Token]:
        """The word that it depends on, the word that that one depends on, and so on."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    def is_ancestor(self, descendant: Token) -> bool:
        """Whether the other word depends on it, directly or not."""
        return any(word is self for word in descendant.ancestors)

    def nbor(self, i: int = 1) -> Token:
        """The word so many places further on. Raises IndexError where there is none."""
        if self.i + i < 0:
            raise IndexError(self.i + i)
        return self.doc.tokens[self.i + i]
