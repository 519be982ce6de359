"""What an author thinks up, step by step: "In the worst scenario, Oslo sends troops"."""

import re
from collections.abc import Iterator
from itertools import islice

from cuttings import lexicon
from cuttings.find.parse import Span, Token

#: How many sentences back the scenarios of "in the first" may be named.
_REACH = 4
_WITHIN = frozenset({"in", "under"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_PRESENT = frozenset({"VBZ", "VBP", "VB"})


def is_in_scenario(verb: Token) -> bool:
    """Whether a clause in the present tense tells what happens in a scenario, not what does happen."""
    if verb.tag_ not in _PRESENT:
        return False
    before = next(_before(verb.sent), None)
    if before is not None and _is_imagined(before) and _is_beside(before, verb) and not _is_dated(verb.sent):
        return True
    within = (noun for prep in verb.lefts if prep.lower_ in _WITHIN for noun in prep.children if noun.dep_ == "pobj")
    return any(_is_scenario(noun) or (_is_one(noun) and _are_told_before(noun)) for noun in within)


def _is_imagined(sentence: Span) -> bool:
    """Whether it asks the reader to think up that something happens: "Imagine that Oslo says yes"."""
    root = sentence.root
    asked = root.tag_ == "VB" or root.i == sentence.start
    subject = any(child.dep_ in ("nsubj", "aux") for child in root.lefts)
    thought = any(child.dep_ == "ccomp" and any(c.lower_ == "that" for c in child.lefts) for child in root.rights)
    return asked and not subject and thought and root.lemma_.lower() in lexicon.load("status")["imagining"]


def _is_dated(sentence: Span) -> bool:
    """Whether it speaks of a year, of now or of every day, and so of what is the case."""
    real = lexicon.load("status")["of_reality"]
    return any(token.lower_ in real or _YEAR.fullmatch(token.text) for token in sentence)


def _is_beside(sentence: Span, verb: Token) -> bool:
    """Whether they stand in one paragraph: an empty line is a word of spaces to the parser."""
    return not any(token.is_space for token in sentence.doc[sentence.start : verb.i])


def _is_scenario(word: Token) -> bool:
    return word.lemma_.lower() in lexicon.load("status")["scenarios"]


def _is_one(noun: Token) -> bool:
    return noun.lower_ in lexicon.load("status")["one_of_several"]


def _are_told_before(word: Token) -> bool:
    """Whether the several things that were named last are scenarios."""
    before = (token for sentence in islice(_before(word.sent), _REACH) for token in reversed(list(sentence)))
    nearest = next((token for token in before if token.tag_ in ("NNS", "NNPS")), None)
    return nearest is not None and _is_scenario(nearest)


def _before(sentence: Span) -> Iterator[Span]:
    while sentence.start > 0:
        sentence = sentence.doc[sentence.start - 1].sent
        yield sentence
