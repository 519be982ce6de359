"""Where the article names everybody in full."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable

from cuttings.find.names.bodies.bodies import KINDS
from cuttings.find.names.entries import Sense
from cuttings.find.names.trie import Match


class Named:
    """The offsets at which each key is named in full, and those at which it speaks of each state."""

    def __init__(self, matches: Iterable[Match]) -> None:
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        self._spoken: defaultdict[str | None, list[int]] = defaultdict(list)
        for match in matches:
            for sense in match.senses:
                if sense.entry and not sense.weak:
                    self._at[sense.entry.key].append(match.start)
                if sense.entry and _speaks(sense):
                    self._spoken[sense.entry.of or sense.entry.key].append(match.start)

    def __contains__(self, key: str) -> bool:
        return key in self._at

    def at(self, key: str) -> list[int]:
        """All offsets, in text order."""
        return self._at.get(key, [])

    def last(self, key: str | None, before: int) -> int | None:
        """The last offset before another one."""
        return next((at for at in reversed(self._at.get(key or "", [])) if at < before), None)

    def speaks_of(self, state: str) -> bool:
        """Whether the state or a body of it is named."""
        return bool(self.times(state))

    def times(self, state: str | None, before: int | None = None) -> int:
        """How often the state or a body of it is named, in all the text or before an offset."""
        at = self._spoken.get(state, [])
        return len(at) if before is None else bisect(at, before)


def _speaks(sense: Sense) -> bool:
    """Whether the name speaks of a state: it names the state, a body of it or its capital."""
    return sense.form == "metonym" or (
        not sense.weak and sense.entry is not None and sense.entry.kind in KINDS | {"state"}
    )
