"""What happens during another happening has its date: "during the visit they signed"."""

from collections.abc import Sequence

from cuttings.find.events.coreference import Happening
from cuttings.find.events.periods import exactness
from cuttings.find.events.sighting import Sighting, When

_DURING = frozenset({"during", "at", "in"})
_DAY = len("2024-06-19")


def inherit_dates(happenings: Sequence[Happening]) -> None:
    """Give undated happenings the day of the one that their sentence sets them in.

    Only a day is passed on, and marked as uncertain: a visit of one date may have lasted longer.
    """
    by_word = {sighting.trigger.token.i: happening for happening in happenings for sighting in happening.sightings}
    for happening in happenings:
        for sighting in happening.sightings if not happening.dates() else ():
            frame = _frame(sighting, by_word)
            if frame is not None and frame is not happening:
                sighting.when = _day(frame)


def _frame(sighting: Sighting, by_word: dict[int, Happening]) -> Happening | None:
    """The happening that the sighting's clause is set in: "during", "at" or "in" it."""
    trigger = sighting.trigger
    for child in trigger.clause.children if trigger.clause is not None else ():
        if child.dep_ == "prep" and child.lower_ in _DURING:
            for noun in child.children:
                if noun.i in by_word and noun != trigger.token:
                    return by_word[noun.i]
    return None


def _day(happening: Happening) -> When | None:
    days = [each.when for each in happening.sightings if each.when is not None and exactness(each.when.value) >= _DAY]
    return When(f"{days[0].value.rstrip('?~%')}?", days[0].mentions) if days else None
