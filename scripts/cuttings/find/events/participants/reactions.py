"""Against whom a reaction is directed: whoever did what is condemned, and whoever said what is dismissed."""

from collections.abc import Sequence

from cuttings.find.events.joining.happening import Happening
from cuttings.find.events.sighting import Sighting
from cuttings.find.parse import Token

#: Groups of frames for acts of speech that answer what somebody did or said.
_AGAINST = frozenset({"accusation", "denial"})
_DENIAL = "denial"
#: How many sentences back what is denied was said.
_REACH = 2


def add_targets(happenings: Sequence[Happening]) -> None:
    """Give reactions that name nobody the doers of what they answer as targets."""
    for happening in happenings:
        if happening.first.frame.group in _AGAINST and not happening.of_part("target"):
            for sighting in happening.sightings:
                answered = _answered(sighting, happening, happenings)
                doers = answered.of_part("agent") - happening.of_part("agent") if answered is not None else ()
                sighting.parts.update(dict.fromkeys(sorted(doers), "target"))


def _answered(sighting: Sighting, happening: Happening, happenings: Sequence[Happening]) -> Happening | None:
    """The happening that the object of the verb tells of; of a denial, else, what another one said just before."""
    verb = sighting.trigger.token
    things = {child.i for child in verb.children if child.dep_ == "dobj"}
    for other in happenings:
        if other is not happening and any(each.trigger.token.i in things for each in other.sightings):
            return other
    if sighting.frame.group != _DENIAL or sighting.trigger.is_noun or not _points_back(verb):
        return None
    said = [other for other in happenings if other.first.frame.type == "statement" and _is_before(other, sighting)]
    return max(said, key=lambda other: other.first.trigger.token.i, default=None)


def _points_back(verb: Token) -> bool:
    """Whether the object is something told before: "dismissed the report", "rejected this"."""
    objects = (child for child in verb.children if child.dep_ == "dobj")
    return any(
        word.lower_ in ("the", "this", "that", "these", "those") for noun in objects for word in (noun, *noun.children)
    )


def _is_before(other: Happening, sighting: Sighting) -> bool:
    distance = sighting.sentence - other.first.sentence
    return 0 <= distance <= _REACH and other.first.trigger.token.i < sighting.trigger.token.i
