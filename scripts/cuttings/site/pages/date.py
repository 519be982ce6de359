"""The page of a day, month, year or interval: what happened then, and what was said of it."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from cuttings.model import DateEntity
from cuttings.site.chronology import is_day, wider
from cuttings.site.dates_in_words import date_words
from cuttings.site.links import Link, entity_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.pages.entity import common, file_of
from cuttings.site.pages.excerpts import within
from cuttings.site.views import Views

#: So many events of the date before and of the one after are named.
NEIGHBOURS_EVENTS = 2


class Neighbour(NamedTuple):
    """The date before or after, and what happened then."""

    link: Link
    events: tuple[Link, ...]


def date_pages(views: Views) -> Iterator[Page]:
    """A page for each date."""
    said_on: dict[str, list[str]] = {}
    for claim_id, claim in views.contents.kb.claims.items():
        if claim.date:
            said_on.setdefault(claim.date, []).append(claim_id)
    return (
        _page(views, entity_id, date, said_on.get(date.edtf, [])) for entity_id, date in views.contents.kb.dates.items()
    )


def _page(views: Views, entity_id: str, date: DateEntity, said_on: list[str]) -> Page:
    title = date_words(date.edtf)
    happened = " · ".join(link.label for link in views.links(views.derived.calendar.on(date.edtf)))
    return Page(
        uri=entity_uri("dates", entity_id),
        title=title,
        template="date",
        fill=partial(_context, views, entity_id, date, said_on),
        source_file=file_of("dates", entity_id),
        description=f"What happened on, and was said about, {title}",
        section="dates",
        search=(SearchEntry(title, happened, (date.edtf,), boost=2 if wider(date.edtf) else 1.5),),
    )


def _context(views: Views, entity_id: str, date: DateEntity, said_on: list[str]) -> Mapping[str, Any]:
    calendar = views.derived.calendar
    before, after = calendar.neighbours(entity_id)
    inside, inside_rest = within(calendar.within(date.edtf), views.derived.weight, date.edtf)
    return {
        **common(views, "dates", entity_id, date, "date"),
        "edtf": date.edtf,
        "before": _neighbour(views, before),
        "after": _neighbour(views, after),
        "day": is_day(date.edtf),
        "wider": tuple(filter(None, (views.date(value) for value in wider(date.edtf) if value in calendar.pages))),
        "events": views.events(calendar.on(date.edtf)),
        "during": views.events(calendar.during(date.edtf)),
        "within": views.events(inside),
        "within_rest": inside_rest,
        "around": views.events(calendar.around(date.edtf)),
        "said_on": views.claims(said_on),
        "said_about": views.claims(
            claim for claim in views.derived.same_words.get(entity_id, ()) if claim not in said_on
        ),
        "quotations": views.quotations(date.evidence, set()),
    }


def _neighbour(views: Views, entity_id: str | None) -> Neighbour | None:
    """The date with the main events of it, within it or around it."""
    if entity_id is None:
        return None
    calendar, edtf = views.derived.calendar, views.contents.kb.dates[entity_id].edtf
    events = (*calendar.on(edtf), *calendar.within(edtf), *calendar.during(edtf))
    main = sorted(events, key=lambda event_id: -views.derived.weight[event_id])[:NEIGHBOURS_EVENTS]
    return Neighbour(views.link(entity_id), views.links(main))
