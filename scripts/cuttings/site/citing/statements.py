"""What can be cited on a page by itself, each with an anchor that follows from what it says.

An anchor holds no counter: adding, removing and reordering other statements leaves it alone. That of a quotation is
made of its place in one state of its article, that of a comparison of its key, that of a role and of a relation of
what they say, that of a fact of its label.
"""

from collections.abc import Iterator
from functools import cache

from slugify import slugify

from cuttings.model import Actor, Claim, Entity, Evidence, Relation, Role, Source
from cuttings.model.words import STANDING
from cuttings.site.citing.comparisons import Citable, comparisons, named
from cuttings.site.derive.statements import evidence_of, is_current
from cuttings.site.links import place_in_source, place_on_page
from cuttings.site.quotations import shortened
from cuttings.site.views import Views
from cuttings.site.words import RELATION

#: A quotation is named by so many characters of it.
NAME_LENGTH = 120


@cache
def place_of_fact(label: str) -> str:
    """The anchor of a line of the facts; there are few labels."""
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
    compared = tuple(comparisons(views, entity_id))
    if isinstance(entity, Actor):
        yield from (_role(views, entity, role) for role in entity.roles)
    if isinstance(entity, Claim):
        yield from (_relation(views, entity_id, entity, relation) for relation in entity.relations)
    yield from compared
    own = named(views, entity_id)
    if isinstance(entity, Source):
        for statement in views.derived.statements.get(entity_id, ()):
            current = is_current(statement.evidence, entity)
            yield _quotation(views, own, statement.evidence, place_in_source(statement.evidence, current))
    for evidence, _ in evidence_of(entity):
        # A claim's title has its words, and who said them.
        said = Citable(place_on_page(evidence), own, (evidence,))
        yield said if isinstance(entity, Claim) else _quotation(views, own, evidence, said.anchor)
    for comparison in (each for each in compared if each.quoted):
        for evidence in comparison.evidence:
            yield _quotation(views, comparison.words, evidence, place_on_page(evidence))


def _role(views: Views, actor: Actor, role: Role) -> Citable:
    office = f"{role.title}, {views.link(role.of).label}" if role.of else role.title
    return Citable(place_of_role(role), f"{actor.name}: {office}", role.evidence)


def _relation(views: Views, claim_id: str, claim: Claim, relation: Relation) -> Citable:
    words = f"‘{named(views, claim_id)}’ {RELATION[relation.kind]} ‘{named(views, relation.target)}’"
    return Citable(place_of_relation(relation), words, claim.evidence, STANDING[relation.status])


def _quotation(views: Views, shows: str, evidence: Evidence, anchor: str) -> Citable:
    """The words after what they show: they never stand alone."""
    limit = views.derived.allowance(evidence.source).exact
    shown, left_out = shortened(evidence.exact, NAME_LENGTH if limit is None else min(limit, NAME_LENGTH))
    return Citable(anchor, f"{shows}: ‘{shown}{'…' if left_out else ''}’", (evidence,))
