"""Files that people write beside a gold standard: read, or told what is wrong with them."""

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from cuttings.model import Problem
from cuttings.read.files import as_text
from cuttings.validation import read_record

Record = TypeVar("Record", bound=BaseModel)


def read_written(path: Path, model: type[Record]) -> tuple[Record | None, list[Problem]]:
    """The record in a file, or None and all that is wrong with the file."""
    try:
        raw: bytes | str = path.read_bytes()
    except OSError as error:
        raw = error.strerror or str(error)
    text, problems = as_text(raw, str(path))
    if problems:
        return None, problems
    record, problems, _ = read_record(text.removeprefix("\ufeff"), model, str(path))
    return record, problems
