"""The states that actors stand for: a president for the state whose president he is."""

from collections.abc import Mapping
from functools import cached_property

from cuttings.model import Actor, Entity
from cuttings.model.vocabulary import STATES


class States:
    """The states of a knowledge base, and its actors on their sides. What is asked of an actor is worked out once."""

    def __init__(self, actors: Mapping[str, Entity]) -> None:
        self._actors = actors
        self._side: dict[str, frozenset[str]] = {}
        self._sides: dict[frozenset[str], frozenset[str]] = {}
        self._states: dict[frozenset[str], frozenset[str]] = {}

    def sides(self, ids: frozenset[str]) -> frozenset[str]:
        """Actors and the states that they stand for."""
        if ids not in self._sides:
            self._sides[ids] = frozenset().union(*map(self._side_of, ids))
        return self._sides[ids]

    def of(self, ids: frozenset[str]) -> frozenset[str]:
        """The states among actors, and those that they stand for."""
        if ids not in self._states:
            self._states[ids] = frozenset(filter(self.is_state, self.sides(ids)))
        return self._states[ids]

    def is_state(self, id_: str) -> bool:
        """Whether this is a state."""
        return id_ in self.all

    @cached_property
    def all(self) -> Mapping[str, str]:
        """The id and label of every state."""
        return {id_: one.label for id_, one in self._actors.items() if isinstance(one, Actor) and one.kind in STATES}

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that the ids of states are made of, in small letters."""
        return frozenset(word.casefold() for id_ in self.all for word in id_.split("-"))

    def _side_of(self, id_: str) -> frozenset[str]:
        if id_ not in self._side:
            self._side[id_] = self._represented(id_)
        return self._side[id_]

    def _represented(self, id_: str) -> frozenset[str]:
        actor = self._actors.get(id_)
        if not isinstance(actor, Actor):
            return frozenset({id_})
        served = {role.of for role in actor.roles if role.of and self.is_state(role.of)}
        return frozenset({id_, *served, *([actor.country] if actor.country else [])})
