"""Values of entities by what is asked for."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from cuttings.kb.values import values
from cuttings.model import KINDS, Entity, Evidence, Role
from cuttings.strict_yaml import Path
from tests.kb.entities import entities

RECORDS: list[type[BaseModel]] = [*KINDS.values(), Evidence, Role]
FIELDS = [(kind, name) for kind in RECORDS for name in kind.model_fields]


def everything(record: BaseModel, path: Path = ()) -> Iterator[tuple[Path, type[BaseModel], str, object]]:
    """All values, the plain way."""
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        for index, item in enumerate(value) if isinstance(value, tuple) else [(None, value)]:
            place = (*path, info.alias or name, *(() if index is None else (index,)))
            yield place, type(record), name, item
            if isinstance(item, BaseModel):
                yield from everything(item, place)


@given(entities(), st.sets(st.sampled_from([*FIELDS, Evidence, Role])))
def test_what_is_asked_for_is_found_wherever_it_stands(
    made: tuple[str, Entity], wanted: set[tuple[type[BaseModel], str] | type[BaseModel]]
) -> None:
    """And in the order of the fields, as if all had been gone through."""
    _, entity = made
    asked = [
        (path, owner, name, item)
        for path, owner, name, item in everything(entity)
        if item is not None and ((owner, name) in wanted or type(item) in wanted)
    ]
    assert list(values(entity, frozenset(wanted))) == asked
