"""Nouns for happenings under words that do not say that they are real: "fears of an attack", "negotiate a treaty"."""

from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.reality.mood import cues, governor, mood
from cuttings.find.events.syntax import is_verbal
from cuttings.find.parse import Token

_SUPPOSING = frozenset({"modal", "future", "promise", "condition", "wish"})
_KNOWN = frozenset({"the", "this", "that", "these", "those", "all", "both", "every", "each"})
_WITHIN = frozenset({"at", "in", "during"})


def is_supposed(trigger: Trigger) -> bool:
    """Whether the noun stands under a word that tells of what may be: "the prospect of talks", "demanded a vote"."""
    noun = trigger.phase or trigger.token
    above = governor(noun)
    if above is None:
        return False
    if any(_is_supposition(word) for word in (above, governor(above)) if word is not None):
        return True
    names = _called(above, noun)
    if trigger.frame.lasting and not _is_new(noun):
        return False  # whoever fears the war does not doubt it
    return not names.isdisjoint(cues("unreal")) or (
        not is_known(noun) and not names.isdisjoint(cues("unreal_unless_known"))
    )


def _called(above: Token, noun: Token) -> set[str]:
    """How a word above a noun stands in the lexicon: "fear", "hope for", with its object "(clear the) way for".

    What is "promised during a visit" leaves the visit as it was.
    """
    words = [above, *(child for child in above.children if child.dep_ == "dobj" and child.i < noun.head.i)]
    alone = set() if setting(noun) is not None else {above.lemma_.lower()}
    return {*alone, *(f"{word.lemma_} {noun.head.lower_}".lower() for word in words)}


def is_taken_side_on(trigger: Trigger) -> bool:
    """Whether the verb that the noun is object of only takes a side on it: "support dialogue with Oslo"."""
    noun, clause = trigger.token, trigger.clause
    uncertain = not (is_known(noun) or trigger.frame.lasting or noun.tag_ == "NNS")
    return clause is not None and uncertain and clause.lemma_ in cues("unreal_unless_known")


def _is_supposition(word: Token) -> bool:
    return word.pos_ in ("NOUN", "ADJ") and word.lemma_.lower() in cues("possibility") | cues("bans")


def is_merely_possible(trigger: Trigger) -> bool:
    """Whether nobody points to it: "a treaty that would oblige", "could lead to talks"."""
    noun = trigger.phase or trigger.token
    for child in (*noun.children, *trigger.token.children):
        if child.dep_ == "relcl" and any(aux.lower_ in cues("modals") for aux in child.children):
            return True
    if is_known(noun) or (trigger.frame.lasting and not _is_new(noun)):
        return False
    above = governor(noun)
    return above is not None and above.pos_ in ("VERB", "AUX") and mood(above) in _SUPPOSING


def is_known(noun: Token) -> bool:
    """Whether it is said to be a certain one: "the talks", "their talks"."""
    return any(child.lower_ in _KNOWN or child.dep_ == "poss" for child in noun.children)


def _is_new(noun: Token) -> bool:
    return any(child.lower_ in ("a", "an", "new", "further", "more", "fresh") for child in noun.children)


def setting(noun: Token) -> Token | None:
    """The verb of what is done at what the noun names: "met at the summit", "met on the sidelines of the summit"."""
    preposition = noun.head
    if noun.dep_ != "pobj":
        return None
    if preposition.lower_ == "of" and preposition.head.lemma_ in cues("edges"):
        preposition = preposition.head.head
    elif preposition.lower_ not in _WITHIN:
        return None
    return preposition.head if is_verbal(preposition.head) else None


def within_edge(noun: Token) -> list[Token]:
    """What a noun for a part of it speaks of: the talks of "at the end of the talks"; else the noun itself."""
    if noun.lemma_ not in cues("edges") and noun.lemma_ not in cues("parts"):
        return [noun]
    inner = [word for of in noun.children if of.lower_ == "of" for word in of.children if word.dep_ == "pobj"]
    return inner or [noun]


def is_set_ahead(trigger: Trigger) -> bool:
    """Whether something is to be done at it, which is thus still to come: "will meet at the summit"."""
    verb = setting(trigger.token)
    ahead = verb is not None and mood(verb) in ("future", "promise")
    return ahead and trigger.frame.plannable and not (trigger.frame.lasting or _is_new(trigger.token))
