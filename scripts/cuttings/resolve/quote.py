"""Evidence out of what was found: the words, their place, and their neighbourhood."""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from operator import attrgetter

from cuttings.model import DateMention, Evidence, Found, FoundZone, Mention, Passage, Span, state_of
from cuttings.model.vocabulary import CONTENT_ZONES

#: How much of the neighbourhood is quoted on either side, in characters, before cutting back to a whole word.
CONTEXT = 60
_START = attrgetter("start")
_SPACE, _UP_TO_LAST_SPACE = re.compile(r"\s"), re.compile(r"(?s:.*)(?=\s)")


class Quotes:
    """Makes evidence from one article. The neighbourhood comes from the zones that were kept with what was found."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self._source = found.header.source
        self._sha256 = state_of(found.header.sha256)

    def of(self, span: Span, exact: str) -> Evidence:
        """Evidence for a passage; `prefix` and `suffix` stay inside the passage's zone."""
        start, end = span
        zone = self.zone(start)
        return Evidence.unchecked(
            source=self._source,
            exact=exact,
            prefix=_before(zone.text, start - zone.start) if zone else "",
            suffix=_behind(zone.text, max(0, end - zone.start)) if zone else "",
            start=start,
            end=end,
            sha256=self._sha256,
        )

    def telling(self, passage: Passage) -> int:
        """How much a passage tells: the referents and dates in it, so that the fullest of many can be shown."""
        referents = {mention.referent for mention in self.mentions_in(passage.span)}
        return len(referents) + 2 * (self._dates_before(passage.start) < self._dates_before(passage.end))

    def mentions_in(self, span: Span) -> list[Mention]:
        """The mentions that lie wholly in a span, in text order."""
        start, end = span
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [mention for mention in self._mentions[first:last] if mention.end <= end]

    def is_content(self, passage: Passage) -> bool:
        """Whether a passage lies in a zone that is read for content."""
        zone = self.zone(passage.start)
        return zone is not None and zone.kind in CONTENT_ZONES

    def dates_in(self, span: Span) -> list[DateMention]:
        """The dates that lie wholly in a span, in text order."""
        first, last = (bisect_left(self._date_starts, offset) for offset in span)
        return [date for date in self._dates[first:last] if date.end <= span[1]]

    def zone(self, offset: int) -> FoundZone | None:
        """The zone that an offset lies in: a heading, a paragraph."""
        place = bisect_right(self._zone_starts, offset) - 1
        zone = self._zones[place] if place >= 0 else None
        return zone if zone and offset < zone.end else None

    def _dates_before(self, offset: int) -> int:
        return bisect_left(self._date_starts, offset)

    @cached_property
    def _mentions(self) -> list[Mention]:
        return sorted(self.found.mentions, key=_START)

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self._mentions]

    @cached_property
    def _dates(self) -> list[DateMention]:
        return sorted(self.found.dates, key=_START)

    @cached_property
    def _date_starts(self) -> list[int]:
        return [date.start for date in self._dates]

    @cached_property
    def _zones(self) -> list[FoundZone]:
        return sorted(self.found.zones, key=_START)

    @cached_property
    def _zone_starts(self) -> list[int]:
        return [zone.start for zone in self._zones]


def _before(text: str, end: int) -> str:
    """What is quoted of what stands before an offset: from the first whole word of its last characters on."""
    if end <= CONTEXT:
        return text[:end]
    space = _SPACE.search(text, end - CONTEXT - 1, end)
    return text[space.end() if space else end - CONTEXT : end]


def _behind(text: str, start: int) -> str:
    """What is quoted of what stands from an offset on: up to the last whole word of its first characters."""
    if len(text) - start <= CONTEXT:
        return text[start:]
    words = _UP_TO_LAST_SPACE.match(text, start, start + CONTEXT + 1)
    return words[0] if words else text[start : start + CONTEXT]
