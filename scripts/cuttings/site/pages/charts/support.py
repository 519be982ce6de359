"""From how many independent origins events are told."""

from collections import Counter

from cuttings.site.derive.support import origins_of_events
from cuttings.site.doubts import doubt_words
from cuttings.site.links import Link, index_uri
from cuttings.site.pages.charts.bars import Bar, Bars
from cuttings.site.views import Views
from cuttings.site.words import times

_PARTS = (("told", "told as so"), ("doubtful", "planned, possible, disputed or on somebody’s word"))


def events_by_origins(views: Views) -> Bars:
    """A bar for each number of origins, the fewest first."""
    events = views.contents.kb.events
    origins = origins_of_events(events, views.derived.shares.origins_of)
    counts = Counter((number, bool(doubt_words(events[entity_id]))) for entity_id, number in origins.items())
    bars = tuple(
        Bar(_label(number), (counts[number, False], counts[number, True])) for number in sorted({*origins.values()})
    )
    alone = sum(number == 1 for number in origins.values())
    reading = (
        f"{alone:,} of {times(len(origins), 'event')} {'rests' if alone == 1 else 'rest'} on a single origin. "
        "Articles that have it from one speaker, agency or publisher count as one."
    )
    return Bars("origins", "On how many voices it rests", reading, "Independent origins", _PARTS, bars)


def _label(number: int) -> Link:
    """What several origins tell is listed on a page of its own."""
    return Link(times(number, "origin"), index_uri("corroboration") if number > 1 else None)
