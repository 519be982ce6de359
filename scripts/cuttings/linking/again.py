"""The second time through the tables, when everybody has an id: what is said, and what happens, article by article."""

from collections.abc import Container, Iterator, Mapping
from pathlib import Path

from cuttings.export.origins import Origin, origin, read_origins
from cuttings.export.partitions import buckets_in, read_bucket
from cuttings.linking.claims import Claims
from cuttings.linking.kept import Keeping
from cuttings.model import Found, Source
from cuttings.resolve.company import Few
from cuttings.resolve.entities import Entities
from cuttings.resolve.quote import Quotes
from cuttings.resolve.told import Told, tell

#: Kinds of records that claims and events are compared by.
_NEEDED = ("zone", "mention", "date", "claim", "event")
_UNKNOWN = Origin(title="", language="")


class Again:
    """What is learnt of all sources; the events wait on disk meanwhile."""

    def __init__(self, entities: Entities, sources: Mapping[str, Source], claims: Claims) -> None:
        """`sources` are those that have a file in kb/: this tells before the tables do what a source says of itself."""
        self.few = Few()
        self.withdrawn: set[str] = set()
        """The sources that their publishers took back."""
        self.entities = entities
        self._claims = claims
        self._sources = sources

    def hear(self, tables: Path, heard: Container[str], keeping: Keeping) -> None:
        """Go through the sources that were `heard` the first time. Raises BrokenRecordError."""
        for number, form in buckets_in(tables).items():
            origins = read_origins(tables, number)
            founds = (found for found in read_bucket(tables, number, _NEEDED) if found.header.source in heard)
            told = [one for found in founds for one in self._told(found, origins)]
            self.few.count(told)
            keeping.keep(told, number, form)

    def _told(self, found: Found, origins: Mapping[str, Origin]) -> Iterator[Told]:
        """The events of an article, the rest of which is taken in."""
        source = found.header.source
        on_file = self._sources.get(source)
        known = origin(on_file) if on_file else origins.get(source, _UNKNOWN)
        if known.withdrawn:
            self.withdrawn.add(source)
        self._claims.add(found, self.entities)
        return tell(Quotes(found), self.entities, known.published)
