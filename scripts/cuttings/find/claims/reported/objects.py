"""The objects of a verb of saying."""

from cuttings.find.claims.cues import Marked
from cuttings.find.parse import Token


def object_of(verb: Token) -> Token | None:
    """The object of a verb, if it has one behind it."""
    return next((child for child in verb.rights if child.dep_ == "dobj"), None)


def objects(verb: Token) -> list[Token]:
    """The objects of a verb, where the parser saw several."""
    return [child for child in verb.rights if child.dep_ in ("dobj", "dative")]


def led_object(marked: Marked) -> Token | None:
    """Whom or what a preposition leads to: "appealed to *donors* to act", "referred to *it* as a mistake"."""
    led = (prep for prep in marked.word.rights if prep.dep_ in ("prep", "dative") and prep.lower_ in marked.cue.through)
    return next((c for prep in led for c in prep.children if c.dep_ == "pobj"), None)
