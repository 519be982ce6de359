"""How far a content reaches: to where the sentence says something else."""

from collections.abc import Iterable

from cuttings.find.claims.cues import listed, noun_cue, verb_cue, words
from cuttings.find.claims.reported.spans import runs
from cuttings.find.claims.reported.subjects import FINITE, is_stray
from cuttings.find.claims.speakers.holders import AGENTIVE
from cuttings.find.parse import Token

_CONTRASTS = frozenset({"while", "whereas", "although", "though"})


def right_region(verb: Token, start: Token) -> list[Token]:
    """The words from `start` to where the verb's own part of the sentence ends.

    It ends before a coordinated verb, a participle that speaks anew or tells a reaction, an "according to".
    """
    out = set(_outside(verb, start))
    region = [token for token in verb.subtree if token.i >= start.i and token not in out and not token.is_space]
    return _up_to_retort(runs(region)[0]) if region else []


def _up_to_retort(region: list[Token]) -> list[Token]:
    """The words up to a semicolon behind which somebody else speaks: "a third left; others doubt that"."""
    for at, sign in enumerate(region):
        verb = next((t for t in region[at:] if t.tag_ in FINITE), None) if sign.text == ";" else None
        own = verb is not None and any(c.dep_ == "nsubj" and c.pos_ in ("NOUN", "PROPN") for c in verb.lefts)
        if verb is not None and own and verb_cue(verb) is not None:
            return region[:at]
    return region


def _outside(verb: Token, start: Token) -> Iterable[Token]:
    for token in verb.subtree:
        if token.i > start.i and _starts_something_else(verb, token):
            yield from token.subtree
    for child in verb.rights:
        if child.dep_ in ("conj", "parataxis") and child.i > start.i and not _belongs(verb, child):
            yield from child.subtree
        elif child.dep_ == "cc" and any(c.dep_ == "conj" and not _belongs(verb, c) for c in verb.rights):
            yield child


def _belongs(verb: Token, other: Token) -> bool:
    """Whether a word that the parser coordinated with the verb is part of the content after all."""
    return other.pos_ not in ("VERB", "AUX") or _disagrees(verb, other)


def _disagrees(verb: Token, other: Token) -> bool:
    """Whether a verb cannot share the subject: "Experts claim that it is small but is growing"."""
    return {verb.tag_, other.tag_} == {"VBP", "VBZ"} and other.dep_ == "conj"


def _starts_something_else(verb: Token, token: Token) -> bool:
    if token.lower_ == "according" or is_stray(token) or _as_reported(token) or _tells_when_said(verb, token):
        return True
    if _is_retort(token) or _says_otherwise(token):
        return True
    if evaluates_further(token):
        return False
    if token.dep_ in ("advcl", "acl", "conj", "relcl") and token.tag_ == "VBG" and after_comma(token):
        return token.lemma_.lower() in words("speakers", "reactions") or speaks_anew(token)
    return token.dep_ == "conj" and (is_resumed(verb, token) or _speaks_for_itself(token))


def _tells_when_said(verb: Token, token: Token) -> bool:
    """Whether it tells when the verb's subject said so: "when asked", ", at a meeting called on Friday"."""
    if token.head != verb:
        return False
    if token.dep_ == "advcl":
        return listed(token, "content", "raising") and any(c.lower_ == "when" for c in token.lefts)
    led = (child for child in token.children if child.dep_ == "pobj")
    at = token.dep_ == "prep" and token.lower_ in ("at", "during", "in") and after_comma(token)
    return at and any(listed(child, "content", "occasions") for child in led)


def evaluates_further(participle: Token) -> bool:
    """Whether a participle goes on judging what its verb judges: "condemned the plan, calling it a crime"."""
    if participle.tag_ != "VBG" or participle.dep_ != "advcl":
        return False
    judging = [verb_cue(participle), verb_cue(participle.head)]
    same = any(child.dep_ in ("dobj", "nsubj") and child.tag_ == "PRP" for child in participle.subtree)
    object_ = any(child.dep_ == "dobj" for child in participle.head.rights)
    return same and object_ and all(m is not None and m.cue.name == "assessment" for m in judging)


def _speaks_for_itself(verb: Token) -> bool:
    """Whether a coordinated clause has a source of its own: "A said that it fell, and a survey found that it rose"."""
    own = any(child.dep_ == "nsubj" and child.pos_ != "PRON" for child in verb.lefts)
    said = verb_cue(verb) is not None and any(child.dep_ == "ccomp" for child in verb.rights)
    before = [token.text for token in verb.doc[max(0, verb.left_edge.i - 2) : verb.left_edge.i]]
    parted = before[-1:] == [";"] and verb_cue(verb) is not None
    return own and not _has_that(verb) and (parted or (said and before[:1] == [","]))


