"""Plans that need not have come to anything, and what is only doubted, guessed or commanded."""

from cuttings import lexicon
from cuttings.find.events.syntax import is_passive
from cuttings.find.parse import Token

#: "Few doubt", "no one doubts", "hardly doubts".
_FEW = frozenset({"few", "no", "nobody", "none", "never", "hardly", "neither"})
#: What is taken back when a plan is: "but cancelled it".
_OBJECTS = frozenset({"it", "them", "this", "that", "plan", "plans"})


def is_unmet(scheduling: Token) -> bool:
    """Whether what a verb or adjective plans is told as an old plan, or as called off: "had been due to open"."""
    verb = _finite(scheduling)
    past_perfect = any(child.lower_ in ("had", "'d") for child in verb.children if child.dep_ == "aux")
    return (past_perfect and scheduling.lemma_ in _words("planned_in_vain")) or _is_called_off(verb)


def is_common_guess(expecting: Token) -> bool:
    """Whether it is what many think, which nobody has fixed: "is widely expected to resign"."""
    return any(child.lower_ in _words("by_many") for child in expecting.children if child.dep_ == "advmod")


def is_imperative(verb: Token) -> bool:
    """Whether it is a bare command: "Arrest them all", but neither an infinitive nor a headline with a subject."""
    if verb.tag_ != "VB" or verb.dep_ not in ("ROOT", "ccomp", "parataxis", "advcl"):
        return False
    parts = {child.dep_ for child in verb.children}
    return parts.isdisjoint(("nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass", "mark")) and _opens(verb)


def is_doubted(verb: Token) -> bool:
    """Whether it stands in a clause that somebody only doubts, suspects or fears: "doubts that Oslo ordered it".

    What nobody doubts is so, and so is what somebody asks the reason of: "questioned why Oslo ordered it".
    """
    above = verb.head
    if verb.dep_ == "xcomp" and above.lemma_ in _words("doubting") and is_passive(above):
        return True  # "were feared killed", "is suspected to have fled"
    if verb.dep_ != "ccomp" or above.lemma_ not in _words("doubting") or above.i > verb.i:
        return False
    beyond = any(child.dep_ == "neg" or child.lower_ in _FEW for child in above.children)
    few = any(child.lower_ in _FEW for subject in above.lefts for child in subject.children)
    return not (beyond or few or any(child.tag_.startswith("W") for child in verb.lefts))


def is_dropped(clause: Token) -> bool:
    """Whether it is what a plan was, which the sentence says is no more: "a plan to rename Lima was dropped"."""
    plan = clause.head
    verb = plan.head
    planned = clause.dep_ in ("acl", "relcl") and plan.lemma_ in _words("taken_back")
    undone = (plan.dep_ == "nsubjpass" and is_passive(verb)) or (plan.dep_ == "dobj" and verb.tag_ in ("VBD", "VBN"))
    return planned and undone and not _names(verb).isdisjoint(_words("taking_back"))


def _is_called_off(verb: Token) -> bool:
    """Whether the same sentence takes the plan back: "was to visit Lima but cancelled it", "but was put off"."""
    contrasted = any(child.lower_ in ("but", "yet") for child in verb.children if child.dep_ == "cc")
    return contrasted and any(_calls_off(child) for child in verb.children if child.dep_ == "conj")


def _calls_off(verb: Token) -> bool:
    things = [child for child in verb.children if child.dep_ == "dobj"]
    return not _names(verb).isdisjoint(_words("taking_back")) and all(thing.lower_ in _OBJECTS for thing in things)


def _names(verb: Token) -> set[str]:
    """The verb (lemma), alone and with its particles: "call off"."""
    particles = (child.lower_ for child in verb.children if child.dep_ in ("prt", "advmod"))
    return {verb.lemma_, *(f"{verb.lemma_} {particle}" for particle in particles)}


def _finite(word: Token) -> Token:
    """The verb over an adjective: "had been" over "due"."""
    return word.head if word.pos_ == "ADJ" and word.head.pos_ in ("AUX", "VERB") else word


def _opens(verb: Token) -> bool:
    """Whether the verb opens its clause: at the start of the sentence, behind a quotation mark or a comma."""
    return verb.i == verb.sent.start or verb.nbor(-1).is_punct or verb.nbor(-1).is_space


def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("status")[name])
