"""The page of something that happened, is going on, is planned or is only possible."""

from collections.abc import Iterator
from dataclasses import dataclass

from cuttings.model import Event, Source
from cuttings.site.links import Link, entity_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.pages.entity import common, facts, file_of
from cuttings.site.quotations import Quotation
from cuttings.site.views import Views
from cuttings.site.words import PARTICIPANT, STATUS, kind_words


@dataclass(frozen=True)
class Account:
    """What one source says of an event."""

    source: Link
    published: Link | None
    quotations: tuple[Quotation, ...]


def event_pages(views: Views) -> Iterator[Page]:
    """A page for each event."""
    return (_page(views, entity_id, event) for entity_id, event in views.contents.kb.events.items())


def _page(views: Views, entity_id: str, event: Event) -> Page:
    uri = entity_uri("events", entity_id)
    item = views.event(entity_id)
    context = {
        **common(views, "events", entity_id, event, kind_words(event.type)),
        "event": item,
        "facts": facts(
            ("When", item.date or "No source settles it"),
            ("Where", item.place),
            ("Part of", views.link(event.part_of) if event.part_of else None),
        ),
        "participants": tuple((link, PARTICIPANT[role]) for link, role in item.participants),
        "accounts": tuple(_accounts(views, event)),
        "claims": views.claims(views.derived.same_words.get(entity_id, ())),
    }
    when = item.date.label if item.date else "undated"
    who = ", ".join(link.label for link, _ in item.participants)
    summary = f"{kind_words(event.type)}, {STATUS[event.status]}, {when}"
    return Page(
        uri=uri,
        title=event.title,
        template="event.html",
        context=context,
        source_file=file_of("events", entity_id),
        description=f"{event.title}: {summary}",
        section="events",
        search=(SearchEntry(event.title, " · ".join(filter(None, (summary, who))), boost=4),),
    )


def _accounts(views: Views, event: Event) -> Iterator[Account]:
    """The quotations by source, in the order in which the event's file gives the sources."""
    seen: set[str] = set()
    for source_id in dict.fromkeys(evidence.source for evidence in event.evidence):
        source: Source | None = views.contents.kb.sources.get(source_id)
        evidence = [each for each in event.evidence if each.source == source_id]
        published = views.date(source.published.edtf, as_bounds=True) if source else None
        yield Account(views.link(source_id), published, views.quotations(evidence, seen))
