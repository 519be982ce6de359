"""Entities as their files say, kept in `.cache/` beside kb/ from one run to the next: reading YAML is what takes long.

An entity is known by the name of its file and the bytes in it, whether they were read or written: reading what `dump`
made gives just what it was made of, so a run need not read what the run before it wrote. Only which fields were given
may differ, where a default was: nobody asks that of an entity.
"""

from pathlib import Path

from cuttings.kb.cache import Cache
from cuttings.kb.paths import Key
from cuttings.model import KINDS, Entity

#: What the reading of one file rests on, and the writing.
_READ_BY = ("kb/parsed.py", "kb/store.py", "kb/dump.py", "kb/scalars.py", "model", "validation.py", "strict_yaml")


class Parsed:
    """What was read from files in which all is well, or written to them, now and before."""

    def __init__(self, kb_dir: Path) -> None:
        self._cache = Cache(kb_dir.parent / ".cache" / "entities", _READ_BY)

    def get(self, key: Key, sha256: str) -> Entity | None:
        """The entity in a file of this name, with bytes of this SHA-256; None when that is not known."""
        kept = self._cache.get(_kept_as(key, sha256))
        return kept if isinstance(kept, KINDS[key[0]]) else None

    def put(self, key: Key, sha256: str, entity: Entity) -> None:
        """Those bytes, in a file of this name, say just this, and all is well with both."""
        self._cache.put(_kept_as(key, sha256), entity)

    def save(self) -> None:
        """Keep it for the next run. A folder that cannot be written to is no error."""
        self._cache.save()


def _kept_as(key: Key, sha256: str) -> str:
    return f"{key[0]}/{key[1]} {sha256}"
