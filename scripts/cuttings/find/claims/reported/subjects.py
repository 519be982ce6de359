"""Who does what a verb says: by the parse, through coordination, control and participles."""

from cuttings import lexicon
from cuttings.find.claims.reported.lost_subjects import above_aside, cut_off, regained
from cuttings.find.parse import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
_RELATIVES = frozenset({"that", "which", "who", "whom"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def subject_of(verb: Token) -> Token | None:
    """Head of the noun phrase that is the verb's subject, its own or an inherited one; an agent in the passive.

    None where the sentence has none. The word may be a pronoun; relative pronouns give way to what they refer to.
    """
    if is_passive(verb):
        return _agent(verb)
    own = _own(verb)
    if own is not None:
        return _antecedent(own, verb)
    named_only = verb.dep_ == "acl" and verb.tag_ == "VBN"  # "a statement posted on Friday" posted nothing
    return None if named_only else _without_own(verb)


def _own(verb: Token) -> Token | None:
    """The verb's own subject; the nearest, where the parser gave it several ("U.S., Korean and French officials")."""
    before = [regained(child) for child in verb.lefts if child.dep_ in _SUBJECTS]
    after = (child for child in verb.rights if child.dep_ in _SUBJECTS or _is_turned_round(child))
    if before:
        return _past_label(before[0] if _is_explained(before) else before[-1])
    return next(after, None)


def _is_explained(subjects: list[Token]) -> bool:
    """Whether the last of two subjects stands between commas and explains the first: "X, then the envoy, said"."""
    first, last = subjects[0], subjects[-1]
    return first != last and first.nbor(1).text == "," and "," in (last.right_edge.text, last.right_edge.nbor(1).text)


def _past_label(subject: Token) -> Token:
    """The subject behind a label that the parser took for it: "Question: The ministry said", "Lund, KTV: Who said"."""
    colon = next((child.i for child in subject.rights if child.text == ":"), None)
    behind = (c for c in subject.rights if colon is not None and c.i > colon and c.dep_ in ("appos", "nsubj", "dep"))
    return _past_address(next(behind, subject))


def _past_address(subject: Token) -> Token:
    """The subject behind whom the sentence turns to: "Sir, the ministry has said"."""
    addressed = subject.lower_ in lexicon.load("speakers")["addresses"]
    return next((c for c in subject.rights if addressed and c.dep_ == "appos"), subject)


def _is_turned_round(word: Token) -> bool:
    """Whether the parser took the speaker for an object: "Prices would rise, warned the traders"."""
    verb = word.head
    comma = verb.i > 0 and verb.doc[verb.i - 1].text == ","
    said = comma and verb.tag_ in FINITE and any(child.dep_ == "ccomp" for child in verb.lefts)
    return said and word.dep_ == "dobj" and word.left_edge.i == verb.i + 1


def _without_own(verb: Token) -> Token | None:
    if verb.dep_ == "acl":
        misread = verb.tag_ in FINITE and verb.head.dep_ == "appos"  # "Lund, the envoy, called it a lie"
        return verb.head.head if misread else verb.head
    if (doer := _doer_before(verb) or _quoted_as(verb)) is not None:
        return doer
    if (asked := _put_off(verb) or cut_off(verb)) is not None:
        return asked
    if is_stray(verb):
        return next((surface_subject(a) for a in verb.ancestors if a.tag_ in FINITE), None)
    if verb.dep_ in ("conj", "xcomp", "advcl", "pcomp") and verb.head != verb:
        return _inherited(verb)
    return None


def relative_of(verb: Token) -> Token | None:
    """The relative pronoun that stands for something said of by this verb: "a case *that* they described as"."""
    if verb.dep_ not in ("relcl", "acl"):
        return None
    wh = verb.doc[verb.left_edge.i]
    return wh if wh.lower_ in _RELATIVES and wh.i < verb.i and wh.i > verb.head.i else None


def is_stray(verb: Token) -> bool:
    """Whether a finite verb without subject is coordinated with an infinitive or participle, which cannot be.

    "viewed the moves to attract countries and views the tests as" goes on with the main clause.
    """
    odd = verb.dep_ == "conj" and verb.tag_ in FINITE and verb.head.tag_ in ("VB", "VBG")
    return odd and not any(child.dep_ in (*_SUBJECTS, "aux") for child in verb.children)


def _put_off(verb: Token) -> Token | None:
    """The X of "X, asked about Y, said Z", where the parser takes "asked" for X's own verb."""
    between = next((child for child in verb.lefts if child.dep_ in ("ccomp", "advcl") and not _is_marked(child)), None)
    own = next((child for child in between.lefts if child.dep_ == "nsubj"), None) if between is not None else None
    if own is None or own.right_edge.i + 1 >= verb.i:
        return None
    comma = own.right_edge if own.right_edge.text == "," else own.doc[own.right_edge.i + 1]
    return own if comma.text == "," and verb.doc[verb.i - 1].text == "," else None


def _is_marked(clause: Token) -> bool:
    """Whether a conjunction opens the clause: "when asked", "as X said"."""
    return any(
        child.dep_ in ("mark", "advmod") and child.i < clause.i and child.tag_ in ("IN", "WRB")
        for child in clause.lefts
    )


def _doer_before(verb: Token) -> Token | None:
    """The X of "led to X raising", which the parser ties to the preposition."""
    before = verb.doc[verb.i - 1] if verb.i else verb
    after_preposition = before.dep_ == "pobj" and before.head.head == verb.head
    return before if verb.tag_ == "VBG" and verb.dep_ in ("xcomp", "pcomp") and after_preposition else None


def _quoted_as(verb: Token) -> Token | None:
    """The X of "quoted X as saying"."""
    as_ = verb.head
    if verb.dep_ != "pcomp" or as_.lower_ != "as":
        return None
    taken = next((child for child in as_.head.children if child.dep_ == "dobj" and child.i < as_.i), None)
    return taken or _misread_object(as_)


def _misread_object(as_: Token) -> Token | None:
    """The X of "quoted X as saying" where the parser took "quoted" for a participle before X."""
    noun = as_.nbor(-1) if as_.i else as_
    quoted = any(child.dep_ == "amod" and child.lemma_ in ("quote", "cite") for child in noun.lefts)
    return noun if quoted else None


def is_passive(verb: Token) -> bool:
    """Whether the verb is passive: with an auxiliary, or a participle after a noun ("denied by both")."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    return verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children) and _agent(verb) is not None


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by" and verb.tag_ == "VBN"):
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None


def _antecedent(subject: Token, verb: Token) -> Token:
    if subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        return verb.head.head if verb.head.dep_ == "appos" else verb.head
    return subject


def _inherited(verb: Token) -> Token | None:
    head: Token = above_aside(verb)
    if head.pos_ in ("VERB", "AUX"):
        return surface_subject(head)
    if head.dep_ in ("acomp", "attr", "prep", "oprd") and head.head != head:
        return _inherited(head) if head.dep_ == "prep" else surface_subject(head.head)
    return None


def surface_subject(verb: Token) -> Token | None:
    """The subject as it stands, also of a passive verb: who is meant by an infinitive or participle below it."""
    own = _own(verb)
    if own is not None:
        return _antecedent(own, verb)
    return _without_own(verb)
