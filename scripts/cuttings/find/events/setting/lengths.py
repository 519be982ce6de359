"""What lasts so many days by its own words: a two-day visit."""

from cuttings import lexicon
from cuttings.find.dates import calendar
from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.reality.mood import cues
from cuttings.find.events.sighting import When
from cuttings.find.parse import Token

_DAY = len("2024-06-19")


def over_days(trigger: Trigger, when: When) -> When:
    """A two-day visit that begins on Friday lasts until Saturday, and one that ends then began on Thursday."""
    first, _ = calendar.bounds(when.value) or (None, None)
    length = _length(trigger.token) if trigger.is_noun and len(when.value) == _DAY else None
    if first is None or length is None:
        return when
    verb = trigger.clause or trigger.token.head.head
    step = 1 - length if verb.lemma_ in cues("ending") else length - 1
    other = calendar.moved(first, step, "day")
    return When(calendar.days(*sorted((first, other))), when.mentions) if other is not None else when


def _length(noun: Token) -> int | None:
    """How many days it lasts: 2 of "a two-day visit"."""
    before = [word.lower_ for word in noun.doc[noun.left_edge.i : noun.i]]
    for number, hyphen, unit in zip(before, before[1:], before[2:], strict=False):
        if (hyphen, unit) == ("-", "day"):
            return int(number) if number.isdecimal() else lexicon.load("dates")["numbers"].get(number)
    return None
