"""What the articles say of each other, by the entities that it is about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from cuttings.kb.decisions import current, renamed
from cuttings.model import Evidence, Forecast, Related
from cuttings.model.vocabulary import RelationStatus
from cuttings.site.contents import Contents
from cuttings.site.derive.conflicts import Conflicts
from cuttings.site.derive.statements import ACROSS, Statement

T = TypeVar("T")


class Shares:
    """The relations, forecasts, histories, origins and merges of entities that are there, as a whole and by entity.

    An entity that was renamed since is found by the id it has now; of one that was deleted nothing is told.
    """

    def __init__(self, contents: Contents) -> None:
        self._kb = contents.kb
        self._now = renamed(contents.kb)
        self._status = contents.settled.status
        across = contents.settled.across
        self.relations = [one for one in across.relations if all(self._there(side.entity) for side in one.sides)]
        self.forecasts = [one for one in across.forecasts if self._there(one.entity)]
        self.histories = [one for one in across.histories if self._there(one.event)]
        self.origins = [one for one in across.origins if all(map(self._there, one.entities))]
        self.merges = [one for one in across.merges if self._there(one.entity)]
        self._by_key = {one.key: one for one in self.relations}
        self._forecast_by_key = {one.key: one for one in self.forecasts}
        self.relations_of = self._by_entity((one, (side.entity for side in one.sides)) for one in self.relations)
        self.forecasts_of = self._by_entity((one, (one.entity, *one.outcomes)) for one in self.forecasts)
        self.histories_of = self._by_entity((one, (one.event,)) for one in self.histories)
        self.origins_of = self._by_entity((one, one.entities) for one in self.origins)
        self.merges_of = self._by_entity((one, (one.entity,)) for one in self.merges)
        kinds = (self.relations_of, self.forecasts_of, self.histories_of, self.origins_of, self.merges_of)
        self.told: frozenset[str] = frozenset().union(*kinds)
        """The entities of which anything is told."""

    @cached_property
    def formerly(self) -> Mapping[str, Sequence[str]]:
        """By the id that an entity has now, those that it had before or that were others."""
        result: dict[str, list[str]] = defaultdict(list)
        for old, new in sorted(self._now.items()):
            result[new].append(old)
        return result

    def now(self, entity_id: str) -> str:
        """The id that an entity has now."""
        return self._now.get(entity_id, entity_id)

    def key(self, key: str) -> str:
        """The key of a relation or a prediction, with ids as they are now."""
        return current(key, self._now)

    def status(self, one: Related | Forecast) -> RelationStatus:
        """How it stands with people."""
        return self._status.get(one.key, "proposed")

    def relation(self, key: str) -> Related | None:
        """The relation of this key."""
        return self._by_key.get(key)

    def forecast(self, key: str) -> Forecast | None:
        """The prediction of this key."""
        return self._forecast_by_key.get(key)

    @cached_property
    def conflicts(self) -> Conflicts:
        """Those that the page of conflicts tells of."""
        return Conflicts(self.relations, self.now)

    def quoted(self) -> Iterator[Statement]:
        """Every quotation that something is compared by, and the entity on whose page it is shown."""
        for relation in self.relations:
            for side in relation.sides:
                yield from self._statements(side.entity, relation.key, side.evidence)
        for forecast in self.forecasts:
            quoted = (*forecast.evidence, *forecast.outcome_evidence)
            yield from self._statements(forecast.entity, forecast.key, quoted)
        for history in self.histories:
            for telling in history.tellings:
                yield from self._statements(history.event, f"history {history.event}", telling.evidence)

    def _statements(self, entity_id: str, key: str, quoted: Iterable[Evidence]) -> Iterator[Statement]:
        return (Statement(evidence, ACROSS, self.now(entity_id), key=key) for evidence in quoted)

    def _there(self, entity_id: str) -> bool:
        return self._kb.get(self.now(entity_id)) is not None

    def _by_entity(self, pairs: Iterable[tuple[T, Iterable[str]]]) -> dict[str, list[T]]:
        result: dict[str, list[T]] = defaultdict(list)
        for one, ids in pairs:
            for entity_id in dict.fromkeys(map(self.now, ids)):
                result[entity_id].append(one)
        return dict(result)
