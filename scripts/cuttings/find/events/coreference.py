"""Sightings of one happening joined: same kind, compatible participants, dates and status."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from cuttings.find.events.sides import Sides
from cuttings.find.events.sighting import Sighting

_STRENGTH = ("occurred", "ongoing", "scheduled", "possible")


@dataclass
class Happening:
    """One happening of the article with all its sightings, in text order."""

    sightings: list[Sighting] = field(default_factory=list)

    @property
    def first(self) -> Sighting:
        """The first complete sighting, which names the frame."""
        return self.sightings[0]

    def values(self) -> set[str]:
        """The dates that its sightings state."""
        return {sighting.when.value for sighting in self.sightings if sighting.when is not None}

    def of_part(self, part: str) -> set[str]:
        """Keys of all participants that play this part."""
        return {key for sighting in self.sightings for key in sighting.of_part(part)}

    def stated(self) -> set[str]:
        """The statuses that its sightings state in words."""
        return {sighting.status.value for sighting in self.sightings if sighting.status.stated}


def join(sightings: Iterable[Sighting], sides: Sides) -> tuple[list[Happening], list[Sighting]]:
    """Happenings of the article in text order, and the sightings that neither stand alone nor repeat one."""
    happenings: list[Happening] = []
    alone: list[Sighting] = []
    for sighting in sightings:
        fitting = [happening for happening in happenings if _same(sighting, happening, sides)]
        if fitting:
            max(fitting, key=lambda happening: _closeness(sighting, happening, sides)).sightings.append(sighting)
        elif sighting.complete:
            happenings.append(Happening([sighting]))
        else:
            alone.append(sighting)
    return happenings, alone


def _same(sighting: Sighting, happening: Happening, sides: Sides) -> bool:
    first = happening.first
    if sighting.frame.group != first.frame.group:
        return False
    if sighting.other_instance and not _same_date(sighting, happening):
        return (
            sighting.when is None and happening.sightings[-1].other_instance and _parts_fit(sighting, happening, sides)
        )
    if not sighting.complete and not (sighting.definite or sighting.parts):
        return False
    return (
        _dates_fit(sighting, happening)
        and _status_fits(sighting, happening)
        and _parts_fit(sighting, happening, sides)
        and (first.frame.news is False or _speech_fits(sighting, happening))
    )


def _same_date(sighting: Sighting, happening: Happening) -> bool:
    return sighting.when is not None and sighting.when.value in happening.values()


def _dates_fit(sighting: Sighting, happening: Happening) -> bool:
    if sighting.when is None or not happening.values():
        return not (sighting.when is not None and any(s.other_instance for s in happening.sightings))
    return any(dates_compatible(sighting.when.value, value) for value in happening.values())


def dates_compatible(one: str, other: str) -> bool:
    """Whether two EDTF values may speak of one day: equal, one within the other, or overlapping intervals."""
    first, last = _bounds(one)
    start, stop = _bounds(other)
    return first[: len(stop)] <= stop[: len(first)] and start[: len(last)] <= last[: len(start)]


def _bounds(value: str) -> tuple[str, str]:
    plain = value.strip("[]").replace("~", "").replace("?", "").replace("%", "")
    parts = plain.replace(",", "/").split("/")
    first, last = parts[0], parts[-1]
    return ("0000" if first in ("..", "") else first), ("9999" if last in ("..", "") else last)


def _status_fits(sighting: Sighting, happening: Happening) -> bool:
    """What surely happened is not what may still happen, unless one date says that they are one."""
    if not sighting.status.stated or not happening.stated():
        return True
    past = {"occurred", "ongoing"}
    real = sighting.status.value in past
    if any((value in past) == real for value in happening.stated()):
        return True
    return _same_date(sighting, happening)


def _parts_fit(sighting: Sighting, happening: Happening, sides: Sides) -> bool:
    for part in ("agent", "target"):
        mine, theirs = sighting.of_part(part), happening.of_part(part)
        if mine and theirs and not sides.compatible(mine, theirs):
            return False
    mine = set(sighting.parts)
    return not mine or sides.compatible(
        mine, happening.of_part("agent") | happening.of_part("target") | happening.of_part("other")
    )


def _speech_fits(sighting: Sighting, happening: Happening) -> bool:
    """Acts of speech are many: only the same date, or the same words for it, make them one."""
    return _same_date(sighting, happening) or sighting.trigger.token.lemma_ == happening.first.trigger.token.lemma_


def _closeness(sighting: Sighting, happening: Happening, sides: Sides) -> tuple[int, int, int]:
    shared = len(set(sighting.parts) & {key for s in happening.sightings for key in s.parts})
    return shared, int(_same_date(sighting, happening)), happening.sightings[-1].trigger.token.i
