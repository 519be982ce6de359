"""How every record behaves: immutable, and without fields that nobody declared.

What people write is `Data`, whose checks tell every problem in it. What the machine alone makes, and reads by the
million, is `MachineData`: a fifth of the size, checked when it is read and by the types of the code that makes it.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, Self, get_args

import msgspec
from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import PydanticUndefined

#: What pydantic keeps of a record, set past the ban on changing a frozen one.
_set_values, _set_given, _set_extra, _set_private = (
    BaseModel.__dict__[slot].__set__
    for slot in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)
#: Which fields were given: few sets of names, each of them shared by thousands of records that are pickled together.
_GIVEN: dict[frozenset[str], set[str]] = {}


class Data(BaseModel):
    """Base of the records that people write. An unknown field is an error, never dropped in silence.

    What checks a record is built when the first one is checked: no command needs those of all kinds.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, defer_build=True)

    @classmethod
    def unchecked(cls, **values: Any) -> Self:
        """A record out of what was checked before: no value is looked at again.

        Every field is due that has no default, or makes one. For what is made by the ten thousand in every run, as
        checking takes more than half of the making. Raises TypeError for a field that is due and not given, or unknown.
        """
        fields, given, due = _fields(cls)
        whole = fields | values
        if len(whole) > len(fields) or not due <= values.keys():
            raise TypeError(f"{cls.__name__} of {', '.join(values)}: {', '.join(sorted(due))} are due")
        record = cls.__new__(cls)
        _set_values(record, whole)
        _set_given(record, given)
        _set_extra(record, None)
        _set_private(record, None)
        return record

    def is_sound(self) -> bool:
        """Whether checks let it through, which nobody knows of a record that was made unchecked, or holds one.

        Takes a quarter of the time that reading it from YAML would.
        """
        try:
            type(self).model_validate(self.model_dump(by_alias=True, exclude_defaults=True, warnings=False))
        except ValidationError:
            return False
        return True

    # Tens of thousands of records are compared, and unpickled, in every run. What pydantic does beside this is for
    # fields that nobody declared and for private ones, which no record has; it takes half of the time.

    def __eq__(self, other: object) -> bool:
        return self is other or (type(self) is type(other) and self.__dict__ == other.__dict__)

    def __getstate__(self) -> Any:
        given = self.__pydantic_fields_set__
        return self.__dict__, _GIVEN.setdefault(frozenset(given), given)

    def __setstate__(self, state: Any) -> None:
        values, given = state
        _set_values(self, values)
        _set_given(self, given)
        _set_extra(self, None)
        _set_private(self, None)


@cache
def _fields(kind: type[Data]) -> tuple[dict[str, Any], set[str], frozenset[str]]:
    """The fields of a kind in their order, with their defaults; their names, in a set nobody changes; those due."""
    defaults = {name: field.default for name, field in kind.model_fields.items()}
    return defaults, set(defaults), frozenset(name for name, value in defaults.items() if value is PydanticUndefined)


class MachineData(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """Base of the records that only the machine writes. They hold texts, numbers, quotations and one another.

    So there are no circles. A quotation is `Data`, as people write it too.

    A default must be a value that there is one of, such as None or an empty text: a line leaves out what *is* the
    default. The tag of a kind is the `type` in its lines.
    """

    @classmethod
    def checked(cls, row: Mapping[str, Any]) -> Self:
        """A record of these values, with lists for tuples. Raises ValueError where they do not fit."""
        return msgspec.convert(row, cls, dec_hook=given)

    def check(self) -> None:
        """Raises ValueError where a value does not fit its field, which making the record does not tell."""
        msgspec.json.decode(msgspec.json.encode(self, enc_hook=as_json), type=type(self), dec_hook=given)

    def changed(self, **changes: Any) -> Self:
        """The same record with other values in some fields, which are not checked."""
        return msgspec.structs.replace(self, **changes)


def as_json(record: Any) -> msgspec.Raw:
    """A record that people write, as it stands in one of the machine: JSON without defaults."""
    return msgspec.Raw(record.__pydantic_serializer__.to_json(record, by_alias=True, exclude_defaults=True))


def given(kind: Any, value: Any) -> Any:
    """A record that people write, from what stands of it in one of the machine. Raises ValueError where it is none."""
    return value if isinstance(value, kind) else kind.model_validate(value)


def record_in(annotation: object) -> type[BaseModel] | None:
    """The kind of record that a field's type holds: of `tuple[Author, ...] | None`, Author."""
    waiting = [annotation]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return kind
        waiting += get_args(kind)
    return None
