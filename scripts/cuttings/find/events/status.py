"""Whether a happening took place, is going on, is planned or only possible, from tense, mood, negation and hedges."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from spacy.tokens import Token

from cuttings import lexicon
from cuttings.find.events.sighting import Status
from cuttings.find.events.syntax import predicate_of
from cuttings.find.events.triggers import Trigger


class NotAnEventError(Exception):
    """The words take the happening away; `reason` says how."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def status(trigger: Trigger) -> Status:
    """The status that the words around a trigger give it.

    Raises NotAnEventError where it is negated or prevented.
    """
    _refuse_negated(trigger)
    clause = trigger.clause
    by_adjective = _by_adjective(trigger)
    if by_adjective is not None:
        return Status(by_adjective, stated=True)
    if clause is None:
        return _of_noun(trigger)
    mood = _mood(clause)
    if mood is not None:
        return Status(_planned_or_possible(mood, trigger), stated=mood != "purpose")
    if trigger.is_noun and clause.lemma_ in _words("scheduling"):
        return Status("scheduled", stated=True)
    if trigger.is_noun and clause.lemma_ in _words("possibility"):
        return Status("possible", stated=True)
    return _by_tense(trigger, clause)


def is_other_instance(trigger: Trigger) -> bool:
    """Whether the words tell it apart from the one spoken of: "his previous trip", "another meeting"."""
    return trigger.is_noun and any(child.lower_ in _words("other_instance") for child in trigger.token.children)


def tells_of_change(trigger: Trigger) -> bool:
    """Whether the words say that a lasting state changes: "ties deepened", "growing cooperation"."""
    noun = trigger.phase or trigger.token
    words = [child for child in noun.children if child.dep_ == "amod" and child.tag_ in ("VBG", "VBN")]
    if noun.dep_ in ("dobj", "nsubj", "nsubjpass"):
        words.append(noun.head)
    return any(word.lemma_.lower() in _words("changes") for word in (*words, *((noun,) if trigger.phase else ())))


def _refuse_negated(trigger: Trigger) -> None:
    noun, clause = trigger.token, trigger.clause
    if trigger.is_noun and _negated_noun(noun):
        raise NotAnEventError("negated")
    for verb in _verbs_above(clause) if clause is not None else ():
        if any(child.dep_ == "neg" or child.lower_ in ("never", "neither", "nor") for child in verb.children):
            raise NotAnEventError("negated")
        if any(_negated_noun(child) for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "dobj")):
            raise NotAnEventError("negated")
    governor = _governor(clause if clause is not None else noun)
    for word in (clause if trigger.is_noun else None, governor):
        if word is not None and word.lemma_.lower() in _words("prevention"):
            raise NotAnEventError(f"prevented or refused: {word.text}")


def _negated_noun(noun: Token) -> bool:
    determined = any(c.lower_ in ("no", "neither", "none") for c in noun.children if c.dep_ in ("det", "neg", "nsubj"))
    return determined or noun.lower_ in ("none", "nobody", "nothing") or noun.head.lower_ == "without"


def _by_adjective(trigger: Trigger) -> Any:
    adjectives = {child.lower_ for child in trigger.token.children if child.dep_ in ("amod", "compound", "advmod")}
    adjectives |= {child.lower_ for child in trigger.phase.children} if trigger.phase is not None else set()
    for value in ("possible", "scheduled", "ongoing"):
        if adjectives & _words(f"{value}_adjectives"):
            return value
    return None


def _of_noun(trigger: Trigger) -> Status:
    noun = trigger.token
    for word in _governors(noun):
        lemma = word.lemma_.lower()
        if lemma in _words("possibility") and word.pos_ in ("NOUN", "ADJ"):
            return Status("possible", stated=True)
        if lemma in _words("scheduling") and word.pos_ == "VERB" and word.dep_ == "acl":
            return Status("scheduled", stated=True)
    if _merely_possible(trigger):
        return Status("possible", stated=True)
    for child in noun.children:
        if child.dep_ in ("acl", "relcl", "amod") and child.lemma_ in ("schedule", "plan", "slate", "set", "expect"):
            return Status("scheduled", stated=True)
    value = "ongoing" if trigger.frame.lasting and not _is_over(trigger) else "occurred"
    return Status("ongoing" if value == "ongoing" else "occurred", stated=_is_over(trigger))


