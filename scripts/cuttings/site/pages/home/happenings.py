"""What the home page shows of events: a line of time, the main ones in a list beside it, and those without a date."""

from collections.abc import Iterable
from typing import NamedTuple

from cuttings.site.chronology import sort_key
from cuttings.site.doubts import doubt_words
from cuttings.site.items import EventItem
from cuttings.site.links import Link
from cuttings.site.strip import Strip, strip
from cuttings.site.views import Views

#: So many events told as done or going on are listed, and so many that are planned, possible, disputed or hearsay.
MAIN, DOUBTFUL, UNDATED = 8, 4, 5


class Happenings(NamedTuple):
    """Events at a glance. The numbers of `listed`, from one, are those of their marks on the line."""

    line: Strip | None
    listed: tuple[EventItem, ...]
    undated: tuple[Link, ...]
    """The main ones that no source dates; each says what is doubtful about it."""
    total: int


def happenings(views: Views) -> Happenings:
    """The events that most sources and most quotations tell of, in order of time."""
    events = views.contents.kb.events
    by_weight = sorted(events, key=lambda each: _matters_most(views, each))
    dated = [each for each in by_weight if events[each].date]
    told = [each for each in dated if not doubt_words(events[each])][:MAIN]
    doubtful = [each for each in dated if doubt_words(events[each])][:DOUBTFUL]
    listed = sorted((*told, *doubtful), key=lambda each: (sort_key(events[each].date), each))
    return Happenings(
        line=_line(views, dated, listed),
        listed=views.events(listed),
        undated=views.links([each for each in by_weight if not events[each].date][:UNDATED]),
        total=len(events),
    )


def _matters_most(views: Views, event_id: str) -> tuple[int, int, str]:
    """Of events that are told of equally often, those of better-connected actors come first."""
    weight, event = views.derived.weight, views.contents.kb.events[event_id]
    return -weight[event_id], -sum(weight.get(each.actor, 0) for each in event.participants), event_id


def _line(views: Views, dated: Iterable[str], listed: Iterable[str]) -> Strip | None:
    numbers = {views.link(event_id).uri or "": number for number, event_id in enumerate(listed, 1)}
    return strip(((views.link(each), views.contents.kb.events[each]) for each in dated), numbers)
