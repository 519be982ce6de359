"""Which events and claims belong to which date."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from cuttings.edtf import bounds
from cuttings.kb.store import KnowledgeBase
from cuttings.site.chronology import sort_key, wider

#: An event of several days is listed under each of them up to this many.
MAX_DAYS = 31


class Calendar:
    """The dates that have a page and the events that have a date, in order of time."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self.pages: Mapping[str, str] = {date.edtf: entity_id for entity_id, date in sorted(kb.dates.items())}
        self.order = sorted(kb.dates, key=lambda entity_id: (sort_key(kb.dates[entity_id].edtf), entity_id))
        self._spans = {entity_id: bounds(date.edtf) for entity_id, date in kb.dates.items()}
        self._place = {entity_id: index for index, entity_id in enumerate(self.order)}
        dated = sorted((sort_key(event.date), entity_id) for entity_id, event in kb.events.items() if event.date)
        self._events = [entity_id for _, entity_id in dated]
        spans = [bounds(kb.events[entity_id].date or "") for entity_id in self._events]
        self._first_days, self._last_days = [span.first for span in spans], [span.last for span in spans]
        self._on: dict[str, list[str]] = defaultdict(list)
        for key, entity_id in dated:
            self._on[key[2]].append(entity_id)
        self._during: dict[str, list[str]] = defaultdict(list)
        for (_, _, edtf), entity_id in dated:
            for day in _days(edtf):
                self._during[day].append(entity_id)

    def on(self, edtf: str) -> list[str]:
        """The events with exactly this date."""
        return self._on.get(edtf, [])

    def within(self, edtf: str) -> list[str]:
        """The events with a date that lies inside this one and is narrower."""
        first, last = bounds(edtf)
        stretch = range(bisect_left(self._first_days, first), bisect_right(self._first_days, last))
        exact = set(self.on(edtf))
        return [self._events[i] for i in stretch if self._last_days[i] <= last and self._events[i] not in exact]

    def during(self, edtf: str) -> list[str]:
        """The events of several days, or on one of several days, that this day is among."""
        return self._during.get(edtf, [])

    def around(self, edtf: str) -> list[str]:
        """The events that are only known to have been some time in this day's month, or in its year."""
        return [event for value in wider(edtf) for event in self.on(value)]

    def neighbours(self, date_id: str) -> tuple[str | None, str | None]:
        """The dates before and after this one, of those that have a page; none that it lies in or that lies in it."""
        index = self._place[date_id]
        earlier = (self.order[place] for place in range(index - 1, -1, -1))
        later = (self.order[place] for place in range(index + 1, len(self.order)))
        before = next((other for other in earlier if self._apart(other, date_id)), None)
        after = next((other for other in later if self._apart(date_id, other)), None)
        return before, after

    def _apart(self, one: str, other: str) -> bool:
        """Whether the one is over before the other begins."""
        return self._spans[one].last < self._spans[other].first


def _days(edtf: str) -> Iterator[str]:
    """The days of an interval or of alternatives; none of a plain date, and none where there are too many."""
    if edtf.startswith("["):
        yield from edtf[1:-1].split(",")
    elif "/" in edtf:
        span = bounds(edtf)
        if span.days <= MAX_DAYS:
            yield from (date.fromordinal(day).isoformat() for day in range(span.first, span.last + 1))
