"""Subjects that the parser lost or mistook: behind a fronted participle, before an aside, in a list."""

from cuttings.find.parse import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ASIDES = frozenset({"appos", "relcl", "acl"})


def regained(subject: Token) -> Token:
    """The subject that stands right before the verb, where the parser hung it on words further to the left.

    "Noting that rain fell, the *mayor* spoke" and "Lund, the envoy, called it a lie, and an *official* said so".
    """
    verb = subject.head
    before = verb.nbor(-1) if verb.i else verb
    last = _phrase(before, verb) if before.pos_ in ("NOUN", "PROPN", "PRON") else subject
    if last == subject or last not in subject.subtree:
        return subject
    fronted = subject.tag_ == "VBG" and subject.dep_ == "csubj" and last.dep_ == "appos" and _before(last) == ","
    return last if fronted or _is_of_next_clause(subject, last) else subject


def _phrase(word: Token, verb: Token) -> Token:
    """The main word of the phrase that ends at a word right before the verb."""
    while word.head.right_edge.i < verb.i and word.head.i < verb.i and word.dep_ in ("pobj", "prep", "compound"):
        word = word.head
    return word


def _is_of_next_clause(subject: Token, last: Token) -> bool:
    """Whether a clause with a verb of its own stands between: "Lund *called* it a lie, and an official said"."""
    between = [t for t in subject.subtree if subject.i < t.i < last.i]
    acts = any(t.tag_ in _FINITE and t.dep_ in ("acl", "relcl") and not _is_led(t) for t in between)
    return acts and last.dep_ == "conj" and _before(last) == "and"


def _is_led(clause: Token) -> bool:
    """Whether a relative word opens a clause, or it has a subject of its own."""
    subjects = ("nsubj", "nsubjpass")
    return any(child.tag_ in ("WDT", "WP", "WRB", "WP$") or child.dep_ in subjects for child in clause.lefts)


def _before(word: Token) -> str:
    """The word or mark before the phrase of a word."""
    edge = word.left_edge.i
    return word.doc[edge - 1].lower_ if edge else ""


def above_aside(verb: Token) -> Token:
    """The verb that a coordinated one goes on with: past an aside, "She won, after Lund fell, and has left"."""
    aside = verb.head
    joined = [child for child in aside.rights if child.dep_ == "cc" and child.i < verb.i]
    if verb.dep_ != "conj" or aside.dep_ not in ("advcl", "relcl") or not joined or aside.head.i > aside.i:
        return aside
    set_off = _before(aside) == "," and aside.doc[joined[-1].i - 1].text == ","
    return aside.head if set_off and aside.head.pos_ in ("VERB", "AUX") else aside


def cut_off(verb: Token) -> Token | None:
    """The X of "where X, asked by reporters whether it was so, replied", where the parser made X the one asked."""
    if verb.tag_ not in _FINITE or not verb.i or verb.doc[verb.i - 1].text != ",":
        return None
    between = (t for t in reversed(verb.doc[verb.sent.start : verb.i]) if t.tag_ in ("VBN", "VBD"))
    asked = next((t for t in between if _has_cut_off(t) and t.right_edge.i < verb.i), None)
    return next((c for c in asked.lefts if c.dep_ in ("nsubj", "nsubjpass")), None) if asked is not None else None


def _has_cut_off(participle: Token) -> bool:
    """Whether one comma, with no phrase that it could close, parts a verb from its subject: "X, asked"."""
    aux = any(child.dep_ in ("aux", "auxpass") for child in participle.lefts)
    subject = next((child for child in participle.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    if aux or subject is None or participle.doc[participle.i - 1].text != ",":
        return False
    between = participle.doc[subject.i + 1 : participle.i]
    return sum(token.text == "," for token in between) == 1 and not any(c.dep_ in _ASIDES for c in subject.rights)
