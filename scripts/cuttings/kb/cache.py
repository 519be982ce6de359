"""Results kept from one run to the next, by a key: reading YAML takes twenty times as long as reading a pickle.

A cache that is broken, old or of another version of the code is as good as none.
"""

import gc
import hashlib
import pickle
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import msgspec
import pydantic

import cuttings
from cuttings import strict_yaml
from cuttings.kb.atomic import write

#: What reads YAML and what pickles are made of.
_LIBRARIES = (pydantic.VERSION, msgspec.__version__, strict_yaml.VERSION)


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the garbage collector, while much is read and all of it kept.

    It would go through all of that again each time that it has grown by a quarter, and find nothing: half of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Cache:
    """Results by a key that changes with what they are made of. Only those that were asked for are saved again.

    `rests_on` names the rooms and files of the package that the results depend on.
    """

    def __init__(self, path: Path, rests_on: tuple[str, ...]) -> None:
        self._path = path
        self._version = _version(rests_on)
        self._saved = _load(path, self._version)
        self._used: dict[str, object] = {}

    def get(self, key: str) -> object | None:
        """What was kept under this key."""
        result = self._saved.get(key)
        if result is not None:
            self._used[key] = result
        return result

    def put(self, key: str, result: object) -> None:
        """Keep a result."""
        self._used[key] = result

    def save(self) -> None:
        """Write what was used, if it is not what was read. A folder that cannot be written to is no error."""
        if self._used.keys() == self._saved.keys():
            return
        try:
            write(self._path, pickle.dumps((self._version, self._used), protocol=pickle.HIGHEST_PROTOCOL))
        except OSError:
            return


def _load(path: Path, wanted: str) -> dict[str, object]:
    try:
        version, kept = pickle.loads(path.read_bytes())
    except Exception:  # whatever unpickling a broken file may raise
        return {}
    return kept if version == wanted and isinstance(kept, dict) else {}


@cache
def _version(rests_on: tuple[str, ...]) -> str:
    """Changes with the code that the results rest on, and with the libraries."""
    known = hashlib.sha256(" ".join((sys.version, *_LIBRARIES)).encode())
    for name in rests_on:
        for source in _sources(Path(cuttings.__file__).parent / name):
            known.update(source.name.encode() + b"\0" + source.read_bytes())
    return known.hexdigest()


def _sources(entry: Path) -> list[Path]:
    """The code in a room, or a single file of it, always in the same order."""
    return sorted(entry.rglob("*.py")) if entry.is_dir() else [entry]
