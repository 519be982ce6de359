"""What was spared: left as it was, or kept from what would have befallen it."""

from functools import cache

from cuttings import lexicon
from cuttings.find.parse import Token


def is_left_as_it_was(verb: Token) -> bool:
    """Whether a verb of leaving tells how a thing stays: "left the treaty intact", "in place", "to its lawyers"."""
    if verb.lemma_ not in _words("leaving"):
        return False
    things = [child for child in verb.children if child.dep_ == "dobj"]
    near = [word for place in (verb, *things) for child in place.children for word in (child, *child.children)]
    handed = any(child.dep_ == "dative" or child.lower_ == "to" for child in verb.children if child.dep_ != "aux")
    return bool(things) and (handed or any(word.lower_ in _words("left_as") for word in near))


def is_kept_from(clause: Token) -> bool:
    """Whether somebody kept others from it: "stopped people dying", "saved ten people from drowning"."""
    if clause.tag_ != "VBG":
        return False
    if clause.dep_ == "acl" and clause.head.dep_ == "dobj":
        return clause.head.head.lemma_ in _words("prevention")
    if clause.dep_ != "pcomp" or clause.head.lower_ != "from":
        return False
    above = clause.head.head
    verb = above.head if above.pos_ == "NOUN" else above
    return verb.lemma_ in _words("prevention") | _words("saving")


def is_advised_against(noun: Token) -> bool:
    """Whether somebody decided against it: "decided against a strike"; whoever protests, protests at one."""
    against = noun.dep_ == "pobj" and noun.head.lower_ == "against"
    return against and noun.head.head.lemma_ in _words("keeping")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("status")[name])
