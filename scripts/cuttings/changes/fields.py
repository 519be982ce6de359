"""Two versions of one record → what changed in its fields."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from pydantic import BaseModel

from cuttings.changes.change import FieldChange, How
from cuttings.changes.quotations import quotation_changes
from cuttings.changes.words import Words, noun, record_words, value_words
from cuttings.model import Author, Evidence, Participant, Relation, Role

#: By which values two records of a list are the same thing, of which the rest may have changed.
_IDENTITY: Mapping[type[BaseModel], tuple[str, ...]] = {
    Role: ("title", "of"),
    Participant: ("actor",),
    Relation: ("kind", "target"),
    Author: ("name",),
}
#: Fields that say by themselves that something is otherwise, and whose values tell a reader nothing.
_MUTE = {"sha256": "the article’s text changed"}


def field_changes(before: BaseModel, after: BaseModel) -> Iterator[FieldChange]:
    """What came, went and became another, in the order of the fields. Both are records of one model."""
    owner = type(after)
    for name, info in owner.model_fields.items():
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield from _changes(owner, name, info.alias or name, old, new)


def _changes(owner: type[BaseModel], name: str, field: str, old: object, new: object) -> Iterator[FieldChange]:
    if field in _MUTE:
        yield FieldChange(field, "changed", (_MUTE[field],))
    elif field == "evidence":
        yield from quotation_changes(_items(old), _items(new))
    elif isinstance(old, tuple) and isinstance(new, tuple) and _is_list(old + new):
        yield from _list_changes(owner, name, field, old, new)
    elif isinstance(old, dict) and isinstance(new, dict):
        for key in sorted(old.keys() | new.keys()):
            if old.get(key) != new.get(key):
                yield _scalar_change(owner, name, field, old.get(key), new.get(key), f"{noun(field)} {key}")
    else:
        yield _scalar_change(owner, name, field, old, new, noun(field))


def _is_list(items: Sequence[object]) -> bool:
    """Whether it is a list of things, and not one thing of several numbers, as coordinates are."""
    return not any(isinstance(item, float) for item in items)


def _items(value: object) -> list[Evidence]:
    return [item for item in value if isinstance(item, Evidence)] if isinstance(value, tuple) else []


def _scalar_change(owner: type[BaseModel], name: str, field: str, old: object, new: object, called: str) -> FieldChange:
    empty = (None, "", False)
    was = () if old in empty else _value(owner, name, old)
    now = () if new in empty else _value(owner, name, new)
    if was and now:
        return FieldChange(field, "changed", (f"{called}: ", *was, " → ", *now))
    return _came_or_went(field, called, "added" if now else "removed", now or was)


def _value(owner: type[BaseModel], name: str, value: object) -> Words:
    """A value; one that says nothing, as a date of publication that is unknown, says so."""
    return value_words(owner, name, value) or ("unknown",)


def _came_or_went(field: str, called: str, how: How, words: Words) -> FieldChange:
    return FieldChange(field, how, (f"{called} {how}: ", *words))


def _list_changes(
    owner: type[BaseModel], name: str, field: str, old: tuple[object, ...], new: tuple[object, ...]
) -> Iterator[FieldChange]:
    """Items that came, went, or changed in what does not make them what they are; their order is no matter."""
    was, now = _by_identity(old), _by_identity(new)
    for identity in dict.fromkeys([*now, *was]):
        then, here = was.get(identity, []), now.get(identity, [])
        lost, come = _without(then, here), _without(here, then)
        for old_one, new_one in zip_longest(lost, come):
            if isinstance(old_one, BaseModel) and isinstance(new_one, BaseModel):
                yield _record_change(field, old_one, new_one)
            elif new_one is not None:
                yield _came_or_went(field, noun(field), "added", value_words(owner, name, new_one))
            else:
                yield _came_or_went(field, noun(field), "removed", value_words(owner, name, old_one))


def _without(items: Sequence[object], others: Sequence[object]) -> list[object]:
    """The items that are not among the others; one that stands there once less is left once."""
    left = list(items)
    for item in others:
        if item in left:
            left.remove(item)
    return left


def _by_identity(items: tuple[object, ...]) -> dict[object, list[object]]:
    groups: dict[object, list[object]] = defaultdict(list)
    for item in items:
        names = _IDENTITY.get(type(item)) if isinstance(item, BaseModel) else None
        groups[tuple(getattr(item, name) for name in names) if names else item].append(item)
    return groups


def _record_change(field: str, old: BaseModel, new: BaseModel) -> FieldChange:
    """`role changed: Minister of Defence, of Russia: to added: 2024`."""
    inner = [piece for change in field_changes(old, new) for piece in ("; ", *change.words)][1:]
    return FieldChange(field, "changed", (f"{noun(field)} changed: ", *_core(new), ": ", *inner))


def _core(record: BaseModel) -> Words:
    """What makes a record what it is."""
    names = _IDENTITY.get(type(record), ())
    blank = {name: info.default for name, info in type(record).model_fields.items() if name not in names}
    return record_words(record.model_copy(update=blank))
