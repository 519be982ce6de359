"""A stretch of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuttings.find.parse.parse import Parse
    from cuttings.find.parse.token import Token


class Span:
    """Words `start` up to `end` (exclusive) of a parse."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Parse, start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label
        """What kind of name the model takes it for."""

    def __repr__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[int, int, int, str]:
        return id(self.doc), self.start, self.end, self.label_

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> Span: ...

    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, int):
            return self.doc.tokens[self.start : self.end][at]
        first, last, _ = at.indices(len(self))
        return Span(self.doc, self.start + first, self.start + max(first, last))

    @property
    def start_char(self) -> int:
        """Offset of its first character; of no words, of the word that would follow."""
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Offset after its last character."""
        return self.doc.tokens[self.end - 1].end if self.end > self.start else self.start_char

    @property
    def text(self) -> str:
        """The words as they stand."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def root(self) -> Token:
        """The word that is nearest to the top of its sentence, the first of several."""
        if len(self) == 1:
            return self.doc.tokens[self.start]
        top = next((token for token in self if token.head is token), None)
        if top is not None:
            return top
        heads = (token for token in self if not self.start <= token.head.i < self.end)
        return min(heads, key=_depth, default=self.doc.tokens[self.start])

    @property
    def sent(self) -> Span:
        """The sentence that its first word is in."""
        return self.doc.tokens[self.start].sent


def _depth(token: Token) -> int:
    """How many words are above it; more than above any other, where it is a mere sign or space."""
    mere = (token.is_punct or token.is_space) and not token.children
    return len(token.doc) if mere else sum(1 for _ in token.ancestors)
