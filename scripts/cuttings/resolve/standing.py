"""Where every entity in kb/ stands: whose it is, and what people decided by keeping, changing or deleting its file."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal

from cuttings.kb.decisions import renamed
from cuttings.kb.ledger import Ledger
from cuttings.kb.paths import Key
from cuttings.kb.remembered import Position
from cuttings.kb.store import KnowledgeBase
from cuttings.model import KINDS, Actor, Claim, Entity, Event, Place
from cuttings.resolve.called import Called
from cuttings.resolve.corrected import UNCHANGED, Corrected
from cuttings.resolve.names import NameClass, name_class, name_key, unqualified
from cuttings.resolve.seen import Seen

#: held: a person's, by hand or by touching it. machine: as the machine wrote it. rejected: a person deleted it.
Whose = Literal["held", "machine", "rejected"]

_CLASSES: dict[str, tuple[NameClass, ...]] = {
    "actors": ("person", "state", "body", "group"),
    "places": ("place", "state"),
}


class Standing:
    """The knowledge base and the ledger, asked from the side of resolving."""

    def __init__(self, kb: KnowledgeBase, ledger: Ledger, corrected: Corrected = UNCHANGED) -> None:
        self.kb = kb
        self.ledger = ledger
        self.corrected = corrected
        self.whose: dict[Key, Whose] = {
            **dict.fromkeys(ledger.entries, "machine"),
            **dict.fromkeys(ledger.persons, "held"),
            **dict.fromkeys(ledger.rejected, "rejected"),
        }

    @cached_property
    def former(self) -> dict[str, str]:
        """Each id that an entity had before, or that is another entity now, and the id it has now."""
        return renamed(self.kb)

    def entity(self, folder: str, id_: str) -> Entity | None:
        """The entity on file; None when it was deleted, or its file cannot be read."""
        return self.kb.of(folder).get(id_)

    def ids(self, folder: str, *whose: Whose) -> list[str]:
        """The ids in a folder that stand so, in order. An id that lives on under another name is none of them."""
        return [id_ for id_, who in self._ids[folder] if who in whose]

    @cached_property
    def _ids(self) -> Mapping[str, list[tuple[str, Whose]]]:
        by: dict[str, list[tuple[str, Whose]]] = defaultdict(list)
        for (folder, id_), who in self.whose.items():
            if id_ not in self.former:
                by[folder].append((id_, who))
        return defaultdict(list, {folder: sorted(ids) for folder, ids in by.items()})

    def folder(self, id_: str) -> str | None:
        """The folder whose file a person holds under this id."""
        return self._folders.get(id_)

    @cached_property
    def _folders(self) -> Mapping[str, str]:
        held = [key for key, who in self.whose.items() if who == "held"]
        return {id_: folder for kind in reversed(KINDS) for folder, id_ in held if folder == kind}

    def is_taken(self, id_: str) -> bool:
        """Whether an id is in use, or was: what was deleted is never given to something else."""
        return id_ in self._taken

    @cached_property
    def _taken(self) -> frozenset[str]:
        return frozenset(self.former) | {id_ for folder, id_ in self.whose if folder in KINDS}

    @property
    def holds_names(self) -> bool:
        """Whether people vouch for any name."""
        return bool(self._held_names or self._namesakes)

    def held_as(self, one: Seen) -> str | None:
        """The actor or place that people hold and that this is: by its id, a former id, or one of its names.

        Of two namesakes that people told apart, the one whose file quotes the source.
        """
        who = one.called
        for name in who.full_names if self._namesakes else ():
            if namesakes := self._namesakes.get((who.of, name_key(name, who.of))):
                quoting = {id_ for id_ in namesakes if one.source in self._quoted_sources(id_)}
                return next(iter(quoting)) if len(quoting) == 1 else None
        id_ = self.former.get(one.key, one.key)
        if who.known and self.folder(id_) in _CLASSES and not self._denied(id_, who):
            return id_
        if not self._held_names or who.of == "group":
            return None
        for name in (who.name, *who.full_names):
            claiming = self._held_names.get((who.of, name_key(name, who.of)), ())
            holders = {id_ for id_ in claiming if not self._denied(id_, who)}
            if holders:
                return next(iter(holders)) if len(holders) == 1 else None
        return None

    def _denied(self, id_: str, who: Called) -> bool:
        """Whether the holder says that the referent's own name never means it."""
        entity = self.entity(self.folder(id_) or "actors", id_)
        never = entity.not_ if isinstance(entity, Actor | Place) else ()
        return bool(never) and name_key(who.name, who.of) in {name_key(name, who.of) for name in never}

    @cached_property
    def _held_names(self) -> dict[tuple[NameClass, str], set[str]]:
        """Strong names that people vouch for, and whose they are."""
        names: dict[tuple[NameClass, str], set[str]] = defaultdict(set)
        for folder in _CLASSES:
            joined = set(self.ids(folder, "machine")) & set(self.kb.merged.values())
            vouched = [(id_, self._whole(folder, id_)) for id_ in self.ids(folder, "held")]
            for id_, keys in (*vouched, *((id_, self.named(folder, id_)) for id_ in sorted(joined))):
                for key in keys:
                    names[key].add(id_)
        return names

    def _whole(self, folder: str, id_: str) -> Iterator[tuple[NameClass, str]]:
        """The keys of strong names in a person's file; none where a remark is all that a person gave the machine's."""
        entity, entry = self.entity(folder, id_), self.ledger.entries.get((folder, id_))
        if not isinstance(entity, Actor | Place):
            yield from self.named(folder, id_)
        elif id_ in self.joined or entry is None or not entry.is_named_as_written(entity):
            of = class_of(entity)
            yield from ((of, name_key(name, of)) for name in self._strong_names(folder, id_, entity))

    def written(self, folder: str, id_: str) -> set[str]:
        """The strong names that the machine wrote into an entity's file, under whatever id."""
        former = getattr(self.entity(folder, id_), "formerly", ())
        entries = (self.ledger.entries.get((folder, one)) for one in (id_, *former))
        return {name for entry in entries if entry for name in entry.names}

    @cached_property
    def _namesakes(self) -> dict[tuple[NameClass, str], set[str]]:
        """Names of those that people say are two, without what tells them apart: `Kim Jong-su (diplomat)`."""
        names: dict[tuple[NameClass, str], set[str]] = defaultdict(set)
        for folder in _CLASSES:
            for one in sorted(id_ for pair in self.apart(folder) for id_ in pair):
                entity = self.entity(folder, one)
                if isinstance(entity, Actor | Place):
                    for name in self._strong_names(folder, one, entity):
                        names[class_of(entity), name_key(unqualified(name), class_of(entity))].add(one)
        return {key: ids for key, ids in names.items() if len(ids) > 1}

    def _strong_names(self, folder: str, id_: str, entity: Actor | Place) -> tuple[str, ...]:
        """Its own, and those of the files that people merged into it, however a file of the machine lists them now."""
        if id_ not in self.joined:
            return (entity.name, *entity.aliases)
        joined = (self.kb.originals.get((folder, other)) for other in self.joined[id_])
        more = (name for one in joined if isinstance(one, Actor | Place) for name in (one.name, *one.aliases))
        never = {*entity.not_, *(entity.weak_aliases if self.whose[folder, id_] == "held" else ())}
        return (entity.name, *entity.aliases, *(name for name in more if name not in never))

    @cached_property
    def joined(self) -> dict[str, list[str]]:
        """The ids that people merged into each."""
        joined: dict[str, list[str]] = defaultdict(list)
        for other, into in sorted(self.kb.merged.items()):
            joined[into].append(other)
        return joined

    def quoted(self, folder: str, id_: str) -> list[Position]:
        """Where the words stand now that the file of a claim or an event quotes, without files merged into it."""
        own = self.kb.originals.get((folder, id_)) or self.entity(folder, id_)
        evidence = own.evidence if isinstance(own, Claim | Event) else ()
        return self.corrected.quoted(evidence, rewritten=self.whose.get((folder, id_)) == "machine")

    def apart(self, folder: str) -> set[frozenset[str]]:
        """The pairs of ids that people say are two."""
        return {
            frozenset((id_, self.former.get(other, other)))
            for id_ in self.ids(folder, "held", "machine")
            for other in getattr(self.entity(folder, id_), "not_same_as", ())
        }

    def _quoted_sources(self, id_: str) -> set[str]:
        """The sources that an actor's or a place's file quotes."""
        _, entity = self.kb.get(id_) or ("", None)
        return {quote.source for quote in getattr(entity, "evidence", ())}

    def named(self, folder: str, id_: str) -> Iterator[tuple[NameClass, str]]:
        """The keys of strong names, each with the class it counts in; of what has no file, from the ledger."""
        entity = self.entity(folder, id_)
        if isinstance(entity, Actor | Place):
            of = class_of(entity)
            names = self._strong_names(folder, id_, entity)
            # What a person sets in brackets is a part of the name; what the machine set there tells namesakes apart.
            hers = set(names) - self.written(folder, id_) if self.whose[folder, id_] == "held" else set()
            yield from ((of, name_key(name if name in hers else unqualified(name), of)) for name in names)
        elif (folder, id_) in self.ledger.entries:
            for of in _CLASSES[folder]:
                names = self.ledger.entries[folder, id_].names
                yield from ((of, name_key(unqualified(name), of)) for name in names)


def class_of(entity: Actor | Place) -> NameClass:
    """The class in which an entity's names are compared."""
    return name_class("actor" if isinstance(entity, Actor) else "place", entity.kind)
