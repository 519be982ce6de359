"""Who matters most, as the home page shows it."""

from collections.abc import Iterator
from typing import NamedTuple

from cuttings.site.derive import Derived
from cuttings.site.links import Link
from cuttings.site.pages.actor import lead_of
from cuttings.site.views import Views
from cuttings.site.words import kind_words, sentence_start, times

MAIN_ACTORS = 12


class ActorItem(NamedTuple):
    """Somebody who matters: who it is in a line, and how much there is."""

    link: Link
    lead: str
    figures: tuple[str, ...]


def main_actors(views: Views) -> Iterator[ActorItem]:
    """The best-connected actors."""
    derived, actors = views.derived, views.contents.kb.actors
    for entity_id in sorted(actors, key=lambda each: (-derived.weight[each], each))[:MAIN_ACTORS]:
        actor = actors[entity_id]
        yield ActorItem(
            link=views.link(entity_id).at_start,
            lead=lead_of(views, actor) or sentence_start(kind_words(actor.kind)),
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
