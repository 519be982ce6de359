"""The grammar as templates call it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from markupsafe import Markup

from cuttings.site.grammar import (
    accounts,
    cells,
    charts,
    cited,
    dates,
    event_facts,
    frame,
    items,
    lists,
    narrowing,
    parts,
    passages,
    quotes,
    roles,
    shares,
    strip,
)
from cuttings.site.grammar.inline import Inline, chip

Way = Callable[..., Any]


def _marked(write: Callable[..., str], *args: Any, **options: Any) -> Markup:
    """What is written, marked as HTML so that a template does not escape it again."""
    return Markup(write(*args, **options))


_ALIKE: Mapping[str, Callable[..., str]] = {
    "chip": chip,
    "event_status": items.event_status,
    "claim_chips": items.claim_chips,
    "orphaned_chip": items.orphaned_chip,
    "narrowing": narrowing.narrowing,
    "jump_list": lists.jumps,
    "lines_of": parts.lines_of,
    "state_of": parts.state,
}
#: What is written alike on every page.
EVERYWHERE: Mapping[str, Way] = {name: partial(_marked, write) for name, write in _ALIKE.items()}
#: What is written with addresses as seen from the page.
_SEEN_FROM: Mapping[str, Callable[..., str]] = {
    "link": Inline.link,
    "links": Inline.links,
    "prose": Inline.prose,
    "cite": Inline.cite,
    "quotes": quotes.quotes,
    "speaker": items.speaker,
    "table_of": cells.table,
    "opening_of": parts.opening,
    "part_of": parts.part,
    "fact_list": lists.fact_list,
    "narrow_down": lists.narrow,
    "rest_of": lists.rest_of,
    "events_under": lists.events_under,
    "claim_list": lists.claims,
    "together": lists.together,
    "backlinks": lists.backlinks,
    "kicker": frame.kicker,
    "made_from": frame.made_from,
    "event_facts": event_facts.event_facts,
    "neighbour": dates.neighbour,
    "sighting_list": roles.sightings,
    "account_list": accounts.account_list,
    "telling_list": accounts.tellings,
    "conflict_list": shares.conflicts,
    "agreement_list": shares.agreements,
    "side_value": shares.value,
    "stance_list": shares.stances,
    "forecast_list": shares.forecasts,
    "merge_list": shares.joined,
    "origin_list": shares.origins,
    "paragraph_list": passages.paragraphs,
    "chart_drawn": charts.chart,
    "events_of": strip.events_of,
    "strip": strip.strip,
    "cite_page": cited.cite_page,
}


def ways(on: Inline) -> dict[str, Way]:
    """By the names that templates use, what is written on one page."""
    addresses: dict[str, Way] = {"href": on.href, "feed_href": on.feed}
    return {**addresses, **{name: partial(_marked, write, on) for name, write in _SEEN_FROM.items()}}
