"""What the table `entity` says of each: what it is called, and in how many of the tables' sources it is.

Where a file is a person's, it is called what that says.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cuttings.linking.events import Joined
from cuttings.model import Event
from cuttings.resolve.edtf import plain
from cuttings.resolve.identify import Identified
from cuttings.resolve.standing import Standing


class Line(NamedTuple):
    """A row of the table; the columns behind `sources` are of events."""

    entity: str
    folder: str
    name: str
    sources: int
    type: str | None = None
    status: str | None = None
    factuality: str | None = None
    date: str | None = None
    place: str | None = None


def of_names(identified: Iterable[Identified]) -> Iterator[Line]:
    """Actors and places."""
    for one in identified:
        if one.id:
            yield Line(one.id, one.folder, one.group.name, len({member.source for member in one.group.members}))


def of_dates(values: Iterable[Iterable[str]], ids: Mapping[str, str]) -> Iterator[Line]:
    """Dates, by the values that each source has and the ids of their shortest forms."""
    times = Counter(value for found in values for value in set(map(plain, found)))
    return (Line(id_, "dates", value, times[value]) for value, id_ in ids.items())


def of_events(events: Mapping[str, Joined]) -> Iterator[Line]:
    """Events, as their sources tell them."""
    for id_, one in events.items():
        told = one.outline
        sources = len({source for source, _ in one.members})
        yield Line(id_, "events", told.title, sources, told.type, told.status, told.factuality, told.date, told.place)


def as_people_say(line: Line, standing: Standing) -> Line:
    """What a person's file says, if there is one."""
    entity = standing.entity(line.folder, line.entity)
    if entity is None or standing.whose.get((line.folder, line.entity)) != "held":
        return line
    if isinstance(entity, Event):
        told = {name: getattr(entity, name) for name in ("type", "status", "factuality", "date", "place")}
        return line._replace(name=entity.label, **told)
    return line._replace(name=entity.label)
