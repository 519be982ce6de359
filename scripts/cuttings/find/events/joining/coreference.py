"""Sightings of one happening joined: same kind, compatible participants, dates and status."""

from collections.abc import Iterable
from dataclasses import replace

from cuttings.find.events.joining.happening import Happening
from cuttings.find.events.joining.sameness import REACH, RECALL, acts_fit, may_echo, same, same_date
from cuttings.find.events.participants.sides import Sides
from cuttings.find.events.sighting import Sighting

#: The first sentences of a text, counted from its headline, tell in full what the headline says.
_OPENING = 8


def join(sightings: Iterable[Sighting], sides: Sides) -> tuple[list[Happening], list[Sighting]]:
    """Happenings of the article, and the sightings that neither stand alone nor repeat one.

    Sightings that say all they need make the happenings; what is said in passing ("the visit", "this trip") then joins
    the nearest one that it fits. Headlines abridge what the text tells in full, so they come last.
    """
    happenings: list[Happening] = []
    passing: list[Sighting] = []
    for sighting in sorted(sightings, key=lambda sighting: sighting.heading):
        if sighting.heading and _is_told_in_full(sighting, happenings, sides):
            continue
        if not sighting.complete:
            passing.append(sighting)
            continue
        fitting = [happening for happening in happenings if same(sighting, happening, sides)]
        if fitting:
            max(fitting, key=lambda happening: _closeness(sighting, happening)).sightings.append(sighting)
        else:
            happenings.append(Happening([sighting]))
    alone = [sighting for sighting in passing if not _repeats(sighting, happenings, sides)]
    for happening in happenings:
        happening.sightings[1:] = sorted(happening.sightings[1:], key=_position)
    return happenings, alone


def _is_told_in_full(headline: Sighting, happenings: list[Happening], sides: Sides) -> bool:
    """Whether the opening of the text tells of what a headline does; it is then added, but decides nothing.

    Its names are short, and its present tense ("Macron flies to Rome") may be of the past or of the future.
    """
    for happening in happenings:
        first = happening.first
        opens = 0 <= first.sentence - headline.sentence <= _OPENING
        alike = first.frame.group == headline.frame.group and first.alleged == headline.alleged
        open_ = (first.status.value == "possible") == (headline.status.value == "possible")
        if opens and alike and open_ and _shares_each_part(headline, happening, sides):
            unsaid = replace(headline.status, stated=False)
            happening.sightings.append(replace(headline, parts={}, fillers={}, when=None, status=unsaid))
            return True
    return False


def _shares_each_part(headline: Sighting, happening: Happening, sides: Sides) -> bool:
    """Whether somebody is the same on each side that both tell of, and at least on one."""
    both = [
        (mine, theirs)
        for part in ("agent", "target")
        if (mine := headline.of_part(part)) and (theirs := happening.of_part(part))
    ]
    return bool(both) and all(sides.overlap(mine, theirs) for mine, theirs in both)


def _repeats(sighting: Sighting, happenings: list[Happening], sides: Sides) -> bool:
    """Whether words said in passing repeat a happening; they are then added to it."""
    if sighting.other_instance or sighting.introduces or not (sighting.definite or sighting.parts):
        return False
    alike = [each for each in happenings if each.first.frame.group == sighting.frame.group and acts_fit(sighting, each)]
    nearest = sorted(alike, key=lambda happening: _distance(sighting, happening))
    # Words that name nobody point to the last one spoken of, or to none.
    if not sighting.parts:
        told = [happening for happening in nearest[:1] if not _distance(sighting, happening)[0]]
        told = [happening for happening in told if may_echo(sighting, happening)]
        nearest = [happening for happening in told if happening.is_near(sighting, RECALL)]
    # "Aid for Peru", not pointing back and without a giver, may be anybody's unless one was just told of.
    elif not (sighting.definite or sighting.of_part("agent")):
        nearest = [happening for happening in nearest[:1] if happening.is_near(sighting, REACH)]
    for happening in nearest:
        if same(sighting, happening, sides):
            happening.sightings.append(sighting)
            return True
    return False


def _closeness(sighting: Sighting, happening: Happening) -> tuple[int, int, int]:
    shared = len(set(sighting.parts) & {key for each in happening.sightings for key in each.parts})
    return shared, int(same_date(sighting, happening)), _position(happening.sightings[-1])


def _distance(sighting: Sighting, happening: Happening) -> tuple[bool, int]:
    """How far back the nearest telling is; what is told only later comes last."""
    here = _position(sighting)
    back = [here - _position(each) for each in happening.sightings if _position(each) <= here]
    return not back, min(back, default=_position(happening.first))


def _position(sighting: Sighting) -> int:
    return int(sighting.trigger.token.i)
