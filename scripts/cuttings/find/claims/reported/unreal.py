"""Cues that report no statement: negated, asked for, planned or merely supposed ones."""

from cuttings.find.claims.cues import words
from cuttings.find.claims.reported.subjects import FINITE, is_stray
from cuttings.find.parse import Token

#: Why a negated cue reports nothing; a cue may say what follows from that (`negated` in lexicon/cues.yml).
NEGATED = "the cue is negated"
#: Tags of the words that open a question.
_ASKING = frozenset({"MD", "WP", "WP$", "WRB", "WDT"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})


def why_unreal(verb: Token) -> str | None:
    """Why the verb reports nothing that was said, in words; None when it does report."""
    if is_stray(verb):
        return next((why_unreal(a) for a in verb.ancestors if a.tag_ in FINITE), None)
    if any(_negates(child, verb) for child in verb.children):
        return NEGATED
    if any(child.dep_ in ("nsubj", "nsubjpass") and _is_nobody(child) for child in verb.children):
        return "nobody is said to have said it"
    if verb.dep_ == "pcomp" and verb.head.lower_ in words("speakers", "short_of"):
        return "the cue is not said to have happened"
    if any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in verb.children):
        return "the cue is hypothetical"
    if any(child.dep_ == "aux" and child.tag_ == "MD" for child in verb.children):
        return "the cue is not said to have happened"
    if _inverted_condition(verb):
        return "the cue is hypothetical"
    if _is_asked(verb):
        return "the cue is asked about"
    if _infinitive(verb):
        return _why_not_carried(verb)
    if verb.dep_ == "conj" and (verb.head.tag_ == verb.tag_ or _either(verb)) and _shares_subject(verb):
        return why_unreal(verb.head)
    return None


def _negates(child: Token, verb: Token) -> bool:
    """Whether a word below the verb negates it; "not until May did they admit it" tells that they did."""
    if child.dep_ == "neg":
        return not (child.i < verb.i and child.nbor().lower_ in ("until", "till"))
    return child.lower_ == "neither" and child.i < verb.i


def _is_nobody(subject: Token) -> bool:
    """Whether nobody, or hardly anybody, is the subject: "no official", "neither minister", "few"."""
    alone = words("polarity", "nobody")
    determined = any(c.lower_ in alone and c.dep_ in ("det", "amod", "preconj", "neg") for c in subject.children)
    some = any(child.lower_ == "a" for child in subject.children)
    return (subject.lower_ in alone or determined) and not some


def _inverted_condition(verb: Token) -> bool:
    first = next(iter(verb.lefts), None)
    return (
        verb.dep_ == "advcl" and first is not None and first.dep_ == "aux" and first.lower_ in ("should", "had", "were")
    )


def _is_asked(verb: Token) -> bool:
    """Whether the sentence asks: "Did he say that ...?"; not "The ministry says it fell; do you agree?"."""
    sentence = verb.sent
    if not any(token.text == "?" for token in sentence[-2:]):
        return False
    first = next((token for token in sentence if token.pos_ not in ("CCONJ", "INTJ", "PUNCT")), verb)
    return first.tag_ in _ASKING or first.pos_ == "AUX"


def _infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _why_not_carried(verb: Token) -> str | None:
    head = verb.head
    if head == verb or verb.dep_ in ("csubj", "acl", "relcl"):
        return "an infinitive that nobody is said to have carried out"
    lemma = head.lemma_.lower()
    if lemma in words("speakers", "refusals"):
        return NEGATED
    if any(child.dep_ == "expl" or child.lower_ == "it" for child in head.children if child.dep_ in ("nsubj", "expl")):
        return "an impersonal phrase, not a speaker"
    if lemma in words("speakers", "carriers"):
        return why_unreal(head) if head.pos_ in ("VERB", "AUX") else None
    if head.pos_ == "AUX" and any(c.lemma_.lower() in words("speakers", "carriers") for c in head.children):
        return why_unreal(head)
    return "an infinitive that nobody is said to have carried out"


def _either(verb: Token) -> bool:
    """The second verb of "has not confirmed or denied" is negated with the first."""
    return any(child.dep_ == "cc" and child.lower_ in ("or", "nor") for child in verb.head.children)


def _shares_subject(verb: Token) -> bool:
    return not any(child.dep_ in ("nsubj", "nsubjpass", "aux") for child in verb.children)
