"""What became of each entity: added, gone, renamed, merged, split or changed."""

from collections.abc import Iterator, Mapping

from cuttings.changes.change import EntityChange, FieldChange, What
from cuttings.changes.fields import field_changes
from cuttings.changes.words import Ref, Words, shortened, value_words
from cuttings.kb.paths import Key
from cuttings.kb.references import references, renamed
from cuttings.model import KINDS, Claim, Entity, Joinable

#: What stands beside a label, by folder: without it a plan would read as a fact.
_SUMMARY: Mapping[str, tuple[str, ...]] = {
    "actors": ("kind",),
    "places": ("kind",),
    "events": ("type", "status", "factuality", "date"),
    "claims": ("modality", "polarity"),
    "sources": ("publisher",),
}

Entities = Mapping[Key, Entity]


def entity_changes(before: Entities, after: Entities) -> Iterator[EntityChange]:
    """Every entity that is not what it was, in the order of kinds and then of ids."""
    moved = _moved(before, after)
    came_from = {new: old for old, (new, what) in moved.items() if what == "renamed"}
    ids = {old[1]: new[1] for new, old in came_from.items()}
    order = list(KINDS)
    for key in sorted({*before, *after}, key=lambda key: (order.index(key[0]), key[1])):
        old, new = before.get(key), after.get(key)
        if new is not None:
            former = came_from.get(key)
            change = _now(key, *_by_new_ids(before[former] if former else old, new, ids), former)
        elif old is not None:
            change = _gone(key, old, moved.get(key))
        if change:
            yield change


def _moved(before: Entities, after: Entities) -> dict[Key, tuple[Key, What]]:
    """Of each that is gone, the entity that carries its id now, and whether that one is it or has swallowed it."""
    gone = {key for key in before if key not in after}
    moved: dict[Key, tuple[Key, What]] = {}
    for key, entity in after.items():
        for old in entity.formerly:
            if (key[0], old) in gone:
                taken = key in before or any(new == key for new, _ in moved.values())
                moved[key[0], old] = (key, "merged" if taken else "renamed")
    return moved


def _by_new_ids(old: Entity | None, new: Entity, ids: Mapping[str, str]) -> tuple[Entity | None, Entity]:
    """Both as they are when what was renamed is called by its new id: the rename is told once, of the entity itself."""
    if old is None or not ids or not any(reference.id in ids for reference in references(old)):
        return old, new
    return renamed(old, ids), renamed(new, ids)  # both, since what then stands twice in a list stands once


def _now(key: Key, old: Entity | None, new: Entity, former: Key | None) -> EntityChange | None:
    """What became of an entity that is there."""
    fields = tuple(field_changes(old, new)) if old is not None and type(old) is type(new) else ()
    if old is None:
        into = merged_into(new)
        return _change(key, new, "merged" if into else "added", into)
    if former:
        told = tuple(one for one in fields if one.field != "formerly")
        return _change(key, new, "renamed", former[1], told)
    was, now = merged_into(old), merged_into(new)
    if was != now:
        told = tuple(one for one in fields if one.field != "merged_into")
        return _change(key, new, "merged" if now else "split", now or was, told)
    return _change(key, new, "changed", None, fields) if fields else None


def _gone(key: Key, old: Entity, moved: tuple[Key, What] | None) -> EntityChange | None:
    """What became of an entity that is not there; a renamed one is told under its new id."""
    if moved is None:
        return _change(key, old, "gone")
    return _change(key, old, "merged", moved[0][1]) if moved[1] == "merged" else None


def merged_into(entity: Entity) -> str | None:
    """The id of the entity that people say this one is; None for one that stands for itself."""
    return entity.merged_into if isinstance(entity, Joinable) else None


def _change(
    key: Key, entity: Entity, what: What, other: str | None = None, fields: tuple[FieldChange, ...] = ()
) -> EntityChange:
    return EntityChange(key[0], key[1], shortened(entity.label), what, tuple(_summary(key[0], entity)), other, fields)


def _summary(folder: str, entity: Entity) -> Iterator[str | Ref]:
    if isinstance(entity, Claim):
        yield from _speakers(entity)
    first = not isinstance(entity, Claim)
    for name in _SUMMARY.get(folder, ()):
        value = getattr(entity, name)
        if value and value != "positive":
            yield from ("" if first else ", ", *value_words(type(entity), name, value))
            first = False


def _speakers(claim: Claim) -> Words:
    """Who said it, or that it is not known."""
    if claim.by_author:
        return ("said by the article itself",)
    if not claim.speakers:
        return ("said by somebody unknown",)
    names = [piece for speaker in claim.speakers for piece in (", ", Ref(speaker))][1:]
    return ("said by ", *names)
