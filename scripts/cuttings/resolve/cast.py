"""Who takes part in an event, and for whom they act. Most events are of few, so each company is looked up once."""

from collections.abc import Mapping
from typing import NamedTuple

from cuttings.model import FoundEvent
from cuttings.model.vocabulary import ParticipantRole
from cuttings.resolve.entities import Entities


class Party(NamedTuple):
    """Who takes part, by id, and on which side."""

    actor: str
    role: ParticipantRole


class Cast:
    """Those who take part in some events, without whoever was rejected."""

    def __init__(self, participants: tuple[Party, ...], entities: Entities) -> None:
        self.participants = participants
        self.agents = frozenset([actor for actor, role in participants if role == "agent"])
        """Who does it."""
        self.targets = frozenset([actor for actor, role in participants if role == "target"])
        """Who undergoes, receives or is visited."""
        self.parties = self.agents | self.targets
        """Who takes part on either side."""
        everybody = frozenset([actor for actor, _ in participants])
        self.states = everybody & entities.states
        """Those of the participants that are states."""
        self.serves: Mapping[str, frozenset[str]] = {actor: entities.serves(actor) for actor in everybody}
        """The states that each of the participants acts for."""
        self.served = frozenset().union(*self.serves.values())
        """The states that its participants act for."""
        self.sides = frozenset().union(*(self.serves[name] or {name} for name in self.parties))
        """The states that take part, by themselves or by whoever acts for them, and others who act for none."""


class Casts:
    """The casts of events, of one run."""

    def __init__(self, entities: Entities) -> None:
        self._entities = entities
        self._known: dict[tuple[tuple[str, ParticipantRole], ...], Cast] = {}

    def of(self, source: str, event: FoundEvent) -> Cast:
        """That of an event of a source: the same object as of every event in which the same take part in that order."""
        actor = self._entities.actor
        named = tuple([(id_, one.role) for one in event.participants if (id_ := actor(source, one.referent))])
        cast = self._known.get(named)
        if cast is None:
            parties = tuple(dict.fromkeys(Party(id_, role) for id_, role in named))
            cast = self._known[named] = Cast(parties, self._entities)
        return cast
