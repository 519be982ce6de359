"""What articles say of each other about an entity, as statements that can be cited."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cuttings.model import Evidence, Forecast, History, Related
from cuttings.model.words import GRADE, STANDING, VERDICT, what_of
from cuttings.site.compared.reasons import value
from cuttings.site.links import place_of_comparison
from cuttings.site.views import Views
from cuttings.site.words import sentence_start


class Citable(NamedTuple):
    """A statement of a page: where it stands there, what it says in one line, and what it rests on."""

    anchor: str
    words: str
    evidence: tuple[Evidence, ...]
    standing: str = ""
    """How it stands with people, where that is not how its page stands."""
    quoted: bool = True
    """Whether the words that it rests on stand on the same page."""


def named(views: Views, entity_id: str) -> str:
    """What an entity is called where it is cited, with what must be said of an event that is not told as a fact."""
    link = views.link(entity_id)
    return f"{link.label} ({link.doubt})" if link.doubt else link.label


def comparisons(views: Views, entity_id: str) -> Iterator[Citable]:
    """The relations, predictions and histories that the entity's page tells of."""
    shares = views.derived.shares
    yield from (_relation(views, entity_id, one) for one in shares.relations_of.get(entity_id, ()))
    yield from (_forecast(views, entity_id, one) for one in shares.forecasts_of.get(entity_id, ()))
    yield from (_history(views, one) for one in shares.histories_of.get(entity_id, ()))


def _relation(views: Views, entity_id: str, one: Related) -> Citable:
    """Both values of a slot, or both claims."""
    if one.slot:
        first, second = ("".join(link.label for link in value(views, side.value)) for side in one.sides)
        grade = f", {GRADE[one.grade]}" if one.grade else ""
        words = f"{named(views, entity_id)}: {sentence_start(what_of(one))}{grade}: {first} / {second}"
    else:
        first, second = (named(views, views.derived.shares.now(side.entity)) for side in one.sides)
        words = f"‘{first}’ {what_of(one)} ‘{second}’"
    standing = STANDING[views.derived.shares.status(one)]
    return Citable(place_of_comparison(one.key), words, _joined(side.evidence for side in one.sides), standing)


def _forecast(views: Views, entity_id: str, one: Forecast) -> Citable:
    """The page of an event tells what was said before it came, in no words."""
    predicted = views.derived.shares.now(one.entity)
    words = f"Prediction, {VERDICT[one.verdict]}: {named(views, predicted)}"
    standing = STANDING[views.derived.shares.status(one)]
    quoted = predicted == entity_id or entity_id in views.contents.kb.claims
    return Citable(place_of_comparison(one.key), words, (*one.evidence, *one.outcome_evidence), standing, quoted)


def _history(views: Views, one: History) -> Citable:
    event_id = views.derived.shares.now(one.event)
    words = f"{named(views, event_id)}: how the articles tell it"
    evidence = _joined(telling.evidence for telling in one.tellings)
    return Citable(place_of_comparison(f"history {event_id}"), words, evidence, STANDING["proposed"])


def _joined(groups: Iterable[tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    return tuple(evidence for group in groups for evidence in group)
