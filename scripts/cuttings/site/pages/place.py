"""The page of somewhere things happen."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from cuttings.model import Place
from cuttings.site.chronology import sort_key
from cuttings.site.compared.share import share
from cuttings.site.facets.addresses import to_narrow_down
from cuttings.site.links import entity_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.pages.accounts import accounts
from cuttings.site.pages.entity import called, common, company, elsewhere, facts, file_of, places_in, sections
from cuttings.site.pages.events_of import events_of
from cuttings.site.pages.excerpts import first
from cuttings.site.views import Views
from cuttings.site.words import kind_words, times


def place_pages(views: Views) -> Iterator[Page]:
    """A page for each place."""
    return (_page(views, entity_id, place) for entity_id, place in views.contents.kb.places.items())


def _page(views: Views, entity_id: str, place: Place) -> Page:
    tags = (*place.aliases, *place.weak_aliases)
    return Page(
        uri=entity_uri("places", entity_id),
        title=place.name,
        template="place",
        fill=partial(_context, views, entity_id, place),
        source_file=file_of("places", entity_id),
        description=place.description or place.name,
        section="places",
        search=(SearchEntry(place.name, place.description or kind_words(place.kind), tags, boost=4),),
    )


def _context(views: Views, entity_id: str, place: Place) -> Mapping[str, Any]:
    uri = entity_uri("places", entity_id)
    events, claims = views.derived.events.get(entity_id, []), views.derived.claims_about.get(entity_id, [])
    narrow = {
        "events": to_narrow_down("events", len(events), place=entity_id),
        "claims_about": to_narrow_down("claims", len(claims), about=entity_id),
    }
    about, about_rest = first(claims, narrow["claims_about"])
    mentions = views.derived.mentions.get(entity_id, Counter())
    seen: set[str] = set()
    named = tuple(accounts(views, place.evidence, seen, mentions))
    return {
        **common(views, "places", entity_id, place, kind_words(place.kind), (*events, *claims)),
        "lead": views.text(place.description, uri),
        "facts": facts(
            *called(place),
            ("Lies in", views.links(around(views, place))),
            ("Places in it", views.links(places_in(views, entity_id))),
            ("Coordinates", coordinates_words(place)),
            elsewhere(place),
        ),
        "sections": sections(
            ("timeline", times(len(events), "event") if events else None),
            ("claims-about", f"spoken of {times(len(claims), 'time')}" if claims else None),
            ("evidence", f"named {times(mentions.total(), 'time')}" if mentions else None),
        ),
        "events": events_of(views, events, own=entity_id, whole=narrow["events"]),
        "events_within": views.events(_events_within(views, entity_id, events)),
        "claims_about": views.claims(about),
        "claims_about_rest": about_rest,
        "narrow": narrow,
        "company": company(views, entity_id),
        "accounts": named,
        "share": share(views, entity_id, uri, seen),
    }


def around(views: Views, place: Place) -> list[str]:
    """What the place lies in, and what that lies in, as far as it is known."""
    found: list[str] = []
    inner: Place | None = place
    while inner and inner.within and inner.within not in found:
        found.append(inner.within)
        inner = views.contents.kb.places.get(inner.within)
    return found


def _events_within(views: Views, entity_id: str, own: list[str]) -> list[str]:
    """The events of places that lie in this one, at any depth, in order of time."""
    passed, open_ = {entity_id}, [entity_id]
    while open_:
        inner = set(places_in(views, open_.pop())) - passed
        passed |= inner
        open_ += inner
    events = {event for place in passed for event in views.derived.events.get(place, ())}
    dates = views.contents.kb.events
    return sorted(events.difference(own), key=lambda event: (sort_key(dates[event].date), event))


def coordinates_words(place: Place) -> str | None:
    """Latitude and longitude in degrees, as maps write them."""
    if place.coordinates is None:
        return None
    latitude, longitude = place.coordinates
    return f"{abs(latitude):.4f}° {'NS'[latitude < 0]}, {abs(longitude):.4f}° {'EW'[longitude < 0]}"
