"""Values in an entity, with the way to each, so that rules need not know how records are nested."""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from cuttings.model.base import record_in
from cuttings.strict_yaml import Path

Wanted = frozenset[tuple[type[BaseModel], str] | type[BaseModel]]
"""What is asked for: fields, each by its record and name, and kinds of records, wherever they stand."""


class Value(NamedTuple):
    """One value: of a field by itself, an item of a list, or a record with values of its own."""

    path: Path
    owner: type[BaseModel]
    field: str
    value: object


def values(record: BaseModel, wanted: Wanted, path: Path = ()) -> list[Value]:
    """The wanted values of a record in the order of its fields, each record before what it holds; none that is null."""
    kind = type(record)
    found = []
    for name, key, is_wanted, is_entered in _fields(kind, wanted):
        for place, item in _items(getattr(record, name), (*path, key)):
            if is_wanted:
                found.append(Value(place, kind, name, item))
            if is_entered:
                found += values(item, wanted, place)
    return found


@cache
def _fields(kind: type[BaseModel], wanted: Wanted) -> tuple[tuple[str, str, bool, bool], ...]:
    """The fields of a record that are wanted, or hold records in which something is; all others are passed by."""
    found = []
    for name, info in kind.model_fields.items():
        inner = record_in(info.annotation)
        is_wanted = (kind, name) in wanted or inner in wanted
        is_entered = bool(inner and _fields(inner, wanted))
        if is_wanted or is_entered:
            found.append((name, info.alias or name, is_wanted, is_entered))
    return tuple(found)


def _items(value: Any, path: Path) -> Sequence[tuple[Path, Any]]:
    """A value by itself, or the items of a list."""
    if isinstance(value, tuple):
        return [((*path, index), item) for index, item in enumerate(value)]
    return () if value is None else ((path, value),)
