"""What waits for a person, on the pages of the entities that it is on."""

from collections.abc import Mapping
from dataclasses import dataclass

from cuttings.kb.proposals import command
from cuttings.model import Participant, Proposal, Role
from cuttings.model.vocabulary import ProposalKind
from cuttings.site.links import Link
from cuttings.site.quotations import Quotation
from cuttings.site.views import Views
from cuttings.site.words import STATUS

_WHAT: Mapping[ProposalKind, str] = {
    "same-as": "may be the same as",
    "alias": "is also called",
    "weak-alias": "is called, where it is clear who is meant",
    "role": "has the role",
    "status": "status",
    "date": "date",
    "place": "place",
    "participant": "took part",
    "evidence": "a source that the file does not quote yet",
}


@dataclass(frozen=True)
class ProposalItem:
    """What the machine would add to a person's file, or that two may be one."""

    what: str
    value: Link
    why: str
    quotations: tuple[Quotation, ...]
    accept: str
    """The command that accepts it."""


def proposed(views: Views, folder: str, entity_id: str) -> tuple[ProposalItem, ...]:
    """Everything on one entity that nobody has decided."""
    return tuple(_item(views, one, entity_id) for one in views.derived.proposals.get((folder, entity_id), ()))


def _item(views: Views, one: Proposal, own: str) -> ProposalItem:
    return ProposalItem(
        what=_WHAT[one.kind],
        value=_value(views, one, own),
        why=one.why or "",
        quotations=views.quotations(one.evidence),
        accept=command("accept", one.key),
    )


def _value(views: Views, one: Proposal, own: str) -> Link:
    """The value for reading; what is an entity or a date leads there. A quotation shows by itself where it stands."""
    match one.kind, one.item:
        case "same-as", str() as other:
            return views.link(one.id if other == own else other)
        case "date", str() as edtf:
            return views.date(edtf) or Link(edtf)
        case "status", str() as status:
            return Link(STATUS[status])
        case "role", Role() as role:
            of = f", {views.link(role.of).label}" if role.of else ""
            return Link(f"{role.title}{of} ({role.temporal})")
        case "place", str() as place:
            return views.link(place)
        case "evidence", _:
            return Link("")
        case _, Participant(actor=actor):
            return views.link(actor)
        case _:
            return Link(one.value)
