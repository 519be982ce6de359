"""The shortest stretch of the article that lets a reader check a happening: trigger, participants and date."""

from cuttings.find.events.sighting import Sighting
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import EventPassage

#: A filler's phrase longer than this many words is cut to its head: the reader needs the name, not its history.
_LONGEST = 9


def passage(sighting: Sighting, reading: Reading) -> EventPassage:
    """The evidence of one sighting; it never leaves the trigger's sentence."""
    trigger = sighting.trigger
    token, sentence = trigger.token, trigger.token.sent
    start, end = token.idx, token.end
    words = [*sighting.tokens, *(word for word in (trigger.clause, trigger.phase) if word is not None)]
    for word in (word for word in words if sentence.start <= word.i < sentence.end):
        first, last = _phrase(word)
        start, end = min(start, first), max(end, last)
    if sighting.frame.type == "statement" and not trigger.is_noun:
        end = max(end, _said(token))
    for mention in sighting.when.mentions if sighting.when is not None else ():
        if sentence.start_char <= mention.start < sentence.end_char:
            start, end = min(start, mention.start), max(end, mention.end)
    span = token.idx, token.end
    return EventPassage(start=start, end=end, text=reading.text(start, end), trigger=span)


def _phrase(word: Token) -> tuple[int, int]:
    """Offsets of a noun's phrase, or of the word alone where that is long or a clause."""
    if word.pos_ not in ("NOUN", "PROPN", "PRON", "ADJ", "NUM"):
        return word.idx, word.end
    first, last = word.left_edge, word.right_edge
    if last.i - word.i > _LONGEST or any(child.dep_ in ("relcl", "acl") for child in word.children):
        last = word
    return first.idx, last.end


def _said(verb: Token) -> int:
    """Where the complement of a verb of saying ends: what was said belongs to the act."""
    parts = [child for child in verb.children if child.dep_ in ("ccomp", "xcomp", "dobj") and child.i > verb.i]
    last = parts[-1].right_edge if parts else verb
    return last.end
