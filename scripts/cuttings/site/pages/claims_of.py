"""The claims on the page of an event: in its words, set beside it by a rule, or only near it."""

from collections.abc import Iterator
from typing import NamedTuple

from cuttings.model import Event
from cuttings.site.items import ClaimItem
from cuttings.site.views import Views


class ClaimsOf(NamedTuple):
    """Claims that speak of the event, and those of which that is not established."""

    of_it: tuple[ClaimItem, ...]
    near: tuple[ClaimItem, ...]
    """In a paragraph that tells of it, and of somebody who takes part."""


def claims_of(views: Views, event_id: str, event: Event) -> ClaimsOf:
    """Each claim once, where it is known best how it bears on the event."""
    of_it = dict.fromkeys([*views.derived.same_words.get(event_id, ()), *_set_beside(views, event_id)])
    near = [claim for claim in dict.fromkeys(_near(views, event)) if claim not in of_it]
    return ClaimsOf(views.claims(of_it), views.claims(near))


def _set_beside(views: Views, event_id: str) -> Iterator[str]:
    """Claims that deny, contradict or foresee it."""
    shares, claims = views.derived.shares, views.contents.kb.claims
    sides = (side.entity for one in shares.relations_of.get(event_id, ()) for side in one.sides)
    foreseen = (one.entity for one in shares.forecasts_of.get(event_id, ()))
    related = (each.entity for each in views.derived.references.get(event_id, ()))
    yield from (claim for claim in map(shares.now, (*sides, *foreseen, *related)) if claim in claims)


def _near(views: Views, event: Event) -> Iterator[str]:
    derived, claims = views.derived, views.contents.kb.claims
    who = {participant.actor for participant in event.participants}
    for evidence in event.evidence:
        zones = derived.zones.get(evidence.source)
        stretch = zones.around(evidence.start) if zones else None
        if stretch is None:
            continue
        for statement in derived.statements_between(evidence.source, *stretch):
            if statement.folder == "claims" and who & {*claims[statement.entity].about}:
                yield statement.entity
