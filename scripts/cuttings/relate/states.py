"""The states that actors stand for: a president for the state whose president he is."""

from collections.abc import Mapping
from functools import cached_property

from cuttings.model import Actor, Entity

_STATES = ("state", "separatist-entity")


class States:
    """The states of a knowledge base, and its actors on their sides. What is asked of an actor is worked out once."""

    def __init__(self, actors: Mapping[str, Entity]) -> None:
        self._actors = actors
        self._sides: dict[str, frozenset[str]] = {}
        self._states: dict[str, frozenset[str]] = {}

    def sides(self, ids: frozenset[str]) -> frozenset[str]:
        """Actors and the states that they stand for."""
        return frozenset().union(*map(self._side, ids))

    def of(self, ids: frozenset[str]) -> frozenset[str]:
        """The states among actors, and those that they stand for."""
        return frozenset().union(*map(self._states_of, ids))

    def is_state(self, id_: str) -> bool:
        """Whether this is a state."""
        actor = self._actors.get(id_)
        return isinstance(actor, Actor) and actor.kind in _STATES

    @cached_property
    def all(self) -> Mapping[str, str]:
        """The id and label of every state."""
        return {id_: one.label for id_, one in self._actors.items() if self.is_state(id_)}

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that the ids of states are made of, in small letters."""
        return frozenset(word.casefold() for id_ in self.all for word in id_.split("-"))

    def _states_of(self, id_: str) -> frozenset[str]:
        if id_ not in self._states:
            self._states[id_] = frozenset(filter(self.is_state, self._side(id_)))
        return self._states[id_]

    def _side(self, id_: str) -> frozenset[str]:
        if id_ not in self._sides:
            self._sides[id_] = self._represented(id_)
        return self._sides[id_]

    def _represented(self, id_: str) -> frozenset[str]:
        actor = self._actors.get(id_)
        if not isinstance(actor, Actor):
            return frozenset({id_})
        served = {role.of for role in actor.roles if role.of and self.is_state(role.of)}
        return frozenset({id_, *served, *([actor.country] if actor.country else [])})
