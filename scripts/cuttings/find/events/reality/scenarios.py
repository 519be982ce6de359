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
    if _finite(verb).tag_ not in _PRESENT:
        return False
    if any(_is_imagined(sentence) for sentence in islice(_before(verb.sent), _REACH) if _is_beside(sentence, verb)):
        return True
    within = (noun for prep in verb.lefts if prep.lower_ in _WITHIN for noun in prep.children if noun.dep_ == "pobj")
    return any(_is_scenario(noun) or (_is_one(noun) and _are_told_before(noun)) for noun in within)


def _finite(verb: Token) -> Token:
    """The word that shows the tense: "is attacked", "has invaded", "is bombing"."""
    return next((child for child in verb.lefts if child.dep_ in ("aux", "auxpass") and child.tag_ != "TO"), verb)


def _is_imagined(sentence: Span) -> bool:
    """Whether it asks the reader to think something up: "Imagine that Oslo says yes"."""
    root = sentence.root
    asked = root.tag_ == "VB" or root.i == sentence.start
    subject = any(child.dep_ in ("nsubj", "aux") for child in root.lefts)
    return asked and not subject and root.lemma_.lower() in lexicon.load("status")["imagining"]


def _is_beside(sentence: Span, verb: Token) -> bool:
    """Whether they stand in one paragraph: an empty line is a word of spaces to the parser."""
    return not any(token.is_space for token in sentence.doc[sentence.start : verb.i])


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
