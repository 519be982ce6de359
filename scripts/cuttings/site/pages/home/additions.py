"""What the newest sources add, as the home page shows it.

Newest means published last, as far as that is known: when a file was written says nothing of the subject.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cuttings.model import Source
from cuttings.site.chronology import sort_key
from cuttings.site.derive.statements import evidence_of
from cuttings.site.doubts import doubt_words
from cuttings.site.items import EventItem
from cuttings.site.links import Link
from cuttings.site.views import Views
from cuttings.site.words import counted

SOURCES, EVENTS = 6, 3
#: What is counted of that which a source alone tells of.
_COUNTED = ("events", "claims", "actors")


class Addition(NamedTuple):
    """A source, and what no other one tells of."""

    link: Link
    publisher: str | None
    published: Link | None
    figures: tuple[str, ...]
    events: tuple[EventItem, ...]
    """The main events that it alone tells as done or going on."""


def additions(views: Views) -> Iterator[Addition]:
    """The newest sources first, those of unknown date last; only the first ones with their events."""
    alone = _told_by_one(views)
    sources = views.contents.kb.sources
    for place, source_id in enumerate(sorted(sources, key=lambda each: _newest_first(each, sources[each]))[:SOURCES]):
        source, groups = sources[source_id], alone[source_id]
        yield Addition(
            link=views.link(source_id),
            publisher=source.publisher,
            published=views.date(source.published.edtf, as_bounds=True),
            figures=tuple(counted(len(groups[folder]), folder) for folder in _COUNTED if groups[folder]),
            events=_main(views, groups["events"]) if place < 2 else (),
        )


def _newest_first(source_id: str, source: Source) -> tuple[bool, int, str]:
    edtf = source.published.edtf
    return edtf is None, -_day(edtf) if edtf else 0, source_id


def _day(edtf: str) -> int:
    return int(sort_key(edtf)[0].replace("-", ""))


def _told_by_one(views: Views) -> Mapping[str, Mapping[str, list[str]]]:
    """By source and folder, the entities that all evidence of is in that source."""
    result: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    kb = views.contents.kb
    for folder in _COUNTED:
        for entity_id, entity in kb.of(folder).items():
            sources = {evidence.source for evidence, _ in evidence_of(entity)}
            if len(sources) == 1:
                result[sources.pop()][folder].append(entity_id)
    return result


def _main(views: Views, event_ids: list[str]) -> tuple[EventItem, ...]:
    events, weight = views.contents.kb.events, views.derived.weight
    told = (each for each in event_ids if not doubt_words(events[each]))
    chosen = sorted(told, key=lambda each: (events[each].date is None, -weight[each], each))[:EVENTS]
    return views.events(sorted(chosen, key=lambda each: (sort_key(events[each].date), each)))
