"""What everything found in a source is, put together out of what is known by sources and by entities."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from cuttings.linking.claims import Said
from cuttings.linking.events import Joined
from cuttings.resolve.edtf import plain
from cuttings.resolve.entities import Entities

Link = tuple[str, str, str]
"""What sort of record it is, its key in its source, and the entity that it is. The key of a date is its value."""


class Links:
    """Asked source by source."""

    def __init__(self, entities: Entities, values: Mapping[str, Iterable[str]], dates: Mapping[str, str]) -> None:
        """`values` are those of the dates in each source, `dates` the ids of their shortest forms."""
        self._entities = entities
        self._values = values
        self._dates = dates
        self._more: dict[str, list[Link]] = defaultdict(list)

    def add_events(self, events: Mapping[str, Joined]) -> None:
        """Take in events by their ids."""
        for id_, event in events.items():
            for source, key in event.members:
                self._more[source].append(("event", key, id_))

    def add_claims(self, claims: Iterable[tuple[Said, str]]) -> int:
        """Take in claims, each with its id; how many ids there are comes out."""
        ids = set()
        for claim, id_ in claims:
            self._more[claim.source].append(("claim", claim.key, id_))
            ids.add(id_)
        return len(ids)

    def of(self, source: str) -> list[Link]:
        """The links of a source, in order; none of what people rejected."""
        return sorted([*self._referents(source), *self._on_dates(source), *self._more.get(source, ())])

    def _referents(self, source: str) -> Iterator[Link]:
        return (("referent", key, id_) for key, id_ in self._entities.of(source).items())

    def _on_dates(self, source: str) -> Iterator[Link]:
        for value in self._values.get(source, ()):
            if id_ := self._dates.get(plain(value)):
                yield "date", value, id_
