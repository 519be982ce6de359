"""Who does what a clause says, also where infinitives, gerunds and participles leave their subject to another clause.

Control follows the verb: who is accused "of supplying" supplies, who is urged "to halt" halts. Where the words leave
open who does it, nobody does. The verbs stand in `lexicon/control.yml`.
"""

from functools import cache

from cuttings import lexicon
from cuttings.find.events.syntax import (
    after,
    antecedent,
    is_passive,
    is_verbal,
    judged,
    predicate_of,
    remembered,
    with_conjuncts,
)
from cuttings.find.parse import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
#: Prepositions whose gerund tells when or how the whole clause is done, whatever noun the parser hangs them on.
_ADVERBIAL = frozenset(
    {"after", "before", "by", "since", "without", "upon", "on", "while", "when", "despite", "besides"}
)


def objects(verb: Token) -> list[Token]:
    """Direct objects with their conjuncts; the subject of a passive."""
    if is_passive(verb):
        subject = surface_subject(verb)
        return with_conjuncts(subject) if subject is not None else []
    own = [antecedent(child) for child in verb.children if child.dep_ in ("dobj", "oprd")]
    return [token for child in own or judged(verb) for token in with_conjuncts(child)]


def subjects(verb: Token) -> list[Token]:
    """Those who do what the verb says: the subject of an active, the by-phrase of a passive verb."""
    if is_passive(verb):
        return after(verb, "by")
    subject = surface_subject(verb)
    return with_conjuncts(subject) if subject is not None else []


def undergoers(noun: Token) -> list[Token]:
    """Those who undergo what a noun tells, where the verb says so: "Oslo faces sanctions", "hit Oslo with tariffs"."""
    verb, name = _bearing(noun)
    if verb is None:
        return []
    if name in _verbs("dealing"):
        return objects(verb)
    subject = surface_subject(verb) if name in _verbs("undergoing") else None
    return with_conjuncts(subject) if subject is not None else []


def dealers(noun: Token) -> list[Token]:
    """Those who do what a noun tells to the object of their verb: "Brussels hit Oslo with tariffs"."""
    verb, name = _bearing(noun)
    return subjects(verb) if verb is not None and name in _verbs("dealing") else []


def bearer(noun: Token) -> Token | None:
    """The verb that only says who undergoes what the noun tells: "hit" in "was hit by sanctions"."""
    verb, name = _bearing(noun)
    return verb if name in _verbs("dealing") | _verbs("undergoing") else None


def is_undergone(verb: Token) -> bool:
    """Whether the subject of the verb undergoes what its object tells."""
    return verb.lemma_ in _verbs("undergoing")


def _bearing(noun: Token) -> tuple[Token | None, str]:
    """The verb that a noun is object of, with the preposition between, as the lexicon names them."""
    while noun.dep_ == "conj":
        noun = noun.head
    if noun.dep_ == "dobj":
        return noun.head, noun.head.lemma_
    if noun.dep_ != "pobj" or noun.head.dep_ not in ("prep", "agent"):
        return None, ""
    above = noun.head.head
    name = f"{above.lemma_} {noun.head.lower_}"
    if above.pos_ == "ADJ" and above.head.pos_ == "AUX":
        return above.head, f"be {name}"  # "is subject to"
    return (above, name) if is_verbal(above) else (None, "")


@remembered
def surface_subject(verb: Token) -> Token | None:
    """The grammatical subject: its own, or the one that the clause above lends; None where the words leave it open."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if own:
        # Of two the nearer one: the other is the place of a dateline.
        return antecedent(own[-1])
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        return surface_subject(verb.head)
    if verb.tag_ == "VBG" and verb.i and verb.nbor(-1).dep_ == "pobj" and verb.nbor(-1).head.head == verb.head:
        return verb.nbor(-1)  # "led to Ukraine breaking ties": parsed as object of "to", it is who breaks them
    if verb.dep_ == "xcomp":
        return _of_infinitive(verb)
    if verb.dep_ == "pcomp":
        return _of_gerund(verb)
    if verb.dep_ in ("advcl", "prep") or (verb.dep_ == "ccomp" and verb.tag_ == "VBG"):
        return _of_adverbial(verb)
    if verb.dep_ in ("acl", "relcl"):
        return _of_noun_clause(verb)
    return None


def _of_infinitive(verb: Token) -> Token | None:
    governor = verb.head
    if governor.lemma_ in _verbs("object_to") and not is_passive(governor):
        addressed = _object(governor)
        if addressed is not None or governor.lemma_ not in _verbs("subject_alone"):
            return addressed
    if governor.pos_ == "ADJ" and governor.dep_ == "acomp":
        return surface_subject(governor.head)  # "is likely to visit"
    return surface_subject(governor) if is_verbal(governor) else None


def _of_gerund(verb: Token) -> Token | None:
    preposition, above = verb.head.lower_, verb.head.head
    if above.pos_ == "ADJ":
        # "an ally capable of providing": the noun that the adjective modifies.
        modifies = above.dep_ in ("amod", "acl", "advcl", "relcl")
        return above.head if modifies else surface_subject(above.head)
    if above.dep_ == "dobj" and above.head.lemma_ in _verbs(f"object_{preposition}"):
        return above  # "accused Oslo of supplying", where the parser hangs the phrase on Oslo
    if is_verbal(above) and above.lemma_ in _verbs(f"object_{preposition}") and not is_passive(above):
        return _object(above)
    if above.pos_ in ("NOUN", "PROPN") and preposition not in _ADVERBIAL:
        return _of_noun_gerund(above)
    return _of_adverbial(verb)


def _of_noun_gerund(noun: Token) -> Token | None:
    """Whose gerund a noun has: "Oslo's practice of sending", "Oslo raised the possibility of sending"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    lends = noun.dep_ == "dobj" and noun.head.lemma_ in _verbs("own_plans")
    return surface_subject(noun.head) if lends else None


def _of_adverbial(verb: Token) -> Token | None:
    governor = _governing_verb(verb)
    if governor is None:
        return None
    if is_passive(governor) and verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.i > governor.i and _is_bare(verb):
        return next(iter(after(governor, "by")), None)  # "Kyiv was hit by missiles, killing": Kyiv kills nobody
    addressed = _object(governor)
    if (
        verb.dep_ == "advcl"
        and verb.tag_ == "VB"
        and addressed is not None
        and addressed.pos_ in ("PROPN", "PRON")
        and governor.lemma_ in _verbs("object_to")
    ):
        return addressed
    return surface_subject(governor)


def _is_bare(verb: Token) -> bool:
    return not any(child.dep_ in ("mark", "advmod") and child.i < verb.i for child in verb.children)


def _of_noun_clause(verb: Token) -> Token | None:
    if verb.tag_ == "VB" or any(child.tag_ == "TO" for child in verb.children):
        copula = predicate_of(verb)
        if copula is not None:
            return surface_subject(copula)
        return _bound_by(verb.head)
    return verb.head


def _bound_by(noun: Token) -> Token | None:
    """Who is to do what a noun's infinitive says: whoever decides, but not whoever asks or invites."""
    if noun.lemma_ in _verbs("addressed"):
        return surface_subject(noun.head) if noun.dep_ == "dobj" and is_verbal(noun.head) else None
    return next((child for child in noun.children if child.dep_ == "poss"), None)


def _object(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "dobj"), None)


def _governing_verb(verb: Token) -> Token | None:
    head = verb.head
    while head.head != head and not is_verbal(head):
        head = head.head
    return head if is_verbal(head) and head != verb else None


@cache
def _verbs(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("control").get(name, ()))
