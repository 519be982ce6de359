"""Results kept from one run to the next, by a key: reading YAML takes twenty times as long as reading a pickle.

A cache is a folder of parts. What a run adds becomes a part of its own, so that a run that changes little writes
little; see `Cache.save`. Every part is written at once or not at all and never changed, and which key means which
result is the same everywhere, so runs and previews may read and write side by side. A part that is broken, or of
another version of the code, is as good as none; so is one that would do more than make our records, as a knowledge base
that somebody was sent may have brought it along.
"""

import hashlib
import io
import pickle
import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec
import pydantic

import cuttings
from cuttings import strict_yaml
from cuttings.kb.atomic import is_unfinished, write
from cuttings.kb.snapshot import content

Part = Mapping[str, object]

#: What reads YAML and what pickles are made of.
_LIBRARIES = (pydantic.VERSION, msgspec.__version__, strict_yaml.VERSION)
#: What an array of numbers is made of.
_ARRAYS = {("array", "array"), ("array", "_array_reconstructor")}


class Cache:
    """Results by a key that changes with what they are made of. Those that nobody asks for are dropped by and by.

    `rests_on` names the rooms and files of the package that the results depend on.
    """

    def __init__(self, folder: Path, rests_on: tuple[str, ...]) -> None:
        self._folder = folder
        self._version = _version(rests_on)
        self._parts = dict(_parts(folder, self._version))
        self._kept = _all_in(self._parts)
        self._used: dict[str, object] = {}

    def get(self, key: str) -> object | None:
        """What was kept under this key, now or before."""
        result = self._used.get(key, self._kept.get(key))
        if result is not None:
            self._used[key] = result
        return result

    def known(self, keys: Collection[str]) -> set[str]:
        """Those of the keys under which something was kept."""
        results = self._kept | self._used
        known = results.keys() & keys
        self._used |= {key: results[key] for key in known}
        return known

    def put(self, key: str, result: object) -> None:
        """Keep a result."""
        self._used[key] = result

    def save(self) -> None:
        """Write what is new. A folder that cannot be written to is no error.

        The new part takes in every part that is not at least twice its size, and all of them once most of what is kept
        was not asked for. So there are few parts, whatever is kept is written again only a few times while the cache
        grows a hundredfold, and what nobody asks for never outgrows the rest.
        """
        new = {key: result for key, result in self._used.items() if key not in self._kept}
        unused = len(self._kept) - (len(self._used) - len(new))
        everything = unused > len(self._used)
        if new or everything:
            with suppress(OSError):
                self._write(dict(new), everything=everything)
            self._kept = _all_in(self._parts)

    def _write(self, part: dict[str, object], *, everything: bool) -> None:
        old = set(_of_others(self._folder, self._version))
        for path, other in sorted(self._parts.items(), key=lambda one: len(one[1])):
            if everything or len(other) < 2 * len(part):
                part |= {key: self._used[key] for key in other if key in self._used}
                old.add(path)
        written = {_write_part(self._folder, self._version, part): part} if part else {}
        self._parts = {path: other for path, other in self._parts.items() if path not in old} | written
        for path in old - written.keys():
            path.unlink(missing_ok=True)


def _all_in(parts: Mapping[Path, Part]) -> dict[str, object]:
    return {key: result for part in parts.values() for key, result in part.items()}


def _parts(folder: Path, version: str) -> Iterator[tuple[Path, Part]]:
    """The parts that this version of the code wrote; a broken one is empty."""
    for path in sorted(folder.glob(f"{version}-*")):
        try:
            part = _Records(io.BytesIO(content(path))).load()
        except Exception:  # whatever unpickling a broken file may raise
            part = None
        yield path, part if isinstance(part, dict) else {}


class _Records(pickle.Unpickler):
    """Reads plain values, arrays of numbers and records of this package, and refuses all else that can be named."""

    def find_class(self, module: str, name: str) -> object:
        if (module, name) in _ARRAYS:
            return super().find_class(module, name)
        if module.startswith(f"{cuttings.__name__}."):
            found: object = super().find_class(module, name)
            # What a module of ours imports is not ours, nor is a function a record.
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no record")


def _write_part(folder: Path, version: str, part: Part) -> Path:
    """The file of the part, under a name that no other content has."""
    data = pickle.dumps(part, protocol=pickle.HIGHEST_PROTOCOL)
    path = folder / f"{version}-{hashlib.sha256(data).hexdigest()[:16]}.pickle"
    write(path, data)
    return path


def _of_others(folder: Path, version: str) -> Iterator[Path]:
    """What other versions left, and what crashes did; if somebody is writing that just now, it is written next time."""
    for path in folder.glob("*"):
        if is_unfinished(path.name) or (path.suffix == ".pickle" and not path.name.startswith(version)):
            yield path


@cache
def _version(rests_on: tuple[str, ...]) -> str:
    """Changes with the code that the results rest on, and with the libraries."""
    known = hashlib.sha256(" ".join((sys.version, *_LIBRARIES)).encode())
    for name in rests_on:
        for source in _sources(Path(cuttings.__file__).parent / name):
            known.update(source.name.encode() + b"\0" + source.read_bytes())
    return known.hexdigest()[:16]


def _sources(entry: Path) -> list[Path]:
    """The code in a room, or a single file of it, always in the same order."""
    return sorted(entry.rglob("*.py")) if entry.is_dir() else [entry]
