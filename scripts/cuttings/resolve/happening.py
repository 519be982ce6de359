"""An event of one article, with ids for its participants, in the form in which events are compared."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from cuttings.edtf import bounds
from cuttings.model.vocabulary import ParticipantRole
from cuttings.resolve.company import Few
from cuttings.resolve.entities import Entities
from cuttings.resolve.nature import Nature
from cuttings.resolve.told import Told


class Party(NamedTuple):
    """Who takes part, by id, and on which side."""

    actor: str
    role: ParticipantRole


class Happening(Nature):
    """What joining needs to know of an event in one article; `story` is whom and what that names that few others do."""

    def __init__(self, told: Told, entities: Entities, few: Few, story: frozenset[str]) -> None:
        source, event, published = told.source, told.event, told.published
        super().__init__(source, event, bounds(published) if published and ".." not in published else None)
        self.number = told.number
        """Which of its article's events it is, from 0."""
        self.context = told.context
        self.story = story
        self.company = few.beside(told)
        """Whom and what its paragraphs name that is no state and that few articles name with events of its kind."""
        named = [(entities.actor(source, one.referent), one.role) for one in event.participants]
        self.participants = tuple(dict.fromkeys([Party(actor, role) for actor, role in named if actor]))
        """Those who take part, without whoever was rejected."""
        self.agents = frozenset([actor for actor, role in self.participants if role == "agent"])
        """Who does it."""
        self.targets = frozenset([actor for actor, role in self.participants if role == "target"])
        """Who undergoes, receives or is visited."""
        self.parties = self.agents | self.targets
        """Who takes part on either side."""
        everybody = frozenset([actor for actor, _ in self.participants])
        self.states = everybody & entities.states
        """Those of the participants that are states."""
        self.serves = {actor: entities.serves(actor) for actor in everybody}
        """The states that each of the participants acts for."""
        self.served = frozenset().union(*self.serves.values())
        """The states that its participants act for."""
        self.place = place = entities.area(source, event.place)
        self.around = entities.around(place)
        """What the place lies in, from the nearest to its state."""
        self.is_located = place is None or bool(self.around) or entities.is_state(place)
        """Whether it is known in which state the place lies, if one is told."""
        self.where = (self.targets & self.states) | {area for area in (place, *self.around[-1:]) if area}
        """The states that it takes place in or that it is done to, as far as they are known."""

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
            yield Happening(one, entities, few, story)
