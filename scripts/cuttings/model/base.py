"""How every record behaves: immutable, and without fields that nobody declared."""

from typing import get_args

from pydantic import BaseModel, ConfigDict


class Data(BaseModel):
    """Base of all records. An unknown field is an error, never dropped in silence.

    What checks a record is built when the first one is checked: no command needs those of all kinds.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, defer_build=True)


def record_in(annotation: object) -> type[BaseModel] | None:
    """The kind of record that a field's type holds: of `tuple[Author, ...] | None`, Author."""
    waiting = [annotation]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return kind
        waiting += get_args(kind)
    return None
