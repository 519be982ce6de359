"""The events of an actor or place: on a line of time where there are enough, in order, and those without a date."""

from collections.abc import Sequence
from typing import NamedTuple

from cuttings.site.items import EventItem
from cuttings.site.strip import Strip, strip
from cuttings.site.views import Views

#: With fewer dated events a line of time says no more than the list.
ENOUGH = 5


class EventsOf(NamedTuple):
    """What there is; all empty for somebody who takes part in nothing."""

    line: Strip | None
    dated: tuple[EventItem, ...]
    undated: tuple[EventItem, ...]
    """What most sources and most quotations tell of first."""


def events_of(views: Views, event_ids: Sequence[str], own: str | None = None) -> EventsOf:
    """The events, in the order given; `own` is who or what the page is about and need not be named again."""
    events, weight = views.contents.kb.events, views.derived.weight
    dated = [event_id for event_id in event_ids if events[event_id].date]
    undated = [event_id for event_id in event_ids if not events[event_id].date]
    by_weight = sorted(dated, key=lambda event_id: -weight[event_id])
    return EventsOf(
        line=strip((views.link(each), events[each]) for each in by_weight) if len(dated) >= ENOUGH else None,
        dated=views.events(dated, own),
        undated=views.events(sorted(undated, key=lambda event_id: -weight[event_id]), own),
    )
