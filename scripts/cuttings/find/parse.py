"""A parse as plain objects: words, and stretches of words, under the names that spaCy gives to what they know.

The rules ask the same word the same thing many times. spaCy works each answer out anew, out of memory that Python
cannot see; here each word is asked once, when the article has been parsed, and then every answer is an attribute.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING, Literal, overload

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

#: What a word is asked, by the parser's names: what is text, then what is a number or a yes or no.
_TEXTS: list[int | str] = ["ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"]
_NUMBERS: list[int | str] = ["IDX", "IS_ALPHA", "IS_PUNCT", "IS_SPACE", "IS_STOP", "IS_TITLE", "LIKE_NUM", "SENT_START"]


class Token:
    """A word of a parse. There is one object for it, so that two words are the same if they are the same object."""

    __slots__ = (
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
        self._subtree: tuple[Token, ...] | None = None

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
        return min(self.subtree, key=_position) if self.lefts or self.rights else self

    @property
    def right_edge(self) -> Token:
        """The last word of its subtree."""
        return max(self.subtree, key=_position) if self.lefts or self.rights else self

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
        top = next((token for token in self if token.head is token), None)
        if top is not None:
            return top
        heads = (token for token in self if not self.start <= token.head.i < self.end)
        return min(heads, key=_depth, default=self.doc.tokens[self.start])

    @property
    def sent(self) -> Span:
        """The sentence that its first word is in."""
        return self.doc.tokens[self.start].sent


class Parse:
    """The words of an article, and what the parser says of them."""

    def __init__(self, doc: Doc) -> None:
        """Takes all that is asked for out of spaCy's parse, which is not needed any longer."""
        self.text: str = doc.text
        self.tokens = [
            Token(self, i, texts, numbers) for i, (texts, numbers) in enumerate(zip(*_asked(doc), strict=True))
        ]
        self._offsets = [token.idx for token in self.tokens]
        self.ents = tuple(Span(self, ent.start, ent.end, ent.label_) for ent in doc.ents)
        """What the model takes for names."""
        self.sents = tuple(self._sentences())
        self._tie(doc.to_array("HEAD").astype("int64").tolist())
        self._vocab = doc.vocab

    def _sentences(self) -> Iterator[Span]:
        starts = [token.i for token in self.tokens if token.is_sent_start or token.i == 0]
        for start, end in zip(starts, [*starts[1:], len(self.tokens)], strict=False):
            sentence = Span(self, start, end)
            for token in sentence:
                token.sent = sentence
            yield sentence

    def _tie(self, heads: Sequence[int]) -> None:
        """Tells each word what it depends on, and what depends on it; `heads` count from the word itself."""
        lefts: list[list[Token]] = [[] for _ in self.tokens]
        rights: list[list[Token]] = [[] for _ in self.tokens]
        for token, away in zip(self.tokens, heads, strict=True):
            token.head = self.tokens[token.i + away]
            if away:
                (lefts if away > 0 else rights)[token.i + away].append(token)
        for token, left, right in zip(self.tokens, lefts, rights, strict=True):
            token.lefts, token.rights = tuple(left), tuple(right)
            token.children = token.lefts + token.rights

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> Span: ...

    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, int):
            return self.tokens[at]
        start, end, _ = at.indices(len(self.tokens))
        return Span(self, start, max(start, end))

    def is_stop(self, word: str) -> bool:
        """Whether the parser counts a word, in small letters, among those that every text is full of."""
        return bool(self._vocab[word].is_stop)

    def char_span(self, start: int, end: int, alignment_mode: Literal["expand", "contract"]) -> Span | None:
        """The words between two offsets, with those that are partly there or without; None where there are none.

        The space behind a word belongs to it.
        """
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None:
            return None
        if alignment_mode == "contract":
            first += self._offsets[first] < start
            last -= end < self.tokens[last].end
            return Span(self, first, last + 1) if first <= last else None
        return Span(self, first + (start == self.tokens[first].end), last + 1)

    def _at(self, offset: int) -> int | None:
        """The word at an offset."""
        return bisect_right(self._offsets, offset) - 1 if 0 <= offset < len(self.text) else None


def _asked(doc: Doc) -> tuple[list[list[str]], list[list[int]]]:
    """Texts and numbers of each word. The parser has a number for each text, too, and reads it out only once here."""
    keys: list[list[int]] = doc.to_array(_TEXTS).tolist()
    read = {key: doc.vocab.strings[key] for key in set(chain.from_iterable(keys))}.__getitem__
    return [list(map(read, row)) for row in keys], doc.to_array(_NUMBERS).astype("int64").tolist()


def _position(token: Token) -> int:
    return token.i


def _depth(token: Token) -> int:
    """How many words are above it; more than above any other, where it is a mere sign or space."""
    mere = (token.is_punct or token.is_space) and not token.children
    return len(token.doc) if mere else sum(1 for _ in token.ancestors)
