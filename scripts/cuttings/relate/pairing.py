"""Relations between two sides, with a key that does not depend on the order in which articles are read."""

from cuttings.model import Evidence, Related, Side
from cuttings.model.vocabulary import Grade, RelationKind, Slot

#: The kind of relation that a slot's comparison is, where its values do not agree.
_KINDS: dict[Slot, RelationKind] = {"office": "same-office", "quantity": "same-quantity", "total": "same-quantity"}


def of_slot(
    slot: Slot, grade: Grade, sides: tuple[Side, Side], why: str, rule: str, thing: str | None = None
) -> Related:
    """Two values of what has one value at a time; `thing` is what is counted, or tells apart two of one slot."""
    agree: RelationKind = "corroborates" if grade == "compatible" else "contradicts"
    ordered = _ordered(sides)
    return Related(
        key=_key(slot, ordered, thing),
        kind=agree if sides[0].entity == sides[1].entity else _KINDS.get(slot, agree),
        slot=slot,
        grade=grade,
        rule=rule,
        sides=ordered,
        why=why,
    )


def of_claims(
    kind: RelationKind, grade: Grade | None, sides: tuple[Side, Side], why: str, rule: str, thing: str | None = None
) -> Related:
    """Two claims, a claim and an event, or two sentences; a denial goes from what denies to what is denied.

    `thing` says in one word on what two articles differ, as they can differ on several.
    """
    ordered = sides if kind == "denies" else _ordered(sides)
    return Related(key=_key(kind, ordered, thing), kind=kind, grade=grade, rule=rule, sides=ordered, why=why)


def side(entity: str, value: str, evidence: tuple[Evidence, ...]) -> Side:
    """One side, its words on one line."""
    return Side(entity=entity, value=" ".join(value.split()), evidence=evidence)


def _ordered(sides: tuple[Side, Side]) -> tuple[Side, Side]:
    one, other = sides
    turned = other.entity < one.entity if one.entity != other.entity else _place(other) < _place(one)
    return (other, one) if turned else sides


def _place(side: Side) -> tuple[str, str]:
    return _source(side), side.value


def _key(name: str, ordered: tuple[Side, Side], thing: str | None) -> str:
    """`contradicts claim-a claim-b`; two tellings of one event are told apart by their articles."""
    one, other = ordered
    which = f"{_source(one)} {_source(other)}" if one.entity == other.entity else other.entity
    return f"{name} {one.entity} {which}" + (f" {thing}" if thing else "")


def _source(side: Side) -> str:
    return side.evidence[0].source if side.evidence else "unsourced"
