"""Files that need not be made again to know what would be in them: their entity is drafted just as they say it.

That holds for bytes that the same `dump` once made of what they say, which tell the kind of the entity in their first
line. Files of an older layout are made anew.
"""

from collections.abc import Collection

from cuttings.kb.cache import Cache
from cuttings.kb.paths import Key
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Entity

#: What the text of a file rests on.
_DUMPED_BY = ("kb/dump.py", "kb/scalars.py", "model", "validation.py", "strict_yaml")


class Dumped:
    """`on_file` is what the files say, each for itself; `there` are the SHA-256 of all of them."""

    def __init__(self, on_file: KnowledgeBase, there: Collection[str]) -> None:
        self._on_file = on_file
        self._cache = Cache(on_file.root.parent / ".cache" / "dumped", _DUMPED_BY)
        self._made = self._cache.known(there)

    def says(self, key: Key, entity: Entity, sha256: str) -> bool:
        """Whether the entity's file, of this SHA-256, is what `dump` would make of it. False when that is not known."""
        folder, id_ = key
        return sha256 in self._made and self._on_file.of(folder).get(id_) == entity

    def note(self, sha256: str) -> None:
        """`dump` made these bytes of an entity."""
        self._cache.put(sha256, True)

    def save(self) -> None:
        """Keep it for the next run."""
        self._cache.save()
