"""What is arranged for a day to come, told in the present: "On Friday I leave for Rome", "The fair opens tomorrow"."""

from cuttings.find.claims.cues import listed
from cuttings.find.parse import Token

PRESENT = frozenset({"VBZ", "VBP", "VBG"})
_LEADING = frozenset({"on", "by", "from"})


def is_arranged(head: Token) -> bool:
    """Whether a present tells of a day to come, as timetables do: "On Friday I leave for Rome", "leaves tomorrow"."""
    going = head.tag_ == "VBG" and any(child.dep_ == "aux" and child.tag_ in PRESENT for child in head.children)
    plain = head.tag_ in PRESENT - {"VBG"} and not any(child.dep_ == "aux" for child in head.children)
    return (going or plain) and any(listed(token, "content", "days_ahead") for token in _times_of(head))


def is_announced(head: Token) -> bool:
    """Whether a headline's infinitive tells what will be: "Leaders to meet in Rome, envoys say"."""
    own = any(child.dep_ in ("nsubj", "nsubjpass") for child in head.lefts)
    to = any(child.dep_ == "aux" and child.lower_ == "to" for child in head.lefts)
    return own and to and (head.dep_ == "ROOT" or (head.dep_ == "ccomp" and head.i < head.head.i))


def _times_of(head: Token) -> list[Token]:
    """What stands with a verb as its time: "tomorrow", "on Friday", "next week"."""
    led = [c for prep in head.children if prep.lower_ in _LEADING for c in prep.children if c.dep_ == "pobj"]
    bare = [child for child in head.children if child.dep_ in ("npadvmod", "advmod")]
    return [*led, *bare, *(c for noun in bare for c in noun.lefts if c.dep_ == "amod")]
