"""What the machine would add to files that are a person's: what the drafts say and the files do not.

Lists (names, roles, quotations, participants) are compared item by item; a name in `not` is settled. A single value
(date, place, status) is proposed only where a source says so that the file does not quote yet, as what the sources on
file say was there to be seen when the person wrote. What people decided of proposals is not asked here: whoever shows
them leaves out what is decided.
"""

from collections.abc import Iterator, Mapping

from cuttings.kb.proposals import is_said, names_settled
from cuttings.model import Actor, Entity, Event, Evidence, Place, Proposal
from cuttings.model.vocabulary import ProposalKind
from cuttings.resolve.standing import Standing

#: How many quotations from sources that are not on file are proposed to one entity.
QUOTATIONS = 20

_SINGLE: tuple[ProposalKind, ...] = ("status", "date", "place")


def proposals(drafts: Mapping[str, Mapping[str, Entity]], standing: Standing) -> list[Proposal]:
    """Proposals for every draft whose file is a person's, in the order of folders, ids and kinds."""
    found: dict[str, Proposal] = {}
    for folder, entities in drafts.items():
        for id_, draft in sorted(entities.items()):
            entity = standing.entity(folder, id_)
            if entity is None or standing.whose.get((folder, id_)) != "held" or type(entity) is not type(draft):
                continue
            for one in _of(folder, id_, entity, draft, _written(folder, id_, entity, standing)):
                found.setdefault(one.key, one)
    return list(found.values())


def _written(folder: str, id_: str, entity: Entity, standing: Standing) -> set[str]:
    """The names that the machine once wrote into the file, and that a person therefore took out; in small letters."""
    entries = (standing.ledger.entries.get((folder, one)) for one in (id_, *entity.formerly))
    return {name.casefold() for entry in entries if entry for name in entry.names}


def _of(folder: str, id_: str, entity: Entity, draft: Entity, written: set[str]) -> Iterator[Proposal]:
    settled = names_settled(entity) | written
    for kind, item, shown_by in _additions(entity, draft):
        one = Proposal(folder=folder, id=id_, kind=kind, item=item, shown_by=shown_by)
        is_name = kind in ("alias", "weak-alias")
        if not is_said(entity, one) and not (is_name and str(item).casefold() in settled):
            yield one


#: Kind, item and the words that show it.
Addition = tuple[ProposalKind, object, tuple[Evidence, ...]]


def _additions(entity: Entity, draft: Entity) -> Iterator[Addition]:
    """All that the draft says, whether the file says so too or not."""
    if isinstance(draft, Actor | Place):
        yield from _names(draft)
    if isinstance(draft, Actor):
        yield from (("role", role, ()) for role in draft.roles)
    new = _new_quotations(entity, draft)
    if isinstance(draft, Event) and new:
        yield from ((kind, value, new) for kind in _SINGLE if (value := getattr(draft, kind)))
        yield from (("participant", one, new) for one in draft.participants)
    yield from (("evidence", quote, ()) for quote in new)


def _names(draft: Actor | Place) -> Iterator[Addition]:
    names: tuple[tuple[ProposalKind, tuple[str, ...]], ...] = (
        ("alias", (draft.name, *draft.aliases)),
        ("weak-alias", draft.weak_aliases),
    )
    for kind, forms in names:
        for name in forms:
            yield kind, name, tuple(quote for quote in draft.evidence if quote.exact.casefold() == name.casefold())[:1]


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
