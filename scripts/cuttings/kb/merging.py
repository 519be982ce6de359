"""Entities that people say are one: `merged_into` in the file of one of them.

Its file stays as it is, so that taking the line out again brings everything back. Whoever reads the knowledge base to
use it reads it folded: the one entity with the names, roles and quotations of both, and every reference to it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar, cast

from cuttings.kb.paths import Key
from cuttings.kb.references import renamed
from cuttings.kb.store import KnowledgeBase
from cuttings.model import KINDS, Actor, Entity, Event, Joinable, Place

Item = TypeVar("Item")


def folded(kb: KnowledgeBase) -> KnowledgeBase:
    """The knowledge base in which what is one is one. A line that leads nowhere, or round in a circle, is not heard."""
    ways = list(_ways(kb))
    if not ways:
        return kb
    merged = {id_: into for _, id_, into in ways}
    parts: dict[Key, list[Entity]] = defaultdict(list)
    for folder, id_, into in ways:
        parts[folder, into].append(kb.of(folder)[id_])
    folders: dict[str, Any] = {folder: dict(_folder(kb, folder, parts, merged)) for folder in KINDS}
    originals = {(folder, id_): kb.of(folder)[id_] for folder, *pair in ways for id_ in pair}
    return replace(kb, **folders, merged=merged, originals=originals)


def _ways(kb: KnowledgeBase) -> Iterator[tuple[str, str, str]]:
    """Folder and id of each entity that is another, and the id of the one at the end of its way."""
    for folder in KINDS:
        into = _merged_into(kb, folder)
        for id_ in sorted(into):
            way, here = {id_}, into[id_]
            while here in into and here not in way:
                way.add(here)
                here = into[here]
            if here in kb.of(folder) and here not in way:
                yield folder, id_, here


def _merged_into(kb: KnowledgeBase, folder: str) -> dict[str, str]:
    """Each id in a folder whose file says that it is another entity, and the id of that one."""
    if not issubclass(KINDS[folder], Joinable):
        return {}
    entities = cast("Mapping[str, Joinable]", kb.of(folder))
    return {id_: entity.merged_into for id_, entity in entities.items() if entity.merged_into}


def _folder(
    kb: KnowledgeBase, folder: str, parts: Mapping[Key, Sequence[Entity]], merged: Mapping[str, str]
) -> Iterator[tuple[str, Entity]]:
    """The entities of a folder without those that are others, each with what those say."""
    for id_, entity in kb.of(folder).items():
        if id_ not in merged:
            whole = _with(entity, parts.get((folder, id_), ()))
            yield id_, renamed(whole, merged)


def _with(entity: Entity, parts: Sequence[Entity]) -> Entity:
    """An entity with what the files of its other selves add; where both say something, its own file is right."""
    changes: dict[str, object] = {}
    for name in ("weak_aliases", "roles", "evidence"):
        if hasattr(entity, name):
            changes[name] = _joined(getattr(one, name) for one in (entity, *parts))
    if isinstance(entity, Actor | Place):
        settled = {entity.name, *entity.weak_aliases, *entity.not_}
        names = (name for one in parts if isinstance(one, Actor | Place) for name in (one.name, *one.aliases))
        changes["aliases"] = _joined((entity.aliases, (name for name in names if name not in settled)))
    if isinstance(entity, Event):
        there = {one.actor for one in entity.participants}
        more = (one for part in parts if isinstance(part, Event) for one in part.participants)
        changes["participants"] = _joined((entity.participants, (one for one in more if one.actor not in there)))
    return entity.model_copy(update=changes) if parts else entity


def _joined(lists: Iterable[Iterable[Item]]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(item for each in lists for item in each))
