"""Whom "both countries", "the two leaders" and "both parties" mean: the two that were named last."""

from collections.abc import Iterable

from spacy.tokens import Span, Token

from cuttings import lexicon
from cuttings.find.reading import Reading

#: How many sentences back the two may have been named.
_REACH = 4


def is_pair(token: Token) -> bool:
    """Whether a noun speaks of two that were named before."""
    return token.lemma_.lower() in _nouns() and any(
        child.lower_ in ("both", "two") for child in token.children if child.dep_ in ("det", "nummod", "predet")
    )


def pair(token: Token, reading: Reading) -> tuple[str, ...]:
    """Keys of the two that a noun means; empty when the sentences before name no two, or more than two together."""
    kinds = ("person",) if token.lemma_.lower() in _people() else ("state", "separatist-entity")
    for sentence in _back(token):
        named = tuple(dict.fromkeys(_named(sentence, token, kinds, reading)))
        if len(named) == 2:
            return named
        if len(named) > 2:
            return ()
    return ()


def _back(token: Token) -> Iterable[Span]:
    sentence = token.sent
    for _ in range(_REACH):
        yield sentence
        if sentence.start == 0:
            return
        sentence = token.doc[sentence.start - 1].sent


def _named(sentence: Span, token: Token, kinds: tuple[str, ...], reading: Reading) -> Iterable[str]:
    end = min(sentence.end_char, token.idx)
    for mention in reading.mentions_in(sentence.start_char, end):
        if reading.referents[mention.referent].kind in kinds:
            yield mention.referent


def _nouns() -> frozenset[str]:
    return frozenset(lexicon.load("frames")["pairs"]["states"]) | _people()


def _people() -> frozenset[str]:
    return frozenset(lexicon.load("frames")["pairs"]["people"])
