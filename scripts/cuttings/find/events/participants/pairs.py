"""Whom "both countries", "the two leaders" and "both parties" mean: the two that were named last."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from cuttings import lexicon
from cuttings.find.parse import Span, Token
from cuttings.find.reading import Reading
from cuttings.model import Mention

#: How many sentences back the two may have been named.
_REACH = 6
_STATES = frozenset({"state", "separatist-entity"})
_PERSON = frozenset({"person"})


def is_pair(token: Token) -> bool:
    """Whether a noun, or "the two" by itself, speaks of two that were named before."""
    return _is_bare(token) or (
        token.lemma_.lower() in _nouns("states") | _nouns("people")
        and any(
            child.lower_ in ("both", "two") for child in token.children if child.dep_ in ("det", "nummod", "predet")
        )
    )


def _is_bare(token: Token) -> bool:
    """Whether it is "the two" or "both" without a noun: "the two signed a treaty"."""
    return (
        token.lower_ in ("two", "both")
        and token.dep_ in ("nsubj", "nsubjpass")
        and not any(child.lower_ == "of" for child in token.children)
    )


def pair(token: Token, reading: Reading) -> tuple[str, ...]:
    """Keys of the two that a noun means: those of the nearest sentence that names two, if it names no more.

    "Both leaders" are two people of one sentence, else the two states that they lead.
    """
    if _is_bare(token) or token.lemma_.lower() in _nouns("people"):
        for sentence in _back(token):
            people = tuple(dict.fromkeys(_named(sentence, token, _PERSON, reading)))
            if len(people) == 2:
                return people
    for sentence in _back(token):
        states = tuple(dict.fromkeys(_named(sentence, token, _STATES, reading)))
        if len(states) == 2:
            return states
        if len(states) > 2:
            break
    return _who_met(token, reading) if token.lemma_.lower() in _nouns("sides") else ()


def _who_met(token: Token, reading: Reading) -> tuple[str, ...]:
    """The two people of the meeting last told of, whose sides "both sides" are in its readout."""
    for sentence in _back(token):
        people = tuple(dict.fromkeys(_named(sentence, token, _PERSON, reading)))
        if len(people) == 2 and any(word.lemma_ in _nouns("met") for word in sentence):
            return people
    return ()


def they(token: Token, reading: Reading) -> tuple[str, ...]:
    """Keys of the states or people that "their" means; empty where no sentence says.

    They are joined by "and", before it in its own sentence or as the subject of one of the last.
    """
    for sentence in _back(token):
        mentions = list(reading.mentions_in(sentence.start_char, min(sentence.end_char, token.idx)))
        at = {word.i: mention for mention in mentions for word in reading.span(mention.start, mention.end)}
        for mention in reversed(mentions):
            root = reading.span(mention.start, mention.end).root
            named = _joined(root, at)
            beside = token.i < sentence.end or _is_subject(_first(root))
            if len(named) > 1 and beside and _alike(named, reading):
                return named
        spoken_of = [
            word for word in sentence if word.i < token.i and word.dep_ in ("nsubj", "nsubjpass") and is_pair(word)
        ]
        if spoken_of:
            return pair(spoken_of[-1], reading)
        if token.i < sentence.end and _is_shared(token.head):
            return _of_one_clause(token, at, reading)
    return ()


def _is_shared(noun: Token) -> bool:
    """Whether those two hold it that it belongs to: "their summit", but not "their summit with Oslo"."""
    return noun.lemma_.lower() in _nouns("shared") and not any(child.lower_ == "with" for child in noun.children)


def _of_one_clause(token: Token, at: Mapping[int, Mention], reading: Reading) -> tuple[str, ...]:
    """The subject and the object of the clause in which "their summit" stands: "she asked him during their summit"."""
    verb = next((above for above in token.ancestors if above.pos_ == "VERB"), None)
    named = [
        at[child.i].referent
        for child in (verb.children if verb is not None else ())
        if child.dep_ in ("nsubj", "dobj", "dative") and child.i in at
    ]
    return tuple(named) if len(set(named)) == 2 and _alike(named, reading) else ()


def _is_subject(noun: Token) -> bool:
    """Whether it is the subject of its sentence, not of a clause in it."""
    return noun.dep_ in ("nsubj", "nsubjpass") and noun.head.dep_ in ("ROOT", "conj")


def _joined(root: Token, at: Mapping[int, Mention]) -> tuple[str, ...]:
    """All that are joined by "and" up to this word, in the order of the text; empty where one of them is unknown."""
    found = [at[root.i].referent]
    while root.dep_ == "conj":
        root = root.head
        if root.i not in at:
            return ()
        found.append(at[root.i].referent)
    return tuple(dict.fromkeys(reversed(found)))


def _first(noun: Token) -> Token:
    while noun.dep_ == "conj":
        noun = noun.head
    return noun


def _alike(keys: Iterable[str], reading: Reading) -> bool:
    kinds = {reading.referents[key].kind for key in keys}
    return kinds <= _STATES or kinds <= _PERSON


def _back(token: Token) -> Iterator[Span]:
    sentence = token.sent
    for _ in range(_REACH):
        yield sentence
        if sentence.start == 0:
            return
        sentence = token.doc[sentence.start - 1].sent


def _named(sentence: Span, token: Token, kinds: frozenset[str], reading: Reading) -> Iterable[str]:
    end = min(sentence.end_char, token.idx)
    for mention in reading.mentions_in(sentence.start_char, end):
        fits = reading.referents[mention.referent].kind in kinds
        if fits and not _is_aside(reading.span(mention.start, mention.end).root):
            yield mention.referent


def _is_aside(noun: Token) -> bool:
    """Whether it is only named as the source of what is told: "by the reckoning of Oslo's ministry"."""
    for word in (noun, *noun.ancestors):
        if word.pos_ in ("VERB", "AUX"):
            return False
        link = word.head
        if link.lower_ == "to" and link.i and link.nbor(-1).lower_ == "according":
            return True
        if link.lower_ in ("by", "in", "on") and word.dep_ == "pobj" and word.lemma_ in _nouns("reckonings"):
            return True
    return False


@cache
def _nouns(group: str) -> frozenset[str]:
    return frozenset(lexicon.load("frames")["pairs"][group])
