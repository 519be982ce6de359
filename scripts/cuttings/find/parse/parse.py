"""The words of an article, taken out of spaCy's parse once."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Literal, overload

from cuttings.find.parse.span import Span
from cuttings.find.parse.token import Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

#: What a word is asked, by the parser's names: what is text, then what is a number or a yes or no.
_TEXTS: list[int | str] = ["ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"]
_NUMBERS: list[int | str] = ["IDX", "IS_ALPHA", "IS_PUNCT", "IS_SPACE", "IS_STOP", "IS_TITLE", "LIKE_NUM", "SENT_START"]


class Parse:
    """The words of an article, and what the parser says of them."""

    def __init__(self, doc: Doc) -> None:
        """Takes all that is asked for out of spaCy's parse, which is not needed any longer."""
        self.text: str = doc.text
        asked = zip(_texts(doc), _numbers(doc), strict=True)
        self.tokens = [Token(self, i, texts, numbers) for i, (texts, numbers) in enumerate(asked)]
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
        lefts: defaultdict[Token, list[Token]] = defaultdict(list)
        rights: defaultdict[Token, list[Token]] = defaultdict(list)
        for token, away in zip(self.tokens, heads, strict=True):
            token.head = self.tokens[token.i + away]
            if away:
                (lefts if away > 0 else rights)[token.head].append(token)
        for token in lefts.keys() | rights.keys():
            token.lefts, token.rights = tuple(lefts[token]), tuple(rights[token])
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


def _texts(doc: Doc) -> Iterator[tuple[str, ...]]:
    """What is text of each word. The parser has a number for each text, which is read out only once here."""
    columns: list[list[int]] = doc.to_array(_TEXTS).T.tolist()
    read = {key: doc.vocab.strings[key] for key in set(chain.from_iterable(columns))}.__getitem__
    return zip(*(map(read, column) for column in columns), strict=True)


def _numbers(doc: Doc) -> Iterator[tuple[int, ...]]:
    return zip(*doc.to_array(_NUMBERS).astype("int64").T.tolist(), strict=True)
