"""What waits for a person, on the pages of the entities that it is on."""

from typing import NamedTuple

from cuttings.kb.proposals import command
from cuttings.model import Participant, Proposal, Role
from cuttings.model.words import PROPOSAL, STATUS
from cuttings.site.links import Link
from cuttings.site.quotations import Quotation
from cuttings.site.views import Views


class ProposalItem(NamedTuple):
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
        what=PROPOSAL[one.kind],
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
