"""What ties actors to each other: events that both take part in, and what one is quoted on the other with."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from cuttings.kb.store import KnowledgeBase
from cuttings.site.chronology import sort_key
from cuttings.site.derive.company import MAX_COMPANY

Pair = tuple[str, str]


class Tie(NamedTuple):
    """Two actors, their ids in order of the alphabet, and all that ties them."""

    one: str
    other: str
    events: tuple[str, ...]
    """Ids of the events that both take part in, in order of time; on which side is not asked."""
    says: tuple[str, ...]
    """Ids of the claims in which `one` speaks of `other`."""
    said: tuple[str, ...]
    """Ids of the claims in which `other` speaks of `one`."""

    @property
    def records(self) -> tuple[str, ...]:
        """The ids of all its events and claims."""
        return (*self.events, *self.says, *self.said)

    @property
    def weight(self) -> int:
        """How many there are."""
        return len(self.events) + len(self.says) + len(self.said)


def ties(kb: KnowledgeBase) -> tuple[Tie, ...]:
    """Every two actors that anything ties, the most strongly tied first.

    Events and claims of more than `MAX_COMPANY` actors are lists and tie nobody; places and unknown ids are no actors.
    """
    shared, spoken = _shared_events(kb), _spoken(kb)
    pairs = {*shared, *(tuple(sorted(pair)) for pair in spoken)}
    found = (
        Tie(one, other, *(tuple(group) for group in (shared[one, other], spoken[one, other], spoken[other, one])))
        for one, other in sorted(pairs)
    )
    return tuple(sorted(found, key=lambda tie: -tie.weight))


def weights(of: Iterable[Tie]) -> Counter[str]:
    """For each actor, how many events and claims tie it to others; an event with two others counts twice."""
    result: Counter[str] = Counter()
    for tie in of:
        result[tie.one] += tie.weight
        result[tie.other] += tie.weight
    return result


def heaviest(of: Iterable[Tie], most: int) -> tuple[str, ...]:
    """The ids of the actors with the greatest weights, at most so many."""
    return tuple(sorted((found := weights(of)), key=lambda actor: (-found[actor], actor))[:most])


def _shared_events(kb: KnowledgeBase) -> dict[Pair, list[str]]:
    result: dict[Pair, list[str]] = defaultdict(list)
    for event_id in sorted(kb.events, key=lambda each: (sort_key(kb.events[each].date), each)):
        present = {each.actor for each in kb.events[event_id].participants} & kb.actors.keys()
        for pair in combinations(sorted(present), 2) if len(present) <= MAX_COMPANY else ():
            result[pair].append(event_id)
    return result


def _spoken(kb: KnowledgeBase) -> dict[Pair, list[str]]:
    """For each speaker and whom it speaks of, the claims."""
    result: dict[Pair, list[str]] = defaultdict(list)
    for claim_id, claim in sorted(kb.claims.items()):
        for pair in _speaking(kb, {*claim.speakers}, {*claim.about}):
            result[pair].append(claim_id)
    return result


def _speaking(kb: KnowledgeBase, speakers: set[str], about: set[str]) -> Iterator[Pair]:
    """Who speaks of whom in one claim; whoever speaks of itself is tied to nobody."""
    if len(speakers | about) <= MAX_COMPANY:
        for speaker in speakers & kb.actors.keys():
            yield from ((speaker, subject) for subject in about & kb.actors.keys() if subject != speaker)
