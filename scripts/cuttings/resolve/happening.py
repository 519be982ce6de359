"""An event of one article, with ids for its participants, in the form in which events are compared."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from cuttings.edtf import bounds
from cuttings.model.vocabulary import ParticipantRole
from cuttings.resolve.company import Few
from cuttings.resolve.context import Context
from cuttings.resolve.entities import Entities
from cuttings.resolve.nature import Nature
from cuttings.resolve.told import Told


class Party(NamedTuple):
    """Who takes part, by id, and on which side."""

    actor: str
    role: ParticipantRole


@dataclass(frozen=True, eq=False)
class Happening(Nature):
    """What joining needs to know of an event in one article."""

    number: int
    """Which of its article's events it is, from 0."""
    participants: tuple[Party, ...]
    place: str | None
    around: tuple[str, ...]
    """What the place lies in, from the nearest to its state."""
    states: frozenset[str]
    """Those of the participants that are states."""
    is_located: bool
    """Whether it is known in which state the place lies, if one is told."""
    serves: Mapping[str, frozenset[str]]
    """The states that its participants act for."""
    context: Context
    company: frozenset[str]
    """Whom and what its paragraphs name that is no state and that few articles name with events of its kind."""
    story: frozenset[str]
    """Whom and what its article names that is no state and that few articles name."""

    @cached_property
    def agents(self) -> frozenset[str]:
        """Who does it."""
        return frozenset(one.actor for one in self.participants if one.role == "agent")

    @cached_property
    def targets(self) -> frozenset[str]:
        """Who undergoes, receives or is visited."""
        return frozenset(one.actor for one in self.participants if one.role == "target")

    @cached_property
    def where(self) -> frozenset[str]:
        """The states that it takes place in or that it is done to, as far as they are known."""
        return (self.targets & self.states) | {area for area in (self.place, *self.around[-1:]) if area}

    @cached_property
    def parties(self) -> frozenset[str]:
        """Who takes part on either side."""
        return self.agents | self.targets

    @cached_property
    def served(self) -> frozenset[str]:
        """The states that its participants act for."""
        return frozenset().union(*self.serves.values())

    @property
    def is_only_in_a_state(self) -> bool:
        """Whether its place is as large as a state."""
        return self.place is not None and self.is_located and not self.around

    def precedes(self, other: "Happening") -> bool:
        """Whether its article came out before the other's, or before the day that the other tells of."""
        if self.published is None or other.published is None:
            return False
        return self.published.last < (other.stated or other.published).last

    @cached_property
    def sides(self) -> frozenset[str]:
        """The states that take part, by themselves or by whoever acts for them, and others who act for none."""
        served = (self.serves.get(name) or {name} for name in self.parties)
        return frozenset().union(*served)

    @property
    def fullness(self) -> int:
        """How much is told of it: the participants, and how far in its place is known."""
        return len(self.participants) + (len(self.around) + 1 if self.place else 0)


def happenings(told: Iterable[Told], entities: Entities, few: Few) -> Iterator[Happening]:
    """The events, their participants and places by their ids. Those of one article stand together."""
    for _, here in groupby(told, key=attrgetter("source")):
        story: frozenset[str] | None = None
        for one in here:
            if story is None:
                story = few.in_story(one.context.article)
            yield _happening(one, entities, few, story)


def _happening(told: Told, entities: Entities, few: Few, story: frozenset[str]) -> Happening:
    """The event, its participants and place by their ids; who was rejected is left out."""
    source, event, published = told.source, told.event, told.published
    participants = dict.fromkeys(
        Party(actor, one.role) for one in event.participants if (actor := entities.actor(source, one.referent))
    )
    place = entities.area(source, event.place)
    around = entities.around(place)
    return Happening(
        source=source,
        event=event,
        published=bounds(published) if published and ".." not in published else None,
        number=told.number,
        participants=tuple(participants),
        place=place,
        around=around,
        states=frozenset(one.actor for one in participants if entities.is_state(one.actor)),
        is_located=place is None or bool(around) or entities.is_state(place),
        serves={one.actor: entities.serves(one.actor) for one in participants},
        context=told.context,
        company=few.beside(told),
        story=story,
    )