def _is_retort(noun: Token) -> bool:
    """What others made of it: ", a charge they rejected", ", a claim Kyiv did not confirm"."""
    clauses = [child for child in noun.rights if child.dep_ in ("relcl", "acl")]
    if not clauses or not after_comma(noun):
        return False
    pointing = noun_cue(noun) is not None or noun.lower_ == "something"
    return listed(noun, "content", "labels") or (pointing and any(map(verb_cue, clauses)))


def _says_otherwise(verb: Token) -> bool:
    """Whether a clause has somebody speak anew: ", while the minister believes that", ", which Peru denies"."""
    if verb.dep_ not in ("advcl", "relcl") or not after_comma(verb) or verb_cue(verb) is None:
        return False
    contrast = any(child.lower_ in _CONTRASTS and child.dep_ == "mark" for child in verb.lefts)
    pointing = any(child.lower_ == "which" and child.dep_ == "dobj" for child in verb.lefts)
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    named = subject is not None and subject.pos_ in ("NOUN", "PROPN")
    goes_on = subject is not None and contrast and any(child.dep_ == "ccomp" for child in verb.rights)
    return ((contrast or pointing) and named) or goes_on


def _as_reported(verb: Token) -> bool:
    """The clause "as quoted by X" or ", as X suggested on Monday", which is no part of what was said."""
    if verb.dep_ != "advcl" or not any(child.lower_ == "as" and child.dep_ == "mark" for child in verb.lefts):
        return False
    said = verb_cue(verb) is not None
    named = any(child.dep_ == "nsubj" and child.pos_ in ("NOUN", "PROPN") for child in verb.lefts)
    bare = not any(child.dep_ in ("ccomp", "xcomp", "dobj") for child in verb.rights)
    participle = verb.tag_ == "VBN" and (said or verb.lemma_ == "quote")
    return participle or (said and named and bare and after_comma(verb))


def speaks_anew(participle: Token) -> bool:
    """Whether a participle goes on telling what the speaker said: ", adding that", ", calling it a mistake"."""
    marked = verb_cue(participle)
    if marked is None or participle.tag_ != "VBG":
        return False
    if any(child.dep_ == "ccomp" for child in participle.rights):
        return True
    return marked.cue.holder == "speech" and bool(marked.cue.takes - {"quotation"} or marked.cue.over)


def is_resumed(verb: Token, other: Token) -> bool:
    """Whether a verb that the parser put into the content goes on for the speaker: "said that A and warned that B"."""
    past = {verb.tag_, other.tag_} == {"VBD", "VBN"} and not any(child.dep_ == "aux" for child in other.lefts)
    if not (past or other.tag_ == verb.tag_) or any(c.dep_ in ("nsubj", "nsubjpass") for c in other.children):
        return False
    if other.tag_ == "VBD" and other.head.tag_ in ("VBZ", "VBP", "VBN") and verb_cue(other):
        return True
    if other.lemma_.lower() in words("voicing", "subject") and any(
        noun_cue(c) for c in other.rights if c.dep_ == "dobj"
    ):
        return True
    if verb_cue(other) is not None and _is_of_thing(other):
        return True
    return verb_cue(other) is not None and any(c.dep_ == "ccomp" and _has_that(c) for c in other.rights)


def _is_of_thing(other: Token) -> bool:
    """Whether its subject by the parse is a thing, which says nothing: "said the raid was his and called it big"."""
    subject = next((child for child in other.head.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.pos_ != "NOUN" or other.dep_ != "conj" or listed(other, "content", "of_things"):
        return False
    speaking = any(listed(subject, "speakers", kind) for kind in ("people", "bodies", "documents"))
    return not speaking and not subject.lemma_.lower().endswith(AGENTIVE)


def _has_that(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)


def after_comma(token: Token) -> bool:
    """Whether a comma or a dash stands before the phrase of this word."""
    edge = token.left_edge.i
    edge -= edge > 1 and token.doc[edge - 1].text == '"'
    edge -= edge > 1 and token.doc[edge - 1].is_space  # as the mark of a footnote reads
    return edge > 0 and token.doc[edge - 1].text in (",", "-", "–", "—")
