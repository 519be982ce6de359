"""The page of something that happened, is going on, is planned or is only possible."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from cuttings.model import Event
from cuttings.site.compared.share import share
from cuttings.site.derive.datings import counted_from
from cuttings.site.links import Link, entity_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.pages.claims_of import claims_of
from cuttings.site.pages.entity import common, facts, file_of, sections
from cuttings.site.pages.tellings import tellings
from cuttings.site.roles_in_events import side
from cuttings.site.views import Views
from cuttings.site.words import FACTUALITY, STATUS, kind_words, listed, times


class Dated(NamedTuple):
    """Words of a source that date the event."""

    words: str
    value: Link | None
    """What they mean, where that is not the date of the event."""
    source: Link
    place: str | None
    remark: str | None


def event_pages(views: Views) -> Iterator[Page]:
    """A page for each event."""
    return (_page(views, entity_id, event) for entity_id, event in views.contents.kb.events.items())


def _page(views: Views, entity_id: str, event: Event) -> Page:
    item = views.event(entity_id)
    when = item.date.label if item.date else "no date settled"
    where = item.place.label if item.place else None
    who = listed(link.label for link, _ in item.participants)
    told_by = f"told of by {times(item.sources, 'source')}"
    happening = f"{kind_words(event.type).capitalize()}, {STATUS[event.status]}"
    summary = " · ".join(filter(None, (happening, when, where, who, told_by)))
    return Page(
        uri=entity_uri("events", entity_id),
        title=event.title,
        template="event",
        fill=partial(_context, views, entity_id, event),
        source_file=file_of("events", entity_id),
        description=f"{event.title}: {summary}",
        section="events",
        search=(SearchEntry(event.title, summary, boost=3 + min(item.sources, 9) / 10),),
    )


def _context(views: Views, entity_id: str, event: Event) -> Mapping[str, Any]:
    uri = entity_uri("events", entity_id)
    item = views.event(entity_id)
    seen: set[str] = set()
    told = tuple(tellings(views, entity_id, event, seen))
    own, claims = share(views, entity_id, uri, seen), claims_of(views, entity_id, event)
    return {
        **common(views, "events", entity_id, event, kind_words(event.type)),
        "event": item,
        "facts": facts(
            ("Where", item.place),
            ("Part of", views.link(event.part_of) if event.part_of else None),
        ),
        "datings": tuple(_datings(views, entity_id, event)),
        "participants": tuple((views.link(each.actor), side(event.type, each.role)) for each in event.participants),
        "verdict": FACTUALITY[event.factuality][item.sources > 1],
        "tellings": told,
        "share": own,
        "claims": claims,
        "sections": sections(
            ("conflicts", times(len(own.conflicts), "conflict") if own.conflicts else None),
            ("stances", "denied or contradicted" if own.stances else None),
            ("accounts", f"what {times(len(told), 'source')} {'says' if len(told) == 1 else 'say'}" if told else None),
            ("claims", times(len(claims.of_it), "claim") if claims.of_it else None),
            ("forecasts", "said before it came" if own.forecasts else None),
            ("origins", "origins" if own.origins else None),
        ),
    }


def _datings(views: Views, entity_id: str, event: Event) -> Iterator[Dated]:
    """Where the event's date comes from; first what agrees with it."""
    datings = views.derived.datings.of_event(entity_id)
    for source, date in sorted(datings, key=lambda dating: dating.date.value != event.date):
        yield Dated(
            words=date.text,
            value=views.date(date.value) if date.value != event.date else None,
            source=views.place_of(source, date.start, date.end),
            place=views.derived.zones[source].words(date.start),
            remark=counted_from(date),
        )
