"""JSON Lines of records: one a line, compact, in a stable order, so that version control shows what changed."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from cuttings.kb.atomic import remove, settle, write_if_different
from cuttings.model import Problem
from cuttings.model.base import Data

Record = TypeVar("Record")
Content = TypeVar("Content")


class BrokenRecordError(ValueError):
    """A machine-owned file does not hold what the machine wrote. `problem` says where, and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def line(record: Data) -> str:
    """One record as compact JSON; defaults are left out, except what tells its type."""
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


def read_lines(path: Path, kind: TypeAdapter[Record], file: str, remedy: str) -> Iterator[Record]:
    """The records of a file, none when there is no such file.

    Raises BrokenRecordError at the first line that is no such record: with `file` for the name of the file, and
    `remedy` for how to mend it.
    """
    data = path.read_bytes() if path.is_file() else b""
    for number, text in enumerate(data.split(b"\n"), start=1):
        if text:
            try:
                yield kind.validate_json(text)
            except ValidationError:
                what = "is no record of this version" if text.startswith(b"{") else "is no record"
                raise BrokenRecordError(Problem(file, number, what, right=remedy)) from None


def readable(read: Callable[[Path], Content], kb_dir: Path) -> tuple[Content | None, list[Problem]]:
    """What reading a machine-owned file of kb/ gives, or None and what is wrong with it."""
    try:
        return read(kb_dir), []
    except BrokenRecordError as error:
        return None, [error.problem]
