"""JSON Lines of records: one a line, compact, in a stable order, so that version control shows what changed.

Defaults are left out, except what tells a record's type, which comes first.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from cuttings.kb.atomic import remove, settle, write_if_different
from cuttings.kb.snapshot import content
from cuttings.model import Problem
from cuttings.model.base import Data, MachineData, as_json, given

Record = TypeVar("Record")
Content = TypeVar("Content")


class BrokenRecordError(ValueError):
    """A machine-owned file does not hold what the machine wrote. `problem` says where, and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def lines(records: Iterable[Data | MachineData]) -> bytes:
    """Records as compact JSON, one a line, each with its end of line."""
    each = list(records)
    encoder = msgspec.json.Encoder(enc_hook=_Inside())
    if not any(isinstance(one, Data) for one in each):
        return encoder.encode_lines(each)
    return b"".join([_line(one) if isinstance(one, Data) else encoder.encode_lines([one]) for one in each])


class _Inside(dict[int, msgspec.Raw]):
    """What stands in records that are all in memory, written once for each: a quotation is in dozens of them."""

    def __call__(self, record: Data) -> msgspec.Raw:
        return self.get(id(record)) or self.setdefault(id(record), as_json(record))


def _line(record: Data) -> bytes:
    text = record.__pydantic_serializer__.to_json(record, by_alias=True, exclude_defaults=True, exclude={"type"})
    kind = getattr(record, "type", None)
    return b"%b%b\n" % (_beginning(kind, alone=text == b"{}"), text[1:]) if kind else text + b"\n"


@cache
def _beginning(kind: str, *, alone: bool) -> bytes:
    """How a record of this type begins; `alone`, if there is no more to say of it than its type."""
    return b'{"type":%b%b' % (json.dumps(kind).encode(), b"" if alone else b",")


def write_records(path: Path, records: Iterable[Data | MachineData]) -> bool:
    """The file holds these records afterwards, or is gone when there are none. False when nothing had to change."""
    data = lines(records)
    if data:
        return write_if_different(path, data)
    if not path.exists():
        return False
    remove(path)
    settle([path.parent])
    return True


def decoder(kind: object) -> "msgspec.json.Decoder[Any]":
    """What reads records of the machine: of this kind, or of one of several."""
    return msgspec.json.Decoder(kind, dec_hook=given)


def read_records(path: Path, decoding: "msgspec.json.Decoder[Record]", file: str, remedy: str) -> list[Record]:
    """As `read_lines`, of records of the machine: all in one go, unless a fault must be found."""
    try:
        return decoding.decode_lines(content(path) if path.is_file() else b"")
    except ValueError:
        return list(read_lines(path, decoding.decode, file, remedy))


def read_lines(path: Path, read: Callable[[bytes], Record], file: str, remedy: str) -> Iterator[Record]:
    """The records of a file, none when there is no such file. `read` raises ValueError for what is no such record.

    Raises BrokenRecordError at the first line that is no such record: with `file` for the name of the file, and
    `remedy` for how to mend it.
    """
    data = content(path) if path.is_file() else b""
    for number, text in enumerate(data.split(b"\n"), start=1):
        if text:
            try:
                yield read(text)
            except ValueError:
                what = "is no record of this version" if text.startswith(b"{") else "is no record"
                raise BrokenRecordError(Problem(file, number, what, right=remedy)) from None


def readable(read: Callable[[Path], Content], kb_dir: Path) -> tuple[Content | None, list[Problem]]:
    """What reading a machine-owned file of kb/ gives, or None and what is wrong with it."""
    try:
        return read(kb_dir), []
    except BrokenRecordError as error:
        return None, [error.problem]
