"""The names that people gave: the part of the knowledge base that goes before the lexicon when articles are read."""

from collections.abc import Iterator

from cuttings.kb.caseless import caseless
from cuttings.kb.ledger import Ledger
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Actor, Known, Place

Named = tuple[str, str, Actor | Place]
"""Folder, id and entity."""


def known_names(kb: KnowledgeBase, ledger: Ledger) -> tuple[Known, ...]:
    """The actors and places to which a person gave a name or a kind, or which a person wrote or merged.

    The machine finds its own names again, also those in a file that a person touched for something else: whoever adds
    a remark teaches nothing that an article would have to be read anew for.
    """
    persons = [one for one in _named(kb) if ledger.is_a_persons(one[0], one[1])]
    merged = tuple(_merged(kb, ledger))
    taken = {caseless(name) for _, _, entity in (*persons, *merged) for name in (entity.name, *entity.aliases)}
    named = (*(one for one in persons if not _is_named_by_the_machine(one, ledger)), *merged)
    return tuple(_known(one, ledger, taken) for one in named)


def _is_named_by_the_machine(one: Named, ledger: Ledger) -> bool:
    folder, id_, entity = one
    entry = ledger.entries.get((folder, id_))
    return entry is not None and entry.is_named_as_written(entity)


def _merged(kb: KnowledgeBase, ledger: Ledger) -> Iterator[Named]:
    """What people named and then merged into an entity of the machine's: its names mean that one.

    The machine's own names of either it finds again, and they change with what it finds.
    """
    for (folder, id_), entity in kb.originals.items():
        into = kb.merged.get(id_)
        if into and isinstance(entity, Actor | Place) and not ledger.is_a_persons(folder, into):
            entry = ledger.entries.get((folder, id_))
            if not entry or {entity.name, *entity.aliases} - set(entry.names):
                yield folder, into, entity


def _named(kb: KnowledgeBase) -> Iterator[Named]:
    yield from (("actors", id_, actor) for id_, actor in sorted(kb.actors.items()))
    yield from (("places", id_, place) for id_, place in sorted(kb.places.items()))


def _known(one: Named, ledger: Ledger, taken: set[str]) -> Known:
    _, id_, entity = one
    return Known(
        key=id_,
        layer="actor" if isinstance(entity, Actor) else "place",
        kind=entity.kind,
        name=entity.name,
        aliases=(*entity.aliases, *_corrected(one, ledger, taken)),
        weak_aliases=tuple(_weak_of_people(one, ledger)),
        never=entity.not_,
    )


def _weak_of_people(one: Named, ledger: Ledger) -> Iterator[str]:
    """The weak names that a person gave. The machine's own mean somebody in the articles that have them, not in all."""
    folder, id_, entity = one
    entries = (ledger.entries.get((folder, old)) for old in (id_, *entity.formerly))
    machines = {name for entry in entries if entry for name in entry.weak_names}
    return (name for name in entity.weak_aliases if name not in machines)


def _corrected(one: Named, ledger: Ledger, taken: set[str]) -> Iterator[str]:
    """The names that the machine gave the entity and a person corrected: the articles still write them.

    Not those that the person kept as weak or ruled out, or gave to another entity. An alias that a person took out
    stays out.
    """
    folder, id_, entity = one
    settled = taken | {caseless(name) for name in (*entity.weak_aliases, *entity.not_)}
    entries = (ledger.entries.get((folder, old)) for old in (id_, *entity.formerly))
    for name in dict.fromkeys(entry.names[0] for entry in entries if entry and entry.names):
        if caseless(name) not in settled:
            yield name
