"""An entity as the YAML text that people edit.

PyYAML's writer cannot keep to a width, set participants on one line each or go through ten thousand files in
seconds, so the layout is made here; what a text may look like is still PyYAML's judgement (`scalars`).
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from pydantic import BaseModel

from cuttings.kb.scalars import inline, scalar
from cuttings.model import KINDS, Entity, Joinable, Participant

#: Records that read best as one line.
_ONE_LINE = (Participant,)
#: The fields that all entities share come after the facts, and the long list of quotations last of all.
_SHARED = tuple(Joinable.model_fields)
_LAST = ("evidence",)


def dump(folder: str, entity: Entity) -> str:
    """The text of the entity's file in `kb/<folder>/`, with a final line end. Values that are defaults are left out.

    Reading it again gives an equal entity.
    """
    lines = [f"# yaml-language-server: $schema=../schema/{KINDS[folder].KIND}.json"]
    for key, value in _in_order(entity):
        if key in _LAST:
            lines.append("")
        lines += field_lines(key, value, 0)
    return "\n".join(lines) + "\n"


def order_of(folder: str) -> tuple[str, ...]:
    """The fields of an entity in the order in which its file shows them, by the names that people write."""
    fields = KINDS[folder].model_fields
    shared = [*_SHARED, *_LAST]
    first = [info.alias or name for name, info in fields.items() if name not in shared]
    return (*first, *(name for name in shared if name in fields))


def _in_order(entity: Entity) -> list[tuple[str, object]]:
    """The entity's fields as its file shows them."""
    return sorted(_fields(entity), key=lambda field: _LATER.get(field[0], 0))


_LATER = {name: place for place, name in enumerate((*_SHARED, *_LAST), start=1)}


def _fields(record: BaseModel) -> Iterator[tuple[str, object]]:
    """Name and value of each field that is not at its default, under the name that people write."""
    for name, written, default in _defaults(type(record)):
        value = getattr(record, name)
        if value != default:
            yield written, value


@cache
def _defaults(kind: type[BaseModel]) -> tuple[tuple[str, str, object], ...]:
    """Each field of a kind of record, as people write it, with its default; what must be there is equal to none."""
    return tuple(
        (
            name,
            info.alias or name,
            object() if info.is_required() else info.get_default(call_default_factory=True),
        )
        for name, info in kind.model_fields.items()
    )


def field_lines(key: str, value: object, indent: int) -> list[str]:
    """The lines of one field of a mapping."""
    start = f"{' ' * indent}{inline(key)}:"
    match value:  # most are texts, and to ask of one whether it is a record or a mapping takes longer than to write it
        case str() | int():
            first, *rest = _lines(value, indent + 2, len(start) + 1)
            return [f"{start} {first}", *rest]
        case (float(), float()):
            return [f"{start} [{', '.join(map(_decimal, value))}]"]
        case tuple():
            return [start, *(line for item in value for line in item_lines(item, indent + 2))]
        case BaseModel():
            return [start, *_mapping(dict(_fields(value)), indent + 2)]
        case Mapping():
            return [start, *_mapping(value, indent + 2)]
        case _:
            return [f"{start} {value}"]


def _mapping(values: Mapping[str, object], indent: int) -> Iterator[str]:
    for key, value in values.items():
        yield from field_lines(key, value, indent)


def item_lines(item: object, indent: int) -> list[str]:
    """The lines of one item of a list."""
    pad = " " * indent
    if isinstance(item, _ONE_LINE):
        pairs = ", ".join(f"{key}: {inline(str(value), flow=True)}" for key, value in _fields(item))
        return [f"{pad}- {{{pairs}}}"]
    lines = (
        list(_mapping(dict(_fields(item)), indent + 2))
        if isinstance(item, BaseModel)
        else _lines(item, indent + 2, indent + 2)
    )
    return [f"{pad}- {lines[0].lstrip(' ')}", *lines[1:]]


def _lines(value: object, indent: int, column: int) -> list[str]:
    """The lines of a value that is neither list nor mapping."""
    match value:
        case str():
            return scalar(value, indent, column)
        case bool():
            return ["true" if value else "false"]
        case _:
            return [str(value)]


def _decimal(value: float) -> str:
    """The number without an exponent, which YAML 1.1 reads as a text."""
    digits = format(Decimal(repr(value)), "f")
    return digits if "." in digits else f"{digits}.0"
