"""Whether the words tell a happening apart from others of its kind."""

from cuttings.find.events.detection.frames import frames
from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.reality.mood import cues
from cuttings.find.parse import Token


def is_other_instance(trigger: Trigger) -> bool:
    """Whether the words tell it apart from the one spoken of: "his previous trip", "another meeting"."""
    if trigger.frame.lasting and is_named(trigger.token):
        return True  # the Korean War is a war of its own
    noun = trigger.token if trigger.is_noun else _noun_of_deed(trigger)
    return noun is not None and any(child.lower_ in cues("other_instance") for child in noun.children)


def _noun_of_deed(trigger: Trigger) -> Token | None:
    """The noun by which the clause of a verb calls the same deed: "In his previous trip, Ruiz travelled by sea"."""
    within = [child for child in trigger.token.children if child.lower_ in ("in", "on", "during")]
    for noun in (child for preposition in within for child in preposition.children if child.dep_ == "pobj"):
        if any(frame.group == trigger.frame.group for frame, _ in frames().by_noun.get(noun.lemma_.lower(), ())):
            return noun
    return None


def is_named(noun: Token) -> bool:
    """Whether a noun is part of a proper name: the Korean War."""
    return bool(noun.pos_ == "PROPN" and noun.is_title)
