"""What happens during another happening has its date: "during the visit they signed", what a guest did on his visit."""

from collections.abc import Iterator, Sequence
from itertools import chain

from cuttings.find.events.detection.frames import frames
from cuttings.find.events.joining.happening import Happening
from cuttings.find.events.participants.sides import Sides
from cuttings.find.events.reality.unreal import within_edge
from cuttings.find.events.setting.effects import effect
from cuttings.find.events.setting.periods import exactness
from cuttings.find.events.sighting import Sighting, When
from cuttings.find.parse import Token

_DURING = frozenset({"during", "at", "in"})
_DAY = len("2024-06-19")
#: What guests do with their hosts on a visit.
_ON_VISITS = frozenset({"meeting", "agreement", "welcome", "ceremony", "correspondence"})
#: What those who meet do, as soon as it is told that they met.
_AT_TALKS = frozenset({"agreement", "correspondence"})
#: How many sentences from a telling of the visit the guest's doings may be told.
_REACH = 4
#: How many sentences after a meeting its outcome is told.
_JUST = 2
#: A signing during talks during a visit.
_DEPTH = 3


def inherit_dates(happenings: Sequence[Happening], sides: Sides) -> None:
    """Give undated happenings the day of the one that their words or their participants set them in.

    Only a day is passed on, and marked as uncertain: a visit of one date may have lasted longer.
    """
    for _ in range(_DEPTH):
        undated = [happening for happening in happenings if not happening.dates()]
        if not sum(_inherit(happening, happenings, sides) for happening in undated):
            return


def _inherit(happening: Happening, happenings: Sequence[Happening], sides: Sides) -> bool:
    """Whether the happening now has the day of another."""
    for sighting in happening.sightings:
        around = chain(
            _frame(sighting, happenings),
            _visits(sighting, happening, happenings, sides),
            _talks(sighting, happenings, sides),
        )
        days = (day for frame in around if frame is not happening and (day := _day(frame)) is not None)
        when = next(days, None) or effect(sighting, happenings)
        if when is not None:
            sighting.when = when
            return True
    return False


def _frame(sighting: Sighting, happenings: Sequence[Happening]) -> Iterator[Happening]:
    """The happening that the sighting's clause is set in: "during", "at" or "in" it."""
    clause = sighting.trigger.clause
    for child in clause.children if clause is not None else ():
        inside = child.children if child.dep_ == "prep" and child.lower_ in _DURING else ()
        for noun in (noun for held in inside for noun in within_edge(held)):
            found = _named(noun, happenings) if noun != sighting.trigger.token else None
            if found is not None:
                yield found


def _named(noun: Token, happenings: Sequence[Happening]) -> Happening | None:
    """The happening that a noun tells of; for "their talks", which names nobody, the last one of its kind."""
    for happening in happenings:
        if any(sighting.trigger.token.i == noun.i for sighting in happening.sightings):
            return happening
    if not any(child.dep_ == "poss" or child.lower_ in ("the", "this") for child in noun.children):
        return None
    groups = {frame.group for frame, phrase in frames().by_noun.get(noun.lemma_.lower(), ()) if len(phrase) == 1}
    return max(
        (each for each in happenings if each.first.frame.group in groups and each.first.trigger.token.i < noun.i),
        key=lambda each: each.first.trigger.token.i,
        default=None,
    )


def _visits(
    sighting: Sighting, happening: Happening, happenings: Sequence[Happening], sides: Sides
) -> Iterator[Happening]:
    """The visits on which the guest did this with or in the country visited, told close by and just as real."""
    done = happening.first
    if done.other_instance or not {done.frame.type, done.frame.group} & _ON_VISITS:
        return
    for visit in happenings:
        welcome = visit.first.frame.group == "welcome"
        if not (welcome or visit.first.frame.type == "visit") or visit.first.status.value != done.status.value:
            continue
        coming, receiving = ("target", "agent") if welcome else ("agent", "target")
        guests, hosts = visit.of_part(coming), visit.of_part(receiving) | _places(visit)
        near = any(abs(each.sentence - sighting.sentence) <= _REACH for each in visit.sightings)
        others = (set(done.parts) - guests) | _places(happening)
        if near and sides.overlap(guests, set(done.parts)) and sides.overlap(others, hosts):
            yield visit


def _talks(sighting: Sighting, happenings: Sequence[Happening], sides: Sides) -> Iterator[Happening]:
    """The meeting, just told of, of all who did it: "hosted him on Friday. The two signed a treaty"."""
    done = sighting.status.value == "occurred" and sighting.status.stated
    if not done or not {sighting.frame.type, sighting.frame.group} & _AT_TALKS:
        return
    for meeting in happenings:
        met = meeting.of_part("agent")
        after = 0 <= sighting.sentence - meeting.first.sentence <= _JUST
        real = meeting.first.frame.type == "meeting" and meeting.first.status.value == "occurred"
        if after and real and len(met) > 1 and sides.covered(met, set(sighting.parts)):
            yield meeting


def _places(happening: Happening) -> set[str]:
    return {sighting.place for sighting in happening.sightings if sighting.place is not None}


def _day(happening: Happening) -> When | None:
    days = [each.when for each in happening.sightings if each.when is not None and exactness(each.when.value) >= _DAY]
    return When(f"{days[0].value.rstrip('?~%')}?", days[0].mentions) if days else None
