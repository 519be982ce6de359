"""The articles that are compared: which there are, when they came out, and what days they name."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cached_property

from cuttings.edtf import LATEST, Bounds, bounds
from cuttings.model import Entity, Found, Source, Span
from cuttings.relate.neighbours import Moment


class Articles:
    """All but those that were withdrawn: they are compared with nothing."""

    def __init__(self, founds: Iterable[Found], entities: Mapping[str, Mapping[str, Entity]]) -> None:
        self.entities = entities
        by_source = {found.header.source: found for found in sorted(founds, key=lambda f: f.header.source)}
        self.founds = {source: found for source, found in by_source.items() if not self.is_withdrawn(source)}
        self._published = {source: bounds(told) for source in entities["sources"] if (told := self.edtf(source))}

    def is_withdrawn(self, source: str) -> bool:
        """Whether an article was withdrawn: it is compared with nothing."""
        entity = self.entities["sources"].get(source)
        return isinstance(entity, Source) and entity.withdrawn is not None

    def edtf(self, source: str) -> str | None:
        """When an article came out, as far as that is known."""
        entity = self.entities["sources"].get(source)
        return entity.published.edtf if isinstance(entity, Source) else None

    def published(self, source: str) -> Bounds | None:
        """The days on which an article can have come out."""
        return self._published.get(source)

    def moment(self, source: str) -> Moment:
        """Where an article stands among all: by the first day on which it can have come out, as far as one is known."""
        day = self.published(source)
        return day.first if day else LATEST, source

    def dates_in(self, source: str, span: Span) -> list[Bounds]:
        """The days of the dates in a stretch of an article, in text order; those without a value are left out."""
        starts, days = self._dates[source]
        return days[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]

    @cached_property
    def _dates(self) -> Mapping[str, tuple[list[int], list[Bounds]]]:
        """Where each article has dates with a value, and their days."""
        valued = {
            source: sorted(((one.start, one.value) for one in found.dates if one.value), key=lambda date: date[0])
            for source, found in self.founds.items()
        }
        return {
            source: ([start for start, _ in dates], [bounds(value) for _, value in dates])
            for source, dates in valued.items()
        }

    @cached_property
    def latest(self) -> int | None:
        """The day up to which the articles surely reach."""
        return max((day.first for source in self.founds if (day := self.published(source))), default=None)
