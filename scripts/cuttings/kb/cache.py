"""Files kept parsed, by the hash of their content: reading YAML takes twenty times as long as reading a pickle.

A cache that is broken, old or of another version of the model is as good as none.
"""

import hashlib
import pickle
import sys
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pydantic

from cuttings.kb.atomic import write
from cuttings.model import Entity


class Cache:
    """Entities by a key that changes with their file. Only those that were asked for are saved again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._saved = _load(path)
        self._used: dict[str, Entity] = {}

    def get(self, key: str) -> Entity | None:
        """The entity under this key, if it was kept."""
        entity = self._saved.get(key)
        if entity is not None:
            self._used[key] = entity
        return entity

    def put(self, key: str, entity: Entity) -> None:
        """Keep an entity."""
        self._used[key] = entity

    def save(self) -> None:
        """Write what was used, if it is not what was read. A folder that cannot be written to is no error."""
        if self._used.keys() == self._saved.keys():
            return
        try:
            write(self._path, pickle.dumps((_version(), self._used), protocol=pickle.HIGHEST_PROTOCOL))
        except OSError:
            return


def _load(path: Path) -> dict[str, Entity]:
    try:
        version, entities = pickle.loads(path.read_bytes())
    except Exception:  # whatever unpickling a broken file may raise
        return {}
    return entities if version == _version() and isinstance(entities, dict) else {}


@cache
def _version() -> str:
    """Changes with the model, with how files are read, and with what pickles are made of."""
    known = hashlib.sha256(f"{sys.version} {pydantic.VERSION}".encode())
    package: Any = files("cuttings")
    for source in (*package.joinpath("model").iterdir(), package / "validation.py", package / "strict_yaml.py"):
        if source.name.endswith(".py"):
            known.update(source.name.encode() + b"\0" + source.read_bytes())
    return known.hexdigest()
