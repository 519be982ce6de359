"""What commits changed, kept from one build to the next: a commit never changes, only how it is told does."""

import hashlib
import pickle
import sys
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pydantic

from cuttings.kb.atomic import write

#: What the telling depends on: rooms whose code is part of the version.
_ROOMS = ("changes", "model", "kb")


class Kept:
    """Results by commit. A file that is broken or of another version is as good as none; only what is used is kept."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._saved = _load(path)
        self._used: dict[str, object] = {}

    def get(self, key: str) -> object | None:
        """What was kept under this key."""
        return self._saved.get(key)

    def put(self, key: str, value: object) -> None:
        """Keep it."""
        self._used[key] = value

    def save(self) -> None:
        """Write it. A folder that cannot be written to is no error."""
        if self._used.keys() == self._saved.keys():
            return
        try:
            write(self._path, pickle.dumps((_version(), self._used), protocol=pickle.HIGHEST_PROTOCOL))
        except OSError:
            return


def _load(path: Path) -> dict[str, object]:
    try:
        version, kept = pickle.loads(path.read_bytes())
    except Exception:  # whatever unpickling a broken file may raise
        return {}
    return kept if version == _version() and isinstance(kept, dict) else {}


@cache
def _version() -> str:
    known = hashlib.sha256(f"{sys.version} {pydantic.VERSION}".encode())
    package: Any = files("cuttings")
    for room in _ROOMS:
        for source in sorted(package.joinpath(room).iterdir(), key=lambda one: one.name):
            if source.name.endswith(".py"):
                known.update(source.name.encode() + b"\0" + source.read_bytes())
    return known.hexdigest()
