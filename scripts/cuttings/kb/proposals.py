"""What is still proposed: neither decided by people, nor said by the file meanwhile.

kb/found/proposals.jsonl holds all that the machine proposes, before any decision. So what is refused is gone at once,
and taking a decision out lets the proposal come back, without another run.
"""

import re
import shlex
from collections.abc import Iterable, Mapping
from typing import get_args

from cuttings.kb.caseless import caseless
from cuttings.kb.decisions import renamed
from cuttings.kb.merging import folded
from cuttings.kb.references import renamed as with_ids_of_now
from cuttings.kb.store import KnowledgeBase
from cuttings.model import KINDS, Actor, Decisions, Entity, Event, Joinable, Participant, Place, Proposal, Role
from cuttings.model.proposal import FIELD
from cuttings.model.vocabulary import ProposalKind

#: The kinds whose value is an id.
_WITH_ID = ("same-as", "place", "participant", "evidence")
_ROLE = re.compile(r"(?P<title>.*), (?P<of>[a-z0-9-]+)(?P<temporal> \([a-z]+\))", re.DOTALL)


def still_open(proposals: Iterable[Proposal], decisions: Decisions, kb: KnowledgeBase) -> list[Proposal]:
    """The proposals that wait for a person, each on the entity as it is called now; `kb` may be folded or not.

    In the order in which they are best decided: what may be one first, then file by file, and quotations last, as a
    source that is quoted counts as seen.
    """
    now, whole = renamed(kb), folded(kb)
    decided = {current_proposal(one.proposal, now) for one in decisions.decisions if one.proposal}
    waiting = []
    for proposal in proposals:
        one = _as_called_now(proposal, now)
        entity = whole.of(one.folder).get(one.id)
        if entity and not _is_decided(one, decided, now) and not is_said(entity, one) and _has_two(one, whole):
            waiting.append(one)
    return sorted(waiting, key=_order)


def command(word: str, key: str) -> str:
    """The command by which a person accepts or refuses what has this key, fit for a shell."""
    return f"cuttings review {word} {shlex.quote(key)}"


def is_said(entity: Entity, proposal: Proposal) -> bool:
    """Whether the file says what is proposed, or says of it that it is not so."""
    match proposal.kind, proposal.item:
        case "alias" | "weak-alias", str() as name:
            return caseless(name) in names_settled(entity)
        case "role", Role() as role:
            return isinstance(entity, Actor) and _sighting(role) in map(_sighting, entity.roles)
        case "participant", Participant(actor=actor):
            return isinstance(entity, Event) and actor in {one.actor for one in entity.participants}
        case "evidence", _:
            return proposal.value in {quotation.source for quotation in getattr(entity, "evidence", ())}
        case "same-as", str() as other:
            return isinstance(entity, Joinable) and other in entity.not_same_as
        case _:
            return getattr(entity, FIELD[proposal.kind], None) == proposal.item


def names_settled(entity: Entity) -> set[str]:
    """The names that a file has, or has under `not`, as they are compared."""
    if not isinstance(entity, Actor | Place):
        return set()
    lists = ((entity.name,), entity.aliases, entity.weak_aliases, entity.not_)
    return {caseless(name) for names in lists for name in names}


def current_proposal(key: str, now: Mapping[str, str]) -> str:
    """A key with ids as they are now and without regard to capitals; of two that may be one, in whatever order."""
    id_, kind, value = key.split(" ", 2)
    id_ = now.get(id_, id_)
    if kind in _WITH_ID:
        value = now.get(value, value)
    if kind == "role" and (match := _ROLE.fullmatch(value)):
        value = f"{match['title']}, {now.get(match['of'], match['of'])}{match['temporal']}"
    if kind == "same-as":
        id_, value = sorted((id_, value))
    return f"{id_} {kind} {caseless(value)}"


def _order(one: Proposal) -> tuple[int, str, int, str]:
    folder = -1 if one.kind == "same-as" else [*KINDS].index(one.folder)
    return folder, one.id, get_args(ProposalKind).index(one.kind), one.key


def _is_decided(proposal: Proposal, decided: set[str], now: Mapping[str, str]) -> bool:
    """Also where a name was refused even as one that needs context: then it is none that stands alone either."""
    keys = {current_proposal(proposal.key, now)}
    if proposal.kind == "alias":
        keys |= {current_proposal(proposal.model_copy(update={"kind": "weak-alias"}).key, now)}
    return bool(keys & decided)


def _as_called_now(proposal: Proposal, now: Mapping[str, str]) -> Proposal:
    item = proposal.item
    if not isinstance(item, str):
        item = with_ids_of_now(item, now)
    elif proposal.kind in _WITH_ID:
        item = now.get(item, item)
    return proposal.model_copy(update={"id": now.get(proposal.id, proposal.id), "item": item})


def _has_two(proposal: Proposal, kb: KnowledgeBase) -> bool:
    """Of two that may be one, whether both are still there, are two, and neither file says that they stay so."""
    if proposal.kind != "same-as":
        return True
    other = kb.of(proposal.folder).get(proposal.value)
    return (
        other is not None
        and proposal.value != proposal.id
        and not (isinstance(other, Joinable) and proposal.id in other.not_same_as)
    )


def _sighting(role: Role) -> tuple[str, str | None, str]:
    """What makes two roles one, however many articles tell of it."""
    return role.title.casefold(), role.of, role.temporal
