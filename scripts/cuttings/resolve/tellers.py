"""Which sources give an event its status, date, place and participants: not every source of a draft tells all of it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from cuttings.model import FoundEvent
from cuttings.resolve.entities import Entities
from cuttings.resolve.quote import Quotes

Telling = tuple[str, str, str | None]
"""Id of the event, the kind of the value, and the value: ("the-trip", "date", "2031-05-05")."""


def tellers(
    quotes: Mapping[str, Quotes], links: Mapping[tuple[str, str], str], entities: Entities, asked: Collection[str]
) -> dict[Telling, set[str]]:
    """The sources of each value, by event, of the events `asked` for; `links` has the id of each that was found."""
    told: dict[Telling, set[str]] = defaultdict(set)
    if not asked:
        return told
    for source, quote in quotes.items():
        for event in quote.found.events:
            id_ = links.get((source, f"event:{event.key}"))
            if id_ and id_ in asked:
                for kind, value in _values(source, event, entities):
                    told[id_, kind, value].add(source)
    return told


def _values(source: str, event: FoundEvent, entities: Entities) -> Iterator[tuple[str, str | None]]:
    yield "status", event.status
    yield "date", event.date
    yield "place", entities.area(source, event.place)
    yield from (("participant", entities.actor(source, one.referent)) for one in event.participants)
