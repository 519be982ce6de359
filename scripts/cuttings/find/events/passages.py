"""The shortest stretch of the article that lets a reader check a happening: trigger, participants and date."""

from cuttings.find.events.sighting import Sighting
from cuttings.find.reading import Reading
from cuttings.model import EventPassage


def passage(sighting: Sighting, reading: Reading) -> EventPassage:
    """The evidence of one sighting; it never leaves the trigger's sentence."""
    token = sighting.trigger.token
    start, end = token.idx, token.idx + len(token.text)
    trigger = (start, end)
    clause = sighting.trigger.clause
    words = [*sighting.tokens, *([clause] if clause is not None else [])]
    for word in words:
        if word.sent == token.sent:
            start, end = min(start, _left(word)), max(end, _right(word))
    for mention in sighting.when.mentions if sighting.when is not None else ():
        start, end = min(start, mention.start), max(end, mention.end)
    return EventPassage(start=start, end=end, text=reading.text(start, end), trigger=trigger)


def _left(word):  # type: ignore[no-untyped-def]
    edge = word.left_edge if word.pos_ in ("NOUN", "PROPN", "PRON", "ADJ") else word
    return edge.idx


def _right(word):  # type: ignore[no-untyped-def]
    return word.idx + len(word.text)
