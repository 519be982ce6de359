"""What the machine remembers of a file that it wrote: enough to know the entity again when the file is gone."""

from collections.abc import Mapping

from cuttings.kb.paths import Key
from cuttings.model import Actor, Entity, Evidence, Place
from cuttings.model.base import MachineData
from cuttings.model.vocabulary import Slug

Position = tuple[str, int, int]
"""Where something rests: source, start and end. Of words that are gone, only the source is left."""


class Entry(MachineData, frozen=True, kw_only=True):
    """Of one file: a row of the ledger, which says when `then` and `moves_to` count."""

    folder: str
    id: Slug
    sha256: str = ""
    """Of the bytes that the machine wrote; empty once a person has deleted the file, and before it is there."""
    then: str | None = None
    """Of the bytes that a run was about to write; empty: none. Only while it is at work."""
    names: tuple[str, ...] = ()
    """Name and aliases, of actors and places."""
    weak_names: tuple[str, ...] = ()
    """Their weak aliases."""
    kind: str = ""
    """What sort of actor or place; empty in rows of versions that did not keep it."""
    stands_on: tuple[Position, ...] = ()
    """Where its evidence stands, of events, claims and dates."""
    moves_to: tuple[Position, ...] = ()
    """Where that will be; only while a run is at work on corrected articles."""
    moves_in: tuple[tuple[str, str], ...] = ()
    """Each of those articles and its SHA-256."""

    def is_named_as_written(self, entity: Actor | Place) -> bool:
        """Whether the names in a file, with what they are names of, are those that the machine wrote, and no others."""
        now = remembered((self.folder, self.id), entity, self.sha256)
        is_as_written = (now.kind, now.names, now.weak_names) == (self.kind, self.names, self.weak_names)
        return is_as_written and not entity.not_

    def counted_in(self, articles: Mapping[str, str]) -> tuple[Position, ...]:
        """Where its evidence stands in the articles that have these SHA-256, in the order of sources."""
        moved = {source for source, sha256 in self.moves_in if articles.get(source) == sha256}
        if not moved:
            return self.stands_on
        sources = sorted({source for source, _, _ in (*self.stands_on, *self.moves_to)})
        rows = {source: self.moves_to if source in moved else self.stands_on for source in sources}
        return tuple(place for source in sources for place in rows[source] if place[0] == source)

    def moving(self, places: tuple[Position, ...], before: Mapping[str, str], corrected: Mapping[str, str]) -> "Entry":
        """The entry while a run brings in corrected articles: where its evidence stands, and where it will.

        `before` and `corrected` are the SHA-256 of articles by source: of all as they were, and of the new texts.
        """
        sources = sorted({source for source, _, _ in places} & corrected.keys())
        articles = tuple((source, corrected[source]) for source in sources)
        return self.changed(stands_on=self.counted_in(before), moves_to=places, moves_in=articles)


def remembered(key: Key, entity: Entity, sha256: str) -> Entry:
    """The entry of an entity whose file has this hash."""
    folder, id_ = key
    match entity:
        case Actor() | Place():
            names, weak_names = (entity.name, *entity.aliases), entity.weak_aliases
            return Entry(folder=folder, id=id_, sha256=sha256, names=names, weak_names=weak_names, kind=entity.kind)
        case _:
            evidence: tuple[Evidence, ...] = getattr(entity, "evidence", ())
            stands_on = tuple([(item.source, item.start, item.end) for item in evidence])
            return Entry(folder=folder, id=id_, sha256=sha256, stands_on=stands_on)
