"""Rows as Parquet, with columns of the types that the model gives them, so that all parts of a table agree."""

from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from cuttings.model.base import MachineData


def write(path: Path, rows: list[dict[str, Any]], model: type[MachineData]) -> None:
    """One table. Raises ImportError when there is no pyarrow."""
    import pyarrow  # type: ignore[import-untyped]
    from pyarrow import parquet

    parquet.write_table(pyarrow.Table.from_pylist(rows, _schema(model)), path, compression="zstd")


def read(path: Path) -> list[dict[str, Any]]:
    """The rows, in their order. Raises ImportError when there is no pyarrow."""
    from pyarrow import parquet

    rows: list[dict[str, Any]] = parquet.ParquetFile(path).read().to_pylist()
    return rows


@cache
def _schema(model: type[MachineData]) -> Any:
    """The columns of a model's records, after that of their source."""
    import pyarrow

    fields = {"source": pyarrow.string(), **_columns(model)}
    return pyarrow.schema(fields.items())


def _columns(model: type[MachineData]) -> dict[str, Any]:
    return {name: _type(hint) for name, hint in get_type_hints(model).items()}


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
        return pyarrow.struct(_columns(annotation).items())
    types = list(dict.fromkeys(map(_type, parts)))
    if len(types) == 1 and origin in (Union, UnionType):
        return types[0]
    if len(types) == 1 and origin is tuple:
        return pyarrow.list_(types[0])
    raise TypeError(f"no column holds {annotation}")