def _merely_possible(trigger: Trigger) -> bool:
    """Whether nobody points to it: "a treaty that would oblige", "could lead to talks"."""
    noun = trigger.phase or trigger.token
    for child in (*noun.children, *trigger.token.children):
        if child.dep_ == "relcl" and any(aux.lower_ in _words("modals") for aux in child.children):
            return True
    if trigger.frame.lasting or any(child.lower_ in ("the", "this") or child.dep_ == "poss" for child in noun.children):
        return False
    above = _governor(noun)
    return above is not None and above.pos_ == "VERB" and _mood(above) is not None


def _is_over(trigger: Trigger) -> bool:
    return any(child.lower_ in _words("past_adjectives") for child in trigger.token.children)


def _mood(verb: Token) -> str | None:
    """`modal`, `plan` or `wish` when the clause is no plain statement of fact; None when it is."""
    for word in _verbs_above(verb):
        auxiliaries = {child.lower_ for child in word.children if child.dep_ in ("aux", "auxpass")}
        if auxiliaries & _words("modals"):
            return "modal"
        if _is_condition(word):
            return "condition"
        if auxiliaries & {"will", "'ll", "shall", "wo"}:
            return "future"
    governor = _governor(verb)
    if governor is not None:
        return _mood_from_governor(verb, governor)
    return None


def _mood_from_governor(verb: Token, governor: Token) -> str | None:
    lemma = governor.lemma_.lower()
    infinitive = any(child.tag_ == "TO" for child in verb.children)
    if lemma in _words("scheduling") and infinitive:
        return "future"
    if lemma in _words("possibility") and (infinitive or verb.tag_ == "VBG"):
        return "wish"
    if lemma == "go" and infinitive:
        return "future"
    if lemma in _words("requests") and verb.dep_ == "ccomp" and verb.tag_ in ("VB", "VBP", "VBZ"):
        return "wish"
    if verb.dep_ == "acl" and infinitive and predicate_of(verb) is not None:
        return None
    if infinitive and verb.dep_ in ("advcl", "acl", "relcl"):
        return "purpose"
    if infinitive and verb.dep_ == "xcomp" and _mood(governor) is not None:
        return _mood(governor)
    return None


def _planned_or_possible(mood: str, trigger: Trigger) -> Any:
    if mood in ("future", "purpose") and trigger.frame.plannable:
        return "scheduled"
    return "possible"


def _is_condition(verb: Token) -> bool:
    if any(child.dep_ == "mark" and child.lower_ in _words("conditions") for child in verb.children):
        return True
    # Inverted: "Should hostilities end, ...".
    return any(child.dep_ == "aux" and child.lower_ == "should" for child in verb.children)


def _by_tense(trigger: Trigger, clause: Token) -> Status:
    auxiliaries = {child.lower_ for child in clause.children if child.dep_ in ("aux", "auxpass")}
    progressive = clause.tag_ == "VBG" and bool(auxiliaries & {"is", "are", "am", "'s", "'re", "been"})
    ends = clause.lemma_ in _words("ending") and trigger.is_noun
    if trigger.is_noun and clause.lemma_ in _words("continuing") and clause.tag_ in ("VBZ", "VBP"):
        return Status("ongoing", stated=True)
    present = clause.tag_ in ("VBZ", "VBP")
    if ends:
        return Status("occurred", stated=True)
    if progressive or (trigger.frame.lasting and (present or trigger.is_noun)):
        return Status("ongoing", stated=progressive or present)
    return Status("occurred", stated=clause.tag_ in ("VBD", "VBN") or bool(auxiliaries & {"has", "have", "had"}))


def _verbs_above(verb: Token) -> Iterator[Token]:
    """The verb, and those it is coordinated with or is the complement of without a change of mood."""
    yield verb
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
        yield verb


def _governor(word: Token) -> Token | None:
    """What the clause or noun is a complement of, past coordination and prepositions."""
    while word.dep_ == "conj":
        word = word.head
    if word.head is word or word.dep_ in ("relcl",):
        return None
    head = word.head
    while head.pos_ == "ADP" and head.head is not head:
        head = head.head
    return head if head.pos_ in ("VERB", "NOUN", "ADJ", "AUX") else None


def _governors(word: Token) -> Iterator[Token]:
    for _ in range(2):
        above = _governor(word)
        if above is None:
            return
        yield above
        word = above


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("status")[name])
