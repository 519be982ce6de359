"""Where the actors of the network stood before, kept from build to build: it takes longer to work out than 100 pages.

A third of that goes into numpy, which nothing else of a build needs.
"""

import hashlib
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from cuttings.kb.cache import Cache

Point = tuple[float, float]

#: What decides where somebody stands, besides who is tied to whom.
_WORKED_OUT_BY = ("site/derive/layout.py",)


class Layouts:
    """Layouts by what they are of. Without a folder to keep them in, each is worked out when it is asked for."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def of(self, nodes: Sequence[str], weights: Mapping[tuple[str, str], int]) -> dict[str, Point]:
        """The same as `layout`."""
        if self._folder is None:
            return _worked_out(nodes, weights)
        cache, key = Cache(self._folder, _WORKED_OUT_BY), _key(nodes, weights)
        kept = cache.get(key)
        if not isinstance(kept, dict):
            kept = _worked_out(nodes, weights)
            cache.put(key, kept)
        cache.save()
        return kept


def _worked_out(nodes: Sequence[str], weights: Mapping[tuple[str, str], int]) -> dict[str, Point]:
    from cuttings.site.derive.layout import layout  # here, for the sake of those who need no numpy

    return layout(nodes, weights)


def _key(nodes: Sequence[str], weights: Mapping[tuple[str, str], int]) -> str:
    """What a layout is made of, in whatever order, and by what: another numpy may round otherwise."""
    decides = f"{version('numpy')} {sorted(set(nodes))} {sorted(weights.items())}"
    return hashlib.sha256(decides.encode()).hexdigest()
