"""Which phrase of the lexicon a noun phrase of the article contains: "anti-tank missiles" are missiles."""

from spacy.tokens import Token

from cuttings import lexicon
from cuttings.find.events.frames import Phrase


def phrase_in(token: Token, phrases: tuple[Phrase, ...]) -> Phrase | None:
    """The first of the phrases (lemmas) that the noun phrase headed by this word contains, with its of-phrase."""
    words = [t.lemma_.lower() for t in _phrase(token)]
    found = (phrase for start in range(len(words)) for phrase in phrases if _starts_with(words[start:], phrase))
    return next(found, None)


def _starts_with(words: list[str], phrase: Phrase) -> bool:
    return tuple(words[: len(phrase)]) == phrase


def _phrase(token: Token) -> list[Token]:
    end = token.i + 1
    for child in token.children:
        if child.dep_ == "prep" and (child.lower_ in ("of", "including") or (child.lower_ == "in" and _is_sum(token))):
            end = max(end, child.right_edge.i + 1)
    return list(token.doc[token.left_edge.i : end])


def _is_sum(token: Token) -> bool:
    """Whether it is an amount: "85 million dollars in assistance"."""
    return token.pos_ == "NUM" or token.lower_ in lexicon.load("frames")["currencies"]
