"""Where a date comes from: the words that give it, and what they were counted from."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from cuttings.model import DateMention, Found
from cuttings.site.contents import Contents
from cuttings.site.dates_in_words import date_words

_PUBLISHED = re.compile(r"published (?P<edtf>\S+)(?: \((?P<basis>\w+)\))?")
_ELSEWHERE = re.compile(r"(?P<words>.+) at \d+", re.DOTALL)


class Dating(NamedTuple):
    """Words of a source that date something."""

    source: str
    date: DateMention


class Datings:
    """The expressions of time in all sources, by where they stand and by the events that they date."""

    def __init__(self, contents: Contents) -> None:
        self._at = {(source, date.span): date for source, found in contents.founds.items() for date in found.dates}
        self._of_event: dict[str, list[Dating]] = defaultdict(list)
        for event_id, dating in _of_events(contents, self._at):
            if dating not in self._of_event[event_id]:
                self._of_event[event_id].append(dating)

    def at(self, source: str, start: int, end: int) -> DateMention | None:
        """The expression that stands exactly there."""
        return self._at.get((source, (start, end)))

    def of_event(self, event_id: str) -> list[Dating]:
        """The words that gave an event its date, or another one, in the order of sources and text."""
        return self._of_event.get(event_id, [])


def _of_events(
    contents: Contents, dates: dict[tuple[str, tuple[int, int]], DateMention]
) -> Iterator[tuple[str, Dating]]:
    for source, found in contents.founds.items():
        for event in found.events:
            event_id = contents.links.get((source, f"event:{event.key}"))
            date = dates.get((source, event.date_span)) if event.date_span else None
            if event_id and date:
                yield event_id, Dating(source, _with_alternatives(date, event.date or "", found))


def _with_alternatives(date: DateMention, value: str, found: Found) -> DateMention:
    """An event's "Tuesday or Wednesday" as one expression, of which `date` is the first."""
    if not value.startswith("["):
        return date
    days = value[1:-1].split(",")
    later = [other for other in found.dates if date.start <= other.start and other.value in days]
    last = later[min(len(days), len(later)) - 1]
    zone = next((zone for zone in found.zones if zone.start <= date.start and last.end <= zone.end), None)
    if zone is None:
        return date
    words = zone.text[date.start - zone.start : last.end - zone.start]
    return date.changed(end=last.end, text=words, value=value)


def counted_from(date: DateMention) -> str | None:
    """What an expression was counted from, in words; None where it names the date by itself."""
    if date.anchor is None:
        return None
    if match := _PUBLISHED.fullmatch(date.anchor):
        basis = f" ({match['basis']})" if match["basis"] else ""
        return f"counted from publication, {date_words(match['edtf'], as_bounds=True)}{basis}"
    if match := _ELSEWHERE.fullmatch(date.anchor):
        return f"counted from “{match['words']}” in the same article"
    return f"counted from {date.anchor}"
