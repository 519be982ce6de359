"""What an author thinks up, step by step: "In the worst scenario, Oslo sends troops"."""

from collections.abc import Iterator
from itertools import islice

from cuttings import lexicon
from cuttings.find.parse import Span, Token

#: How many sentences back the scenarios of "in the first" may be named.
_REACH = 4
_WITHIN = frozenset({"in", "under"})
_PRESENT = frozenset({"VBZ", "VBP", "VB"})


def is_in_scenario(verb: Token) -> bool:
    """Whether a clause in the present tense tells what happens in a scenario, not what does happen."""
    if verb.tag_ not in _PRESENT:
        return False
    within = (noun for prep in verb.lefts if prep.lower_ in _WITHIN for noun in prep.children if noun.dep_ == "pobj")
    return any(_is_scenario(noun) or (_is_one(noun) and _are_told_before(noun)) for noun in within)


def _is_scenario(word: Token) -> bool:
    return word.lemma_.lower() in lexicon.load("status")["scenarios"]


def _is_one(noun: Token) -> bool:
    return noun.lower_ in lexicon.load("status")["one_of_several"]


def _are_told_before(word: Token) -> bool:
    return any(_is_scenario(token) for sentence in islice(_before(word.sent), _REACH) for token in sentence)


def _before(sentence: Span) -> Iterator[Span]:
    while sentence.start > 0:
        sentence = sentence.doc[sentence.start - 1].sent
        yield sentence
