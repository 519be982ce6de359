"""Where the article names everybody in full."""

from collections import defaultdict
from collections.abc import Iterable

from cuttings.find.names.bodies import KINDS
from cuttings.find.names.trie import Match


class Named:
    """The offsets at which each key is named in full, and the states of which a body is."""

    def __init__(self, matches: Iterable[Match]) -> None:
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        self._served: set[str | None] = set()
        for match in matches:
            for sense in match.senses:
                if sense.entry and not sense.weak:
                    self._at[sense.entry.key].append(match.start)
                    if sense.entry.kind in KINDS:
                        self._served.add(sense.entry.of)

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
        return state in self._at or state in self._served
