"""Rows as Parquet, with columns of the types that they are given, so that all parts of a table agree."""

from collections.abc import Mapping
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from cuttings.model.base import MachineData


def write(path: Path, rows: list[dict[str, Any]], columns: Mapping[str, Any]) -> None:
    """One table of these columns, by name and type. Raises ImportError when there is no pyarrow."""
    import pyarrow  # type: ignore[import-untyped]
    from pyarrow import parquet

    parquet.write_table(pyarrow.Table.from_pylist(rows, pyarrow.schema(_fields(columns))), path, compression="zstd")


def read(path: Path) -> list[dict[str, Any]]:
    """The rows, in their order. Raises ImportError when there is no pyarrow."""
    from pyarrow import parquet

    rows: list[dict[str, Any]] = parquet.ParquetFile(path).read().to_pylist()
    return rows


def _fields(columns: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return [(name, _type(annotation)) for name, annotation in columns.items()]


def _type(annotation: Any) -> Any:
    """The type of a column. Raises TypeError for what a column cannot hold, such as a number or a text."""
    import pyarrow

    plain = {str: pyarrow.string(), int: pyarrow.int64(), bool: pyarrow.bool_()}
    origin, parts = get_origin(annotation), [part for part in get_args(annotation) if part not in (NoneType, ...)]
    if annotation in plain:
        return plain[annotation]
    if origin is Literal:
        return pyarrow.string()
    if origin is Annotated:
        return _type(parts[0])
    if isinstance(annotation, type) and issubclass(annotation, MachineData):
        return pyarrow.struct(_fields(get_type_hints(annotation)))
    types = list(dict.fromkeys(map(_type, parts)))
    if len(types) == 1 and origin in (Union, UnionType):
        return types[0]
    if len(types) == 1 and origin is tuple:
        return pyarrow.list_(types[0])
    raise TypeError(f"no column holds {annotation}")
