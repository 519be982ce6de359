"""What is to decide, as a line for a person."""

from collections.abc import Mapping

from cuttings.kb.store import KnowledgeBase
from cuttings.model import Forecast, Participant, Proposal, Related
from cuttings.model.vocabulary import Grade, RelationKind, Slot, Verdict

_SLOT: Mapping[Slot, str] = {
    "office": "holder of an office",
    "date": "date",
    "place": "place",
    "quantity": "quantity",
    "total": "total",
    "direction": "direction",
}
_GRADE: Mapping[Grade, str] = {"contradictory": "exclude each other", "tension": "pull apart", "compatible": "agree"}
_STANCE: Mapping[RelationKind, str] = {
    "denies": "denies",
    "contradicts": "contradicts",
    "corroborates": "says the same as",
    "resolves": "settles",
    "same-office": "is in the office of",
    "same-quantity": "counts the same as",
}
_VERDICT: Mapping[Verdict, str] = {
    "fulfilled": "came about as was said",
    "contradicted": "did not come about as was said",
    "expired": "has had its day, and no later article tells of it",
    "open": "cannot be told yet",
}


def of_proposal(one: Proposal, kb: KnowledgeBase) -> str:
    """`Ana Ruiz is also called “A. Ruiz”`. What the file says now is in the change that is shown beside it."""
    who = _label(kb, one.id)
    match one.kind:
        case "alias":
            return f"{who} is also called “{one.value}”"
        case "weak-alias":
            return f"{who} is called “{one.value}” where it is clear who is meant"
        case "role":
            return f"{who} has the role: {one.value}"
        case "date":
            return f"{who}: dated {one.value}"
        case "status":
            return f"{who}: {one.value}"
        case "place":
            return f"{who}: took place in {_label(kb, one.value)}"
        case "participant":
            side = one.item.role if isinstance(one.item, Participant) else ""
            return f"{who}: {_label(kb, one.value)} took part ({side})"
        case "evidence":
            return f"{who} is quoted in “{_label(kb, one.value)}”, which the file does not quote yet"
        case "same-as":
            return f"{who} and {_label(kb, one.value)} may be one"


def of_relation(one: Related, kb: KnowledgeBase) -> str:
    """`Date of The strike: 2024-06-19 and 2024-06-20 exclude each other`."""
    first, second = one.sides
    if one.slot and one.grade:
        of = f" of {_label(kb, first.entity)}" if first.entity == second.entity else ""
        return f"{_SLOT[one.slot].capitalize()}{of}: {first.value} and {second.value} {_GRADE[one.grade]}"
    return f"“{first.value}” {_STANCE[one.kind]} “{second.value}”"


def of_forecast(one: Forecast, kb: KnowledgeBase) -> str:
    """`“it will rain” came about as was said`."""
    return f"“{_label(kb, one.entity)}” {_VERDICT[one.verdict]}"


def _label(kb: KnowledgeBase, id_: str) -> str:
    """What an entity is called; its id where there is none."""
    hit = kb.get(id_)
    return " ".join(hit[1].label.split()) if hit else id_
