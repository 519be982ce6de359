"""Grammar on spaCy's dependency parse: who is subject, what stands after which preposition, what governs what.

Labels are those of spaCy's English pipelines (ClearNLP style).
"""

from collections.abc import Iterator

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
#: Nouns whose infinitive speaks of the one addressed: whoever accepts "Oslo's invitation to visit" will visit.
_ADDRESSED = frozenset({"invitation", "request", "call", "demand", "appeal", "order", "permission", "urge", "push"})
#: Verbs whose object does what their infinitive says: "asked Russia to schedule".
_OBJECT_CONTROL = frozenset(
    {"ask", "urge", "invite", "tell", "order", "request", "allow", "force", "lead", "cause", "push", "prompt",
     "help", "encourage", "persuade", "convince", "call", "expect", "want", "enable", "press", "warn", "permit"}
)  # fmt: skip


def is_verbal(token: Token) -> bool:
    """Whether the token is a verb that heads a clause, and no participle that only modifies a noun."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound", "aux", "auxpass")


def is_passive(verb: Token) -> bool:
    """Whether what stands as subject undergoes the verb: "was sent", "weapons sent to the front"."""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        return True
    return verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.children)


def with_conjuncts(token: Token) -> list[Token]:
    """The token and what is coordinated after it."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ not in ("VERB", "AUX"):
            found.extend(with_conjuncts(child))
    return found


def surface_subject(verb: Token) -> Token | None:
    """The grammatical subject: its own, or the one it shares with the clause that governs it."""
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            return _antecedent_of_relative(child, verb)
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        return surface_subject(verb.head)
    if verb.tag_ == "VBG" and verb.i and verb.nbor(-1).dep_ == "pobj" and verb.nbor(-1).head.head == verb.head:
        return verb.nbor(-1)  # "led to Ukraine breaking ties": parsed as object of "to", it is who breaks them
    if verb.dep_ == "xcomp":
        return _controller(verb)
    if verb.dep_ == "pcomp" and verb.head.head.pos_ == "ADJ":
        # "an ally capable of providing": the noun that the adjective modifies.
        adjective = verb.head.head
        modifies = adjective.dep_ in ("amod", "acl", "advcl", "relcl")
        return adjective.head if modifies else surface_subject(adjective.head)
    if verb.dep_ == "pcomp" and (accused := [child for child in verb.head.head.children if child.dep_ == "dobj"]):
        return accused[0]  # "accused Oslo of supplying", "thanked Oslo for sending"
    if verb.dep_ in ("advcl", "pcomp", "prep") or (verb.dep_ == "ccomp" and verb.tag_ == "VBG"):
        governor = _governing_verb(verb)
        return surface_subject(governor) if governor is not None else None
    if verb.dep_ in ("acl", "relcl"):
        return _subject_of_noun_clause(verb)
    return None


def objects(verb: Token) -> list[Token]:
    """Direct objects with their conjuncts; the subject of a passive."""
    if is_passive(verb):
        subject = surface_subject(verb)
        return with_conjuncts(subject) if subject is not None else []
    return [token for child in verb.children if child.dep_ in ("dobj", "oprd") for token in with_conjuncts(child)]


def subjects(verb: Token) -> list[Token]:
    """Those who do what the verb says: the subject of an active, the by-phrase of a passive verb."""
    if is_passive(verb):
        return after(verb, "by")
    subject = surface_subject(verb)
    return with_conjuncts(subject) if subject is not None else []


def after(token: Token, preposition: str, deep: bool = True) -> list[Token]:
    """What stands after the preposition under this token, with its conjuncts.

    Parsers hang a second phrase on the first one's noun ("a visit to Pyongyang by Shoigu"), so when nothing is found
    directly, `deep` looks one phrase further.
    """
    found = [noun for prep in _prepositions(token) if prep.lower_ == preposition for noun in _nouns_of(prep)]
    if found or not deep:
        return found
    inner = [noun for prep in _prepositions(token) for noun in _nouns_of(prep)]
    return [noun for held in inner for noun in after(held, preposition, deep=False)]


def _prepositions(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in ("prep", "agent", "dative") and child.pos_ in ("ADP", "SCONJ"):
            yield child
            yield from (inner for inner in child.children if inner.dep_ in ("prep", "conj") and inner.pos_ == "ADP")


def _nouns_of(prep: Token) -> list[Token]:
    return [noun for child in prep.children if child.dep_ == "pobj" for noun in with_conjuncts(child)]


def _antecedent_of_relative(subject: Token, verb: Token) -> Token:
    if subject.lower_ in _RELATIVE and subject.tag_ in ("WDT", "WP", "IN", "DT") and verb.dep_ == "relcl":
        return verb.head
    return subject


def _controller(verb: Token) -> Token | None:
    governor = verb.head
    if governor.lemma_ in _OBJECT_CONTROL and not is_passive(governor):
        for child in governor.children:
            if child.dep_ == "dobj":
                return child
    if governor.pos_ == "ADJ" and governor.dep_ == "acomp":
        return surface_subject(governor.head)  # "is likely to visit"
    return surface_subject(governor) if is_verbal(governor) else None


def _governing_verb(verb: Token) -> Token | None:
    head = verb.head
    while head.head != head and not is_verbal(head):
        head = head.head
    return head if is_verbal(head) and head != verb else None


def _subject_of_noun_clause(verb: Token) -> Token | None:
    if verb.tag_ == "VB" or any(child.tag_ == "TO" for child in verb.children):
        copula = predicate_of(verb)
        if copula is not None:
            return surface_subject(copula)
        return _bound_by(verb.head)
    return verb.head


def _bound_by(noun: Token) -> Token | None:
    """Who is to do what a noun's infinitive says: whoever decides, but not whoever asks or invites."""
    if noun.lemma_ in _ADDRESSED:
        return surface_subject(noun.head) if noun.dep_ == "dobj" and is_verbal(noun.head) else None
    return next((child for child in noun.children if child.dep_ == "poss"), None)


def predicate_of(verb: Token) -> Token | None:
    """The "be" in "was the first (one of five countries) to vote", whose subject did what the infinitive says."""
    noun = verb.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    return noun.head if noun.dep_ == "attr" and noun.head.lemma_ == "be" else None
