"""The page of somebody who acts or speaks."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from cuttings.model import Actor
from cuttings.site.compared.share import share
from cuttings.site.facets.addresses import to_narrow_down
from cuttings.site.links import entity_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.pages.accounts import accounts
from cuttings.site.pages.entity import called, common, company, elsewhere, facts, file_of, places_in, sections
from cuttings.site.pages.events_of import events_of
from cuttings.site.pages.excerpts import first
from cuttings.site.pages.roles import role_items
from cuttings.site.views import Views
from cuttings.site.words import kind_words, sentence_start, times


def actor_pages(views: Views) -> Iterator[Page]:
    """A page for each actor."""
    return (_page(views, entity_id, actor) for entity_id, actor in views.contents.kb.actors.items())


def _page(views: Views, entity_id: str, actor: Actor) -> Page:
    lead = lead_of(views, actor)
    tags = (*actor.aliases, *actor.weak_aliases)
    text = " · ".join(_told_in_search(actor, lead or kind_words(actor.kind)))
    return Page(
        uri=entity_uri("actors", entity_id),
        title=sentence_start(actor.name),
        template="actor",
        fill=partial(_context, views, entity_id, actor),
        source_file=file_of("actors", entity_id),
        description=lead or actor.name,
        section="actors",
        search=(SearchEntry(sentence_start(actor.name), text, tags, boost=5),),
    )


def _context(views: Views, entity_id: str, actor: Actor) -> Mapping[str, Any]:
    uri = entity_uri("actors", entity_id)
    seen: set[str] = set()
    derived = views.derived
    events = derived.events.get(entity_id, [])
    claims_by, claims_about = derived.claims_by.get(entity_id, []), derived.claims_about.get(entity_id, [])
    narrow = {
        "events": to_narrow_down("events", len(events), involves=entity_id),
        "claims_by": to_narrow_down("claims", len(claims_by), speaker=entity_id),
        "claims_about": to_narrow_down("claims", len(claims_about), about=entity_id),
    }
    said, said_rest = first(claims_by, narrow["claims_by"])
    about, about_rest = first(claims_about, narrow["claims_about"])
    roles = role_items(views, actor.roles, uri, seen)
    mentions = derived.mentions.get(entity_id, Counter())
    named = tuple(accounts(views, actor.evidence, seen, mentions))
    return {
        **common(views, "actors", entity_id, actor, kind_words(actor.kind), (*events, *claims_by, *claims_about)),
        "lead": views.text(lead_of(views, actor), uri),
        "facts": facts(
            *called(actor),
            ("State", views.link(actor.country) if actor.country else None),
            ("Part of", views.link(actor.part_of) if actor.part_of else None),
            ("Places in it", views.links(places_in(views, entity_id))),
            elsewhere(actor),
        ),
        "roles": roles,
        "sections": sections(
            ("timeline", times(len(events), "event") if events else None),
            ("claims-by", f"speaks {times(len(claims_by), 'time')}" if claims_by else None),
            ("claims-about", f"spoken of {times(len(claims_about), 'time')}" if claims_about else None),
            ("evidence", f"named {times(mentions.total(), 'time')}" if mentions else None),
        ),
        "events": events_of(views, events, own=entity_id, whole=narrow["events"]),
        "claims_by": views.claims(said),
        "claims_by_rest": said_rest,
        "claims_about": views.claims(about),
        "claims_about_rest": about_rest,
        "narrow": narrow,
        "company": company(views, entity_id),
        "accounts": named,
        "share": share(views, entity_id, uri, seen),
    }


def _told_in_search(actor: Actor, lead: str) -> Iterator[str]:
    """The lead and the roles that it does not tell, each once."""
    told = lead.casefold()
    yield lead
    for role in actor.roles:
        if role.title.casefold() not in told:
            told += f" · {role.title.casefold()}"
            yield role.title


def lead_of(views: Views, actor: Actor) -> str | None:
    """The one line that says who or what an actor is: its description, else the first role it holds."""
    role = next((role for role in actor.roles if role.temporal in ("current", "acting")), None)
    if actor.description or role is None:
        return actor.description
    return sentence_start(f"{role.title}, {views.link(role.of).label}" if role.of else role.title)
