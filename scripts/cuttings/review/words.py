"""What is to decide, as a line for a person."""

from cuttings.kb.store import KnowledgeBase
from cuttings.model import Forecast, Participant, Proposal, Related
from cuttings.model.words import GRADE, PROPOSAL, STATUS, VERDICT, what_of


def of_proposal(one: Proposal, kb: KnowledgeBase) -> str:
    """`Ana Ruiz is also called: A. Ruiz`. What the file says now is in the change that is shown beside it."""
    return f"{_label(kb, one.id)} {PROPOSAL[one.kind]}: {_value(one, kb)}"


def _value(one: Proposal, kb: KnowledgeBase) -> str:
    match one.kind:
        case "same-as" | "place" | "evidence":
            return _label(kb, one.value)
        case "status":
            return STATUS[one.value]
        case "participant":
            side = one.item.role if isinstance(one.item, Participant) else ""
            return f"{_label(kb, one.value)} ({side})"
        case _:
            return one.value


def of_relation(one: Related, kb: KnowledgeBase) -> str:
    """`Date of The strike, contradictory: 2024-06-19 against 2024-06-20`."""
    first, second = one.sides
    if not one.slot:
        return f"“{first.value}” {what_of(one)} “{second.value}”"
    of = f" of {_label(kb, first.entity)}" if first.entity == second.entity else ""
    grade = f", {GRADE[one.grade]}" if one.grade else ""
    return f"{what_of(one).capitalize()}{of}{grade}: {first.value} against {second.value}"


def of_forecast(one: Forecast, kb: KnowledgeBase) -> str:
    """`Prediction fulfilled: “it will rain”`."""
    return f"Prediction {VERDICT[one.verdict]}: “{_label(kb, one.entity)}”"


def _label(kb: KnowledgeBase, id_: str) -> str:
    """What an entity is called; its id where there is none."""
    hit = kb.get(id_)
    return " ".join(hit[1].label.split()) if hit else id_
