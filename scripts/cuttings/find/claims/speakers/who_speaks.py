"""Whose words a verb of saying reports, where the parse alone would name somebody else."""

from cuttings.find.claims.cues import verb_cue
from cuttings.find.claims.reported.reach import after_comma, is_resumed, speaks_anew
from cuttings.find.claims.reported.subjects import subject_of, surface_subject
from cuttings.find.names.pointing.reporting import says
from cuttings.find.parse import Token


def holder_of(verb: Token) -> Token | None:
    """The head of the noun phrase that speaks: the subject, or that of the verb of saying which this one goes on."""
    if verb.tag_ == "VBG" and verb.dep_ in ("advcl", "conj", "acl", "relcl", "xcomp") and speaks_anew(verb):
        above = _speaking(verb)
        if above is not None:
            return subject_of(above) or surface_subject(above)
    resumed = _resumed(verb) if verb.dep_ == "conj" else None
    return subject_of(resumed or verb)


def _resumed(verb: Token) -> Token | None:
    """The verb of saying that a coordinated one goes on with, unless somebody else did something in between."""
    for ancestor in verb.ancestors:
        if verb_cue(ancestor) and is_resumed(ancestor, verb):
            return ancestor
        if ancestor.dep_ == "conj" and any(child.dep_ in ("nsubj", "nsubjpass") for child in ancestor.lefts):
            return None
    return None


def _speaking(participle: Token) -> Token | None:
    """The verb of saying above a participle that goes on with it, however deep the parser put it."""
    for ancestor in participle.ancestors:
        if ancestor.dep_ == "relcl" and participle.head == ancestor and not after_comma(participle):
            return None  # "a man who took office promising to stay"
        inserted = (c for c in ancestor.children if c.dep_ == "parataxis" and c.i < participle.i)
        for verb in (ancestor, *inserted):
            if (verb_cue(verb) or says(verb)) and any(child.dep_ in ("ccomp", "nsubj") for child in verb.children):
                return verb
    return None
