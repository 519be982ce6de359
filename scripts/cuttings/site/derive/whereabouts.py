"""Where things happen: what the map can show of it, and what it cannot.

A place is only ever drawn where kb/ says that it lies. A capital that stands for its government is an actor there and
no place, so that what "Moscow" says or does is not drawn in Moscow.
"""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from cuttings.kb.store import KnowledgeBase
from cuttings.model import Place
from cuttings.site.points import Point

#: A spot; the middle of a region; somewhere in a state; with the place that it lies in; nowhere, without coordinates.
Drawn = Literal["spot", "middle", "territory", "with", "nowhere"]


class Whereabouts(NamedTuple):
    """A place, or the territory of a state, and the events there."""

    id: str
    drawn: Drawn
    events: tuple[str, ...]
    """Their ids, in order of time."""
    at: Point | None = None
    """Latitude and longitude in degrees, of a spot or a middle."""
    within: str | None = None
    """The place that a site is drawn with."""


def whereabouts(kb: KnowledgeBase, events: Mapping[str, list[str]]) -> tuple[Whereabouts, ...]:
    """Every place, and every state that is said to be the place of an event; where most happened comes first.

    `events` gives for each id the events that it takes part in or is the place of, in order of time.
    """
    found = [*(_of_place(kb, each, _there(kb, events, each)) for each in kb.places), *_territories(kb, events)]
    return tuple(sorted(found, key=lambda each: (-len(each.events), each.id)))


def _there(kb: KnowledgeBase, events: Mapping[str, list[str]], entity_id: str) -> tuple[str, ...]:
    return tuple(each for each in events.get(entity_id, ()) if kb.events[each].place == entity_id)


def _territories(kb: KnowledgeBase, events: Mapping[str, list[str]]) -> Iterator[Whereabouts]:
    places = {event.place for event in kb.events.values() if event.place}
    for actor in sorted(places & kb.actors.keys()):
        yield Whereabouts(actor, "territory", _there(kb, events, actor))


def _of_place(kb: KnowledgeBase, place_id: str, events: tuple[str, ...]) -> Whereabouts:
    place = kb.places[place_id]
    around = _around(kb, place)
    if around:
        return Whereabouts(place_id, "with", events, within=around)
    if place.coordinates:
        return Whereabouts(place_id, "spot" if place.kind in ("city", "site") else "middle", events, place.coordinates)
    return Whereabouts(place_id, "territory" if place.kind == "country" else "nowhere", events)


def _around(kb: KnowledgeBase, place: Place) -> str | None:
    """The city with coordinates that a site lies in: on a map of the world they are one spot."""
    city = kb.places.get(place.within or "") if place.kind == "site" else None
    return place.within if city and city.kind == "city" and city.coordinates else None
