"""The page of somewhere things happen."""

from collections import Counter
from collections.abc import Iterator

from cuttings.model import Place
from cuttings.site.compared.share import share
from cuttings.site.facets.addresses import to_narrow_down
from cuttings.site.links import entity_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.pages.accounts import accounts
from cuttings.site.pages.entity import called, common, company, elsewhere, facts, file_of, sections
from cuttings.site.views import Views
from cuttings.site.words import kind_words, times


def place_pages(views: Views) -> Iterator[Page]:
    """A page for each place."""
    return (_page(views, entity_id, place) for entity_id, place in views.contents.kb.places.items())


def _page(views: Views, entity_id: str, place: Place) -> Page:
    uri = entity_uri("places", entity_id)
    events, claims = views.derived.events.get(entity_id, []), views.derived.claims_about.get(entity_id, [])
    mentions = views.derived.mentions.get(entity_id, Counter())
    seen: set[str] = set()
    named = tuple(accounts(views, place.evidence, seen, mentions))
    context = {
        **common(views, "places", entity_id, place, kind_words(place.kind)),
        "lead": views.text(place.description, uri),
        "facts": facts(
            *called(place),
            ("Lies in", views.link(place.within) if place.within else None),
            ("Coordinates", coordinates_words(place)),
            elsewhere(place),
        ),
        "sections": sections(
            ("timeline", times(len(events), "event") if events else None),
            ("claims-about", f"spoken of {times(len(claims), 'time')}" if claims else None),
            ("evidence", f"named {times(mentions.total(), 'time')}" if mentions else None),
        ),
        "events": views.events(events, own=entity_id),
        "claims_about": views.claims(claims),
        "narrow": {
            "events": to_narrow_down("events", len(events), place=entity_id),
            "claims_about": to_narrow_down("claims", len(claims), about=entity_id),
        },
        "company": company(views, entity_id),
        "accounts": named,
        "share": share(views, entity_id, uri, seen),
    }
    tags = (*place.aliases, *place.weak_aliases)
    return Page(
        uri=uri,
        title=place.name,
        template="place.html",
        context=context,
        source_file=file_of("places", entity_id),
        description=place.description or place.name,
        section="places",
        search=(SearchEntry(place.name, place.description or kind_words(place.kind), tags, boost=4),),
    )


def coordinates_words(place: Place) -> str | None:
    """Latitude and longitude in degrees, as maps write them."""
    if place.coordinates is None:
        return None
    latitude, longitude = place.coordinates
    return f"{abs(latitude):.4f}° {'NS'[latitude < 0]}, {abs(longitude):.4f}° {'EW'[longitude < 0]}"
