"""Who is met together with whom: in an event, or as speaker and subject of a claim."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from cuttings.kb.store import KnowledgeBase
from cuttings.model import Claim, Event

#: Events and claims that name more than this are lists, not company; leaving them out keeps the work linear.
MAX_COMPANY = 40


def company(kb: KnowledgeBase) -> dict[str, Counter[str]]:
    """For each actor or place, in how many events and claims it is met together with each other one."""
    result: dict[str, Counter[str]] = defaultdict(Counter)
    for group in _groups(kb):
        for one in group:
            result[one].update(group - {one})
    return dict(result)


def _groups(kb: KnowledgeBase) -> Iterator[set[str]]:
    groups = (*map(event_members, kb.events.values()), *map(claim_members, kb.claims.values()))
    for group in groups:
        known = {member for member in group if kb.get(member)}
        if 1 < len(known) <= MAX_COMPANY:
            yield known


def event_members(event: Event) -> set[str]:
    """The participants and the place."""
    return {participant.actor for participant in event.participants} | ({event.place} if event.place else set())


def claim_members(claim: Claim) -> set[str]:
    """The speakers and whom it speaks of."""
    return {*claim.speakers, *claim.about}
