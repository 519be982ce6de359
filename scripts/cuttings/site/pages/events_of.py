"""The events of an actor or place: on a line of time where there are enough, in order, and those without a date."""

from collections.abc import Sequence
from typing import NamedTuple

from cuttings.site.items import EventItem
from cuttings.site.links import Link
from cuttings.site.pages.excerpts import Rest, weightiest
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
    dated_rest: Rest | None = None
    undated_rest: Rest | None = None


def events_of(views: Views, event_ids: Sequence[str], own: str | None = None, whole: Link | None = None) -> EventsOf:
    """The events, in the order given; `own` is who or what the page is about and need not be named again.

    `whole` leads to the list of all of them: where there is one, very many are not all shown.
    """
    events, weight = views.contents.kb.events, views.derived.weight
    dated = [event_id for event_id in event_ids if events[event_id].date]
    undated = [event_id for event_id in event_ids if not events[event_id].date]
    by_weight = sorted(dated, key=lambda event_id: -weight[event_id])
    undated.sort(key=lambda event_id: -weight[event_id])
    shown, dated_rest = weightiest(dated, weight, whole, "events with a date")
    shown_undated, undated_rest = weightiest(undated, weight, whole, "events that no source dates")
    return EventsOf(
        line=strip((views.link(each), events[each]) for each in by_weight) if len(dated) >= ENOUGH else None,
        dated=views.events(shown, own),
        undated=views.events(shown_undated, own),
        dated_rest=dated_rest,
        undated_rest=undated_rest,
    )
