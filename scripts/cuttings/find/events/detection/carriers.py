"""What the sentence does with a noun that names a happening: the verb that carries it, or tells that it takes place."""

from collections.abc import Iterator
from functools import cache

from cuttings import lexicon
from cuttings.find.events.syntax import due, has_own_subject, is_passive, is_predicated, lacks_object, raised
from cuttings.find.parse import Token


def phase(noun: Token) -> Token | None:
    """The noun of a phase that governs this one: "the signing of a treaty"."""
    if noun.dep_ == "pobj" and noun.head.lower_ in ("of", "for") and noun.head.head.lemma_.lower() in _words("phases"):
        return noun.head.head
    return None


def carrier(noun: Token) -> Token | None:
    """The verb that does what a noun names: "held" in "held talks", "took part" in "took part in the drills"."""
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    verb = raised(noun.head) if noun.dep_ in ("nsubj", "nsubjpass") else noun.head
    if verb != noun.head and is_passive(verb) and verb.lemma_ in _words("carrying"):
        return verb
    if noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_.lower() in _words("carrying"):
        return noun.head
    if (noun.dep_ == "nsubjpass" or (noun.dep_ == "dobj" and not is_passive(noun.head))) and _convokes(noun.head):
        return noun.head
    if noun.dep_ == "pobj" and noun.head.dep_ in ("prep", "prt"):
        verb = noun.head.head
        if any(f"{word} {noun.head.lower_}" in _words("carrying") for word in (verb.lemma_.lower(), _predicate(verb))):
            return verb
    return participle(noun)


def _predicate(verb: Token) -> str:
    """What "be" says of its subject: "due" in "is due in Rome for talks"; nothing for other verbs."""
    words = (child.lower_ for child in verb.children if child.dep_ == "acomp") if verb.lemma_ == "be" else ()
    return next(iter(words), "")


def _convokes(verb: Token) -> bool:
    """Whether others are called to it: "called a vote", but not "called off a vote", "called the vote a farce".

    What is "called the Lima Accord" only has that name.
    """
    off = any(child.dep_ == "prt" for child in verb.children)
    return verb.lemma_ in _words("convoking") and not off and not is_predicated(verb)


def is_set_apart(noun: Token) -> bool:
    """Whether it tells of what is said, not of when or where: "will visit Oslo, she said on Monday, in a trip that"."""
    preposition = noun.head
    return noun.dep_ == "pobj" and preposition.lower_ == "in" and preposition.i > 0 and preposition.nbor(-1).text == ","


def participle(noun: Token) -> Token | None:
    """The verb in "sanctions imposed by the West", "a treaty signed in 2000", "the drills that Oslo held"."""
    planned = due(noun)
    if planned is not None and planned.lemma_ in _words("carrying"):
        return planned
    for child in (child for part in _in_name(noun) for child in part.children):
        passive = child.dep_ in ("acl", "relcl") and child.tag_ == "VBN" and not _has_subject(child)
        verb = raised(child) if passive or child.dep_ == "relcl" else child
        if verb.lemma_ in _words("carrying") and (passive or lacks_object(child)):
            return verb
    return None


def _in_name(noun: Token) -> Iterator[Token]:
    """A noun, and the nouns of a name behind it: parsers hang a clause on the last one of "Treaty on Trade"."""
    yield noun
    if noun.pos_ == "PROPN":
        for preposition in (child for child in noun.children if child.dep_ == "prep" and child.i > noun.i):
            yield from (word for word in preposition.children if word.pos_ == "PROPN" and word.is_title)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def happening(noun: Token) -> Token | None:
    """The verb that tells that it takes place: "talks broke down", "were put off and met", "a quake that hit Nepal"."""
    verbs: list[Token] = []
    if noun.dep_ in ("nsubj", "nsubjpass") and noun.head.pos_ in ("VERB", "AUX"):
        verb = raised(noun.head)
        verbs += [verb] if noun.dep_ == "nsubj" or verb != noun.head else []
        verbs += [child for child in noun.head.children if child.dep_ == "conj" and not _has_subject(child)]
    verbs += [raised(child) for child in noun.children if child.dep_ == "relcl" and not has_own_subject(child)]
    return next((verb for verb in verbs if verb.lemma_ in _words("happening")), None)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("status")[name])
