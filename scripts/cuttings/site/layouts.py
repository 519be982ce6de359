"""Where the actors of the network stood before, kept from build to build: it takes longer to work out than 100 pages.

A third of that goes into numpy, which nothing else of a build needs.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from cuttings.kb.cache import Cache
from cuttings.site.points import Point
from cuttings.threads import ONE_THREAD, environment

Ties = Mapping[tuple[str, str], int]
Layout = Callable[[Sequence[str], Ties], Mapping[str, Point]]
"""What gives a point for each of some nodes; see `derive.layout.layout`."""

#: What decides where somebody stands, besides who is tied to whom.
_WORKED_OUT_BY = ("site/derive/layout.py",)


def worked_out(nodes: Sequence[str], weights: Ties) -> Mapping[str, Point]:
    """The same as `derive.layout.layout`, for those who may never ask: numpy is loaded when somebody does.

    With one thread: others would wait at full speed for work that is done before they are awake.
    """
    with environment(ONE_THREAD):
        from cuttings.site.derive.layout import layout

    return layout(nodes, weights)


class Layouts:
    """Layouts by what they are of, kept in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, nodes: Sequence[str], weights: Ties) -> Mapping[str, Point]:
        """The same as `worked_out`."""
        cache, key = Cache(self._folder, _WORKED_OUT_BY), _key(nodes, weights)
        kept = cache.get(key)
        if not isinstance(kept, dict):
            kept = worked_out(nodes, weights)
            cache.put(key, kept)
        cache.save()
        return kept


def _key(nodes: Sequence[str], weights: Ties) -> str:
    """What a layout is made of, in whatever order, and by what: another numpy may round otherwise."""
    decides = f"{version('numpy')} {sorted(set(nodes))} {sorted(weights.items())}"
    return hashlib.sha256(decides.encode()).hexdigest()
