"""Which phrase of the lexicon a noun phrase of the article contains: "anti-tank missiles" are missiles."""

from collections.abc import Mapping

from cuttings import lexicon
from cuttings.find.events.detection.frame import Phrase
from cuttings.find.parse import Token


def phrase_in(token: Token, phrases: Mapping[str, tuple[Phrase, ...]]) -> Phrase | None:
    """The first of the phrases (lemmas) that the noun phrase headed by this word contains, with its of-phrase.

    The phrases are given by their first word.
    """
    words = [t.lemma_.lower() for t in _phrase(token)]
    starts = ((words[at:], phrase) for at, word in enumerate(words) for phrase in phrases.get(word, ()))
    return next((phrase for rest, phrase in starts if _starts_with(rest, phrase)), None)


def _starts_with(words: list[str], phrase: Phrase) -> bool:
    return tuple(words[: len(phrase)]) == phrase


def _phrase(token: Token) -> list[Token]:
    end = token.i + 1
    for child in token.children:
        if child.dep_ == "prep" and (child.lower_ in ("of", "including") or (child.lower_ == "in" and _is_sum(token))):
            end = max(end, child.right_edge.i + 1)
    return token.doc.tokens[token.left_edge.i : end]


def _is_sum(token: Token) -> bool:
    """Whether it is an amount: "85 million dollars in assistance"."""
    return token.pos_ == "NUM" or token.lower_ in lexicon.load("frames")["currencies"]
