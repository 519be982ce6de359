"""What the machine would add to files that are a person's: the differences that a person has not settled yet.

Lists (names, roles, quotations, participants) are compared item by item; a name in `not` is settled. A single value
(date, place, status) is proposed only where a source says so that the file does not quote yet, as what the sources on
file say was there to be seen when the person wrote.
"""

from collections.abc import Iterator, Mapping

from cuttings.model import Actor, Entity, Event, Evidence, Place, Proposal, Role
from cuttings.resolve.standing import Standing

#: How many quotations from sources that are not on file are proposed to one entity.
QUOTATIONS = 20


def proposals(drafts: Mapping[str, Mapping[str, Entity]], standing: Standing) -> list[Proposal]:
    """Proposals for every draft whose file is a person's, in the order of folders, ids and fields."""
    found = []
    for folder, entities in drafts.items():
        for id_, draft in sorted(entities.items()):
            entity = standing.entity(folder, id_)
            if entity is None or standing.whose.get((folder, id_)) != "held" or type(entity) is not type(draft):
                continue
            entries = (standing.ledger.entries.get((folder, one)) for one in (id_, *entity.formerly))
            written = tuple(name for entry in entries if entry for name in entry.names)
            found += [
                Proposal(folder=folder, id=id_, field=field, value=value, evidence=evidence)
                for field, value, evidence in _differences(entity, draft, written)
            ]
    return found


Difference = tuple[str, str, tuple[Evidence, ...]]


def _differences(entity: Entity, draft: Entity, written: tuple[str, ...]) -> Iterator[Difference]:
    if isinstance(entity, Actor | Place) and isinstance(draft, Actor | Place):
        yield from _names(entity, draft, written)
    if isinstance(entity, Actor) and isinstance(draft, Actor):
        yield from _roles(entity, draft)
    if isinstance(entity, Event) and isinstance(draft, Event):
        yield from _of_event(entity, draft)
    yield from _quotations(entity, draft)


def _names(entity: Actor | Place, draft: Actor | Place, written: tuple[str, ...]) -> Iterator[Difference]:
    """Names that the file has neither as names nor under `not`, and that the machine did not write into it before."""
    settled = {
        name.casefold()
        for names in ((entity.name,), entity.aliases, entity.weak_aliases, entity.not_, written)
        for name in names
    }
    for field, names in (("aliases", (draft.name, *draft.aliases)), ("weak_aliases", draft.weak_aliases)):
        for name in names:
            if name.casefold() not in settled:
                quoted = tuple(quote for quote in draft.evidence if quote.exact.casefold() == name.casefold())
                yield field, name, quoted[:1]


def _roles(entity: Actor, draft: Actor) -> Iterator[Difference]:
    settled = {_role(role) for role in entity.roles}
    yield from (("roles", in_words(role), role.evidence) for role in draft.roles if _role(role) not in settled)


def _role(role: Role) -> tuple[str, str | None, str]:
    return role.title.casefold(), role.of, role.temporal


def in_words(role: Role) -> str:
    """A role in one line: `Minister of Defence, russia (then)`."""
    of = f", {role.of}" if role.of else ""
    return f"{role.title}{of} ({role.temporal})"


def _of_event(entity: Event, draft: Event) -> Iterator[Difference]:
    new = _new_quotations(entity, draft)
    if not new:
        return
    for field in ("status", "date", "place"):
        value = getattr(draft, field)
        if value and value != getattr(entity, field):
            yield field, value, new
    there = {one.actor for one in entity.participants}
    yield from (
        ("participants", f"{one.actor} ({one.role})", new) for one in draft.participants if one.actor not in there
    )


def _quotations(entity: Entity, draft: Entity) -> Iterator[Difference]:
    yield from (("evidence", quote.exact, (quote,)) for quote in _new_quotations(entity, draft))


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
