"""What can be cited on a page by itself, each with an anchor that follows from what it says.

An anchor holds no counter: adding, removing and reordering other statements leaves it alone. That of a quotation is
made of its place in one state of its article, that of a comparison of its key, that of a role and of a relation of
what they say, that of a fact of its label.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from slugify import slugify

from cuttings.model import Actor, Claim, Entity, Evidence, Relation, Role, Source
from cuttings.site.compared.words import GRADE, SLOT, STANCE, VERDICT
from cuttings.site.derive.statements import evidence_of
from cuttings.site.links import place_in_source, place_of_comparison, place_on_page
from cuttings.site.quotations import shortened
from cuttings.site.views import Views
from cuttings.site.words import RELATION

#: A quotation is named by so many characters of it.
NAME_LENGTH = 120


class Citable(NamedTuple):
    """A statement of a page: where it stands there, what it says in one line, and what it rests on."""

    anchor: str
    words: str
    evidence: tuple[Evidence, ...]


def place_of_fact(label: str) -> str:
    """The anchor of a line of the facts."""
    return f"fact-{slugify(label)}"


def place_of_role(role: Role) -> str:
    """The anchor of a role; two sightings of one role in one span of time are one."""
    return slugify(f"role {role.title} {role.of or ''} {role.temporal} {role.from_ or ''} {role.to or ''}")


def place_of_relation(relation: Relation) -> str:
    """The anchor of a relation that a claim's file tells of."""
    return f"relation-{relation.kind}-{relation.target}"


def citables(views: Views, entity_id: str, entity: Entity) -> Iterator[Citable]:
    """The statements of an entity's page, each anchor once."""
    seen: set[str] = set()
    for citable in _all(views, entity_id, entity):
        if citable.anchor not in seen:
            seen.add(citable.anchor)
            yield citable


def _all(views: Views, entity_id: str, entity: Entity) -> Iterator[Citable]:
    if isinstance(entity, Actor):
        yield from (_role(views, entity, role) for role in entity.roles)
    if isinstance(entity, Claim):
        yield from (_relation(views, entity, relation) for relation in entity.relations)
    if isinstance(entity, Source):
        quoted = (statement.evidence for statement in views.derived.statements.get(entity_id, ()))
        for evidence in quoted:
            current = entity.sha256.startswith(evidence.sha256)
            yield _quotation(views, entity, evidence, place_in_source(evidence, current))
    compared = tuple(_compared(views, entity_id))
    yield from compared
    for evidence in (*(each for each, _ in evidence_of(entity)), *(e for one in compared for e in one.evidence)):
        yield _quotation(views, entity, evidence, place_on_page(evidence))


def _role(views: Views, actor: Actor, role: Role) -> Citable:
    office = f"{role.title}, {views.link(role.of).label}" if role.of else role.title
    return Citable(place_of_role(role), f"{actor.name}: {office}", role.evidence)


def _relation(views: Views, claim: Claim, relation: Relation) -> Citable:
    words = f"{views.claim_title(claim)} / {RELATION[relation.kind]} / {views.link(relation.target).label}"
    return Citable(place_of_relation(relation), words, claim.evidence)


def _compared(views: Views, entity_id: str) -> Iterator[Citable]:
    """What articles say of each other about the entity."""
    shares = views.derived.shares
    for relation in shares.relations_of.get(entity_id, ()):
        first, second = (views.link(shares.now(side.entity)).label for side in relation.sides)
        how = f"{SLOT[relation.slot]}, {GRADE[relation.grade or 'compatible']}" if relation.slot else None
        words = f"{how}: {first} / {second}" if how else f"{first} / {STANCE[relation.kind]} / {second}"
        yield Citable(place_of_comparison(relation.key), words, _joined(side.evidence for side in relation.sides))
    for forecast in shares.forecasts_of.get(entity_id, ()):
        words = f"Prediction, {VERDICT[forecast.verdict]}: {views.link(shares.now(forecast.entity)).label}"
        quoted = (*forecast.evidence, *forecast.outcome_evidence)
        yield Citable(place_of_comparison(forecast.key), words, quoted)
    for history in shares.histories_of.get(entity_id, ()):
        words = f"How the articles tell it: {views.link(shares.now(history.event)).label}"
        yield Citable("history", words, _joined(telling.evidence for telling in history.tellings))


def _joined(groups: Iterator[Sequence[Evidence]]) -> tuple[Evidence, ...]:
    return tuple(evidence for group in groups for evidence in group)


def _quotation(views: Views, entity: Entity, evidence: Evidence, anchor: str) -> Citable:
    """The words and what they show. A claim's title has them, and who said them: they never stand alone."""
    if isinstance(entity, Claim) and evidence in entity.evidence:
        return Citable(anchor, views.claim_title(entity), (evidence,))
    limit = views.derived.allowance(evidence.source).exact
    shown, left_out = shortened(evidence.exact, NAME_LENGTH if limit is None else min(limit, NAME_LENGTH))
    return Citable(anchor, f"{views.label(entity)}: “{shown}{'…' if left_out else ''}”", (evidence,))
