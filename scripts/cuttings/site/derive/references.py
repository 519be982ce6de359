"""Backlinks: which entities point to which, and by which field."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from cuttings.kb.store import KnowledgeBase
from cuttings.model import Actor, Claim, Event, Place


class Reference(NamedTuple):
    """An entity that points to another one; `how` says as what, from the target's side."""

    how: str
    folder: str
    entity: str


def backlinks(kb: KnowledgeBase) -> dict[str, list[Reference]]:
    """For each id, who points to it; events and claims that have a section of their own on the page included."""
    result: dict[str, dict[Reference, None]] = defaultdict(dict)
    for target, reference in _all(kb):
        result[target][reference] = None
    return {target: list(references) for target, references in result.items()}


def _all(kb: KnowledgeBase) -> Iterator[tuple[str, Reference]]:
    for entity_id, actor in kb.actors.items():
        yield from _of_actor(entity_id, actor)
    for entity_id, place in kb.places.items():
        yield from _of_place(entity_id, place)
    for entity_id, event in kb.events.items():
        yield from _of_event(entity_id, event)
    for entity_id, claim in kb.claims.items():
        yield from _of_claim(entity_id, claim)


def _of_actor(entity_id: str, actor: Actor) -> Iterator[tuple[str, Reference]]:
    for role in actor.roles:
        if role.of:
            yield role.of, Reference("Office in its service", "actors", entity_id)
    if actor.part_of:
        yield actor.part_of, Reference("Part of it", "actors", entity_id)
    if actor.country:
        yield actor.country, Reference("Of this state", "actors", entity_id)


def _of_place(entity_id: str, place: Place) -> Iterator[tuple[str, Reference]]:
    if place.within:
        yield place.within, Reference("Lies in it", "places", entity_id)


def _of_event(entity_id: str, event: Event) -> Iterator[tuple[str, Reference]]:
    for participant in event.participants:
        yield participant.actor, Reference("Takes part in", "events", entity_id)
    if event.place:
        yield event.place, Reference("Place of", "events", entity_id)
    if event.part_of:
        yield event.part_of, Reference("Part of it", "events", entity_id)


def _of_claim(entity_id: str, claim: Claim) -> Iterator[tuple[str, Reference]]:
    for speaker in claim.speakers:
        yield speaker, Reference("Speaker of", "claims", entity_id)
    for target in claim.about:
        yield target, Reference("Subject of", "claims", entity_id)
    for relation in claim.relations:
        yield relation.target, Reference("Related claim", "claims", entity_id)
