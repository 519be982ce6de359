"""JSON Lines of records: one a line, compact, in a stable order, so that version control shows what changed.

Defaults are left out, except what tells a record's type, which comes first.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from cuttings.kb.atomic import remove, settle, write_if_different
from cuttings.model import Problem
from cuttings.model.base import Data, MachineData

Record = TypeVar("Record")
Content = TypeVar("Content")

_ENCODER = msgspec.json.Encoder()


class BrokenRecordError(ValueError):
    """A machine-owned file does not hold what the machine wrote. `problem` says where, and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def line(record: Data | MachineData) -> str:
    """One record as compact JSON."""
    if isinstance(record, MachineData):
        return _ENCODER.encode(record).decode()
    text = record.model_dump_json(by_alias=True, exclude_defaults=True, exclude={"type"})
    kind = getattr(record, "type", None)
    if kind is None:
        return text
    return f'{{"type":{json.dumps(kind)}{"," if len(text) > len("{}") else ""}{text[1:]}'


def write_lines(path: Path, lines: Iterable[str]) -> bool:
    """The file holds these lines afterwards, or is gone when there are none. False when nothing had to change."""
    data = "".join(f"{text}\n" for text in lines).encode()
    if data:
        return write_if_different(path, data)
    if not path.exists():
        return False
    remove(path)
    settle([path.parent])
    return True


def reader(kind: object) -> Callable[[bytes], Any]:
    """What reads a line that holds a record of the machine: of this kind, or of one of several."""
    return msgspec.json.Decoder(kind).decode


def read_lines(path: Path, read: Callable[[bytes], Record], file: str, remedy: str) -> Iterator[Record]:
    """The records of a file, none when there is no such file. `read` raises ValueError for what is no such record.

    Raises BrokenRecordError at the first line that is no such record: with `file` for the name of the file, and
    `remedy` for how to mend it.
    """
    data = path.read_bytes() if path.is_file() else b""
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
