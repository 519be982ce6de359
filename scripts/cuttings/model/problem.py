"""One thing wrong with the input, told so that a person can mend it."""

from dataclasses import dataclass
from pathlib import Path


def in_folder(folder: str, name: str) -> str:
    """How people are told of a file: by its name, after that of the folder or place that it lies in."""
    return f"{folder}/{name}"


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong and where; `right` shows what right looks like.

    `file` is relative to the knowledge base's folder. `line` and `column` count from 1; 0 means the file as a whole.
    """

    file: str
    line: int
    what: str
    field: str = ""
    right: str = ""
    column: int = 0
    stops: bool = True
    """False for what a person should see to, but nothing need wait for."""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        field = f" {self.field}:" if self.field else ""
        right = f"; {self.right}" if self.right else ""
        return f"{place}:{field} {self.what}{right}"


def unusable(project: Path, error: OSError) -> Problem:
    """What the system refused: a file or a folder that may not be read or written, a full disk."""
    path = Path(error.filename or project / "kb")
    file = path.relative_to(project) if path.is_relative_to(project) else path
    right = "mend that, then run this again; what is unfinished is then completed"
    return Problem(file.as_posix(), 0, f"cannot be read or written: {error.strerror or error}", right=right)
