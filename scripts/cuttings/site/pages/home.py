"""The home page: where a reader starts."""

from collections.abc import Iterator
from dataclasses import dataclass

from cuttings.model import KINDS
from cuttings.site.chronology import sort_key
from cuttings.site.derive import Derived
from cuttings.site.items import ClaimItem, EventItem
from cuttings.site.links import Link, index_uri
from cuttings.site.page import Page
from cuttings.site.pages.actor import lead_of
from cuttings.site.views import Views, doubt_words
from cuttings.site.words import counted, kind_words, times

MAIN_EVENTS = 10
MAIN_ACTORS = 12
LATEST = 5
DOUBTFUL = 6


@dataclass(frozen=True)
class ActorItem:
    """Somebody who matters, and how much there is."""

    link: Link
    kind: str
    lead: str | None
    figures: tuple[str, ...]


def home_page(views: Views, site_name: str) -> Page:
    """The home page; its hand-written introduction, if any, is put before it by the engine."""
    kb = views.contents.kb
    return Page(
        uri="index",
        title="Home",
        template="home.html",
        context={
            "site_name": site_name,
            "intro": None,
            "figures": tuple(Link(counted(len(kb.of(folder)), folder), index_uri(folder)) for folder in KINDS),
            "timeline": _main_events(views),
            "actors": tuple(_main_actors(views)),
            "latest": _latest_events(views),
            "doubtful": _doubtful_events(views),
            "denials": _denials(views),
            "sources": tuple(_sources(views)),
            "reviewed": sum(entity.review == "reviewed" for folder in KINDS for entity in kb.of(folder).values()),
            "total": sum(len(kb.of(folder)) for folder in KINDS),
        },
        description=site_name,
    )


def _main_events(views: Views) -> tuple[EventItem, ...]:
    """What most sources and most quotations tell of as happening or done, in order of time; the undated last."""
    kb, weight = views.contents.kb, views.derived.weight
    told = [entity_id for entity_id, event in kb.events.items() if not doubt_words(event)]
    main = sorted(told, key=lambda each: (-weight[each], kb.events[each].date is None, each))[:MAIN_EVENTS]
    return views.events(sorted(main, key=lambda entity_id: (sort_key(kb.events[entity_id].date), entity_id)))


def _latest_events(views: Views) -> tuple[EventItem, ...]:
    """The events told as done or going on that come last in time, the last one first."""
    events = views.contents.kb.events
    dated = [entity_id for entity_id, event in events.items() if event.date and not doubt_words(event)]
    return views.events(sorted(dated, key=lambda each: (sort_key(events[each].date), each), reverse=True)[:LATEST])


def _doubtful_events(views: Views) -> tuple[EventItem, ...]:
    """The events planned, merely possible or disputed that most sources and most quotations tell of."""
    kb, weight = views.contents.kb, views.derived.weight
    doubtful = (entity_id for entity_id, event in kb.events.items() if doubt_words(event))
    chosen = sorted(doubtful, key=lambda each: (kb.events[each].date is None, -weight[each], each))[:DOUBTFUL]
    return views.events(sorted(chosen, key=lambda each: (sort_key(kb.events[each].date), each)))


def _denials(views: Views) -> tuple[ClaimItem, ...]:
    """What somebody denies, and claims of which another one says the contrary."""
    claims = views.contents.kb.claims
    against = {"denies", "contradicts"}
    return views.claims(
        entity_id
        for entity_id, claim in sorted(claims.items())
        if claim.modality == "denied"
        or any(each.kind in against and each.status != "refused" for each in claim.relations)
    )[:DOUBTFUL]


def _main_actors(views: Views) -> Iterator[ActorItem]:
    """The best-connected actors."""
    derived, actors = views.derived, views.contents.kb.actors
    for entity_id in sorted(actors, key=lambda each: (-derived.weight[each], each))[:MAIN_ACTORS]:
        yield ActorItem(
            link=views.link(entity_id).at_start,
            kind=kind_words(actors[entity_id].kind),
            lead=lead_of(views, actors[entity_id]),
            figures=tuple(_figures(derived, entity_id)),
        )


def _figures(derived: Derived, entity_id: str) -> Iterator[str]:
    """How much there is of somebody; nothing is said where there is none."""
    if number := len(derived.events.get(entity_id, ())):
        yield times(number, "event")
    if number := len(derived.claims_by.get(entity_id, ())):
        yield f"speaks {times(number, 'time')}"
    if number := len(derived.claims_about.get(entity_id, ())):
        yield f"spoken of {times(number, 'time')}"


def _sources(views: Views) -> Iterator[tuple[Link, str | None, Link | None]]:
    """The sources with publisher and date, the latest first."""
    sources = views.contents.kb.sources
    for entity_id in sorted(sources, key=lambda each: (sort_key(sources[each].published.edtf)[0], each), reverse=True):
        source = sources[entity_id]
        yield views.link(entity_id), source.publisher, views.date(source.published.edtf, as_bounds=True)
