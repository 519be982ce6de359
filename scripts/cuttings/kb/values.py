"""Every value in an entity, with the way to it, so that rules need not know how records are nested."""

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel

Path = tuple[str | int, ...]
"""The way to a field: names as people write them, and indices of lists."""


class Value(NamedTuple):
    """One value: of a field by itself, an item of a list, or a record with values of its own."""

    path: Path
    owner: type[BaseModel]
    field: str
    value: object


def values(record: BaseModel, path: Path = ()) -> Iterator[Value]:
    """All values of a record in the order of its fields, each record before what it holds."""
    for name, info in type(record).model_fields.items():
        for place, item in _items(getattr(record, name), (*path, info.alias or name)):
            yield Value(place, type(record), name, item)
            if isinstance(item, BaseModel):
                yield from values(item, place)


def _items(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    """A value by itself, or the items of a list."""
    if isinstance(value, tuple):
        yield from (((*path, index), item) for index, item in enumerate(value))
    else:
        yield path, value
