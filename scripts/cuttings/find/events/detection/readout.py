"""What people say to each other when they meet is part of the meeting, as readouts tell it, and no act by itself."""

from collections.abc import Iterable, Iterator

from cuttings.find.events.sighting import Sighting
from cuttings.find.reading import Reading


def without_table_talk(sightings: Iterable[Sighting], reading: Reading) -> Iterator[Sighting]:
    """The sightings, without what a person who has met others "warned" or "briefed" with no day or place of its own."""
    met: set[str] = set()
    for sighting in sightings:
        if sighting.frame.type == "meeting" and sighting.complete:
            met |= {key for key in sighting.parts if reading.referents[key].kind == "person"}
        if not _is_undated_speech(sighting) or not sighting.of_part("agent") <= met:
            yield sighting


def _is_undated_speech(sighting: Sighting) -> bool:
    told = sighting.frame.news and not sighting.trigger.is_noun and bool(sighting.of_part("agent"))
    return told and sighting.when is None and sighting.place is None
