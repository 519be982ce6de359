"""What the machine would add to files that are a person's: what the drafts say and the files do not.

Names, roles and quotations are compared item by item; a name in `not` is settled. What makes an event (status, date,
place, participants) is proposed only where a source says so that the file does not quote yet, as what the sources on
file say was there to be seen when the person wrote. What people decided of proposals is not asked here: whoever shows
them leaves out what is decided.
"""

from collections.abc import Iterator, Mapping, Sequence

from cuttings.kb.caseless import caseless
from cuttings.kb.proposals import is_said, names_settled
from cuttings.model import Actor, Entity, Event, Evidence, Place, Proposal
from cuttings.model.vocabulary import ProposalKind
from cuttings.resolve.standing import Standing
from cuttings.resolve.tellers import Telling

#: How many quotations from sources that are not on file are proposed to one entity.
QUOTATIONS = 20

_SINGLE: tuple[ProposalKind, ...] = ("status", "date", "place")
_NAMES: tuple[ProposalKind, ...] = ("alias", "weak-alias")

Told = Mapping[Telling, set[str]]
"""The sources that give an event a value, see `tellers`."""


def proposals(drafts: Mapping[str, Mapping[str, Entity]], standing: Standing, told: Told) -> list[Proposal]:
    """Proposals for every draft whose file is a person's, in the order of folders, ids and kinds."""
    found: dict[str, Proposal] = {}
    for folder, entities in drafts.items():
        claimed = _claimed(folder, standing)
        for id_ in [id_ for id_ in standing.ids(folder, "held") if id_ in entities]:
            draft, entity = entities[id_], standing.entity(folder, id_)
            if entity is None or type(entity) is not type(draft):
                continue
            # What the machine once wrote and the file lacks, a person took out.
            settled = names_settled(entity).union(map(caseless, standing.written(folder, id_)))
            for one in _additions(folder, id_, entity, _weakened(id_, draft, claimed), told):
                if not is_said(entity, one) and not (one.kind in _NAMES and caseless(one.value) in settled):
                    found.setdefault(one.key, one)
    return list(found.values())


def _claimed(folder: str, standing: Standing) -> dict[str, str]:
    """The strong names in files of people, without capitals, and whose each is."""
    claimed: dict[str, str] = {}
    for id_ in standing.ids(folder, "held"):
        entity = standing.entity(folder, id_)
        if isinstance(entity, Actor | Place):
            claimed |= {caseless(name): id_ for name in (entity.name, *entity.aliases)}
    return claimed


def _weakened(id_: str, draft: Entity, claimed: Mapping[str, str]) -> Entity:
    """The draft with those names weak that are another's in a person's file: two may share a name, but not both own it.

    So what a person split stays in order whatever is accepted.
    """
    if not isinstance(draft, Actor | Place):
        return draft
    others = [name for name in (draft.name, *draft.aliases) if claimed.get(caseless(name), id_) != id_]
    if not others:
        return draft
    aliases = tuple(name for name in (draft.name, *draft.aliases) if name not in others)
    return draft.model_copy(update={"aliases": aliases, "weak_aliases": (*others, *draft.weak_aliases)})


def _additions(folder: str, id_: str, entity: Entity, draft: Entity, told: Told) -> Iterator[Proposal]:
    """All that the draft says, whether the file says so too or not."""

    def propose(kind: ProposalKind, item: object, shown_by: Sequence[Evidence] = ()) -> Proposal:
        fields = {"folder": folder, "id": id_, "kind": kind, "item": item, "shown_by": shown_by}
        return Proposal.model_validate(fields)

    new = _new_quotations(entity, draft)
    if isinstance(draft, Actor | Place):
        strong = (name for name in (draft.name, *draft.aliases) if name not in draft.weak_aliases)
        yield from (propose("alias", name, _naming(draft, name)) for name in strong)
        yield from (propose("weak-alias", name, _naming(draft, name)) for name in draft.weak_aliases)
    if isinstance(draft, Actor):
        yield from (propose("role", role) for role in draft.roles)
    if isinstance(draft, Event):
        for kind, item, value in _of_event(draft):
            if shown_by := [quote for quote in new if quote.source in told.get((id_, kind, value), ())]:
                yield propose(kind, item, shown_by)
    yield from (propose("evidence", quote) for quote in new)


def _of_event(draft: Event) -> Iterator[tuple[ProposalKind, object, str]]:
    """What makes the event: the kind, the item and its value."""
    yield from ((kind, value, value) for kind in _SINGLE if (value := getattr(draft, kind)))
    yield from (("participant", one, one.actor) for one in draft.participants)


def _naming(draft: Actor | Place, name: str) -> list[Evidence]:
    """The first quotation that is the name itself."""
    return [quote for quote in draft.evidence if quote.exact.casefold() == name.casefold()][:1]


def _new_quotations(entity: Entity, draft: Entity) -> tuple[Evidence, ...]:
    """The first quotation from each source that the file does not quote."""
    there = {quote.source for quote in _evidence(entity)}
    new: dict[str, Evidence] = {}
    for quote in _evidence(draft):
        if quote.source not in there:
            new.setdefault(quote.source, quote)
    return tuple(new.values())[:QUOTATIONS]


def _evidence(entity: Entity) -> tuple[Evidence, ...]:
    evidence: tuple[Evidence, ...] = getattr(entity, "evidence", ())
    return evidence
