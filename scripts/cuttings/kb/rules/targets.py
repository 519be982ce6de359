"""Every reference leads to an entity of the right kind, and not back to where it stands."""

from collections.abc import Iterator
from difflib import get_close_matches

from cuttings.kb.paths import Key
from cuttings.kb.references import Reference, Target, references
from cuttings.kb.rules.wrong import Wrong
from cuttings.kb.store import KnowledgeBase
from cuttings.model import KINDS, Actor, Entity


def wrong_targets(kb: KnowledgeBase) -> Iterator[Wrong]:
    """References to nothing, to the entity itself, and to one of the wrong kind.

    A file that cannot be read is something: it has a problem of its own already.
    """
    # Of an id that stands twice, the first is meant, as in kb.get.
    there = {id_: (folder, entity) for folder in reversed(KINDS) for id_, entity in kb.of(folder).items()}
    for folder in KINDS:
        for id_, entity in kb.of(folder).items():
            for reference in references(entity):
                wrong = _wrong(kb, (folder, id_), reference, there.get(reference.id))
                if wrong and reference.id not in kb.unread:
                    yield wrong


def _wrong(kb: KnowledgeBase, key: Key, reference: Reference, found: tuple[str, Entity] | None) -> Wrong | None:
    """What is wrong with a reference that leads to what was found."""
    if found is None:
        return Wrong(key, reference.path, f"there is no {reference.id!r}", _meant(kb, reference))
    if reference.id == key[1]:
        return Wrong(key, reference.path, "refers to itself", f"the id of {reference.target} other than this")
    if not reference.target.accepts(*found):
        what = f"{reference.id!r} is {_told(*found)}"
        return Wrong(key, reference.path, what, f"the id of {reference.target}")
    return None


def _told(folder: str, entity: Entity) -> str:
    """What an entity is, for somebody who took it for something else."""
    return f"in {folder}" + (f", of kind {entity.kind}" if isinstance(entity, Actor) else "")


def _meant(kb: KnowledgeBase, reference: Reference) -> str:
    """The id that was meant, as far as one can tell."""
    for folder in reference.target.folders:
        for id_, entity in kb.of(folder).items():
            if reference.id in entity.formerly:
                return f"its id is now {id_}"
    near = get_close_matches(reference.id, _fitting(kb, reference.target), n=1, cutoff=0.6)
    if near:
        return f"did you mean {near[0]}?"
    return f"the id of {reference.target}, or a new file kb/{reference.target.folders[0]}/{reference.id}.yml"


def _fitting(kb: KnowledgeBase, target: Target) -> list[str]:
    return [id_ for folder in target.folders for id_, entity in kb.of(folder).items() if target.accepts(folder, entity)]
