"""Where in its article a passage stands: headline, third paragraph, caption."""

from bisect import bisect_right
from collections import Counter

from cuttings.model import Found, FoundZone
from cuttings.model.vocabulary import CONTENT_ZONES


class ZonesOfSource:
    """The content zones of one source, to be asked by offset. Everything that is not content is left out."""

    def __init__(self, found: Found | None) -> None:
        zones = found.zones if found else []
        self.content: list[FoundZone] = sorted(
            (zone for zone in zones if zone.kind in CONTENT_ZONES), key=lambda zone: zone.start
        )
        self._starts = [zone.start for zone in self.content]
        self._words = _words(self.content)

    def words(self, start: int) -> str | None:
        """The zone that holds an offset, in words; None when no content zone does."""
        index = self._index(start)
        return None if index is None else self._words[index]

    def around(self, offset: int) -> tuple[int, int] | None:
        """Start and end of the zone that holds an offset; None when no content zone does."""
        index = self._index(offset)
        return None if index is None else (self.content[index].start, self.content[index].end)

    def room(self, start: int, end: int) -> tuple[int, int] | None:
        """How much content stands before and after a passage in its zones; None when it is in none."""
        first, last = self._index(start), self._index(end - 1)
        if first is None or last is None:
            return None
        return start - self.content[first].start, self.content[last].end - end

    def in_one(self, start: int, end: int) -> bool:
        """Whether a passage lies in a single zone."""
        index = self._index(start)
        return index is not None and index == self._index(end - 1)

    def _index(self, offset: int) -> int | None:
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self.content[index].end else None

    @property
    def characters(self) -> int:
        """How long the article's content is."""
        return sum(zone.end - zone.start for zone in self.content)


def _words(zones: list[FoundZone]) -> list[str]:
    counts: Counter[str] = Counter()
    words = []
    for zone in zones:
        counts[zone.kind] += 1
        words.append(f"paragraph {counts['body']}" if zone.kind == "body" else zone.kind)
    return words
