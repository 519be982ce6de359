"""The draft of an event out of what several articles tell of it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from cuttings.edtf import LATEST, bounds
from cuttings.model import Event, EventPassage, Participant, Span
from cuttings.model.vocabulary import Edtf, EventStatus, EventType, Factuality, ParticipantRole
from cuttings.resolve.context import Context
from cuttings.resolve.happening import Happening
from cuttings.resolve.quote import Quotes

#: Strongest first: what one article tells as fact outweighs another's plan.
STATUS: tuple[EventStatus, ...] = ("occurred", "ongoing", "scheduled", "possible")
#: A war that one article tells of as begun goes on if another says so.
LASTING_STATUS: tuple[EventStatus, ...] = ("ongoing", "occurred", "scheduled", "possible")
#: A happening that somebody denies stays disputed; else whoever vouches most counts.
FACTUALITY: tuple[Factuality, ...] = ("disputed", "asserted", "attributed", "hypothetical")
_ROLES: tuple[ParticipantRole, ...] = ("agent", "target", "other")
#: How many different participants are kept as records; a large corpus has more, but most events are of few.
_PARTICIPANTS_KEPT = 10_000
#: How many quotations an event carries from one source, and in all. Everything found stands in kb/found/.
PER_SOURCE, QUOTATIONS = 3, 40


class Outline(NamedTuple):
    """What an event is in a word, without the words that it rests on."""

    title: str
    type: EventType
    status: EventStatus
    factuality: Factuality
    date: Edtf | None
    place: str | None


def draft_event(members: Sequence[Happening], quotes: Mapping[str, Quotes], withdrawn: Collection[str]) -> Event:
    """One event, as `outline` has it, with all who took part, and the passages of each source that tell most."""
    shown = [quotes[source].of(passage.span, passage.text) for source, passage in passages(members)]
    return Event.unchecked(
        **outline(members, withdrawn)._asdict(),
        participants=_participants(_vouching(members, withdrawn)),
        evidence=tuple(shown),
    )


def outline(members: Sequence[Happening], withdrawn: Collection[str]) -> Outline:
    """One event. Title, date and place are one article's, so that no mixture is told; the others fill what it lacks.

    That article is one of those that tell most firmly that it took place: the most exactly dated, then the fullest.
    Sources that were `withdrawn` are quoted but say nothing of it, unless nobody else tells it. Its type is always
    that of the first, as it is recognised by that.
    """
    told = _vouching(members, withdrawn)
    strength = LASTING_STATUS if told[0].lasting else STATUS
    status = min((one.event.status for one in told), key=strength.index)
    firmest = [one for one in told if one.event.status == status]
    tellers = sorted(firmest, key=lambda one: (_exactness(one), -one.fullness))
    return Outline(
        title=tellers[0].event.title,
        type=members[0].event.event_type,
        status=status,
        factuality=min((one.event.factuality for one in firmest), key=FACTUALITY.index),
        date=next((one.event.date for one in tellers if one.event.date), None),
        place=next((one.place for one in (*tellers, *told) if one.place), None),
    )


def passages(members: Iterable[Happening]) -> Iterator[tuple[str, EventPassage]]:
    """The passages that an event is quoted by, each with its source, in the order of sources and of their texts."""
    told: dict[str, dict[Span, tuple[EventPassage, Context]]] = {}
    for one in members:
        there = told.setdefault(one.source, {})
        for passage in one.event.evidence:
            there[passage.span] = passage, one.context
    shown = ((source, there[span][0]) for source, there in sorted(told.items()) for span in _most_telling(there))
    return islice(shown, QUOTATIONS)


def _vouching(members: Sequence[Happening], withdrawn: Collection[str]) -> Sequence[Happening]:
    if not withdrawn:
        return members
    return [one for one in members if one.source not in withdrawn] or members


def _exactness(one: Happening) -> int:
    """Fewer is better: the days that its date spans, but a state of affairs spans all that somebody says."""
    days = bounds(one.event.date).days if one.event.date else LATEST
    return -days if one.lasting and one.event.date else days


def _participants(members: Iterable[Happening]) -> tuple[Participant, ...]:
    """Everybody once, in the first of their roles in the order agent, target, other."""
    parties = [party for one in members for party in one.participants]
    roles: dict[str, ParticipantRole] = {}
    for role in _ROLES:
        for party in parties:
            if party.role == role:
                roles.setdefault(party.actor, role)
    return tuple([_participant(actor, role) for actor, role in roles.items()])


@lru_cache(maxsize=_PARTICIPANTS_KEPT)
def _participant(actor: str, role: ParticipantRole) -> Participant:
    """One record for all events: the same few take part in most."""
    return Participant(actor=actor, role=role)


def _most_telling(there: Mapping[Span, tuple[EventPassage, Context]]) -> list[Span]:
    if len(there) <= PER_SOURCE:
        return sorted(there)
    tells = {span: context.telling(passage) for span, (passage, context) in there.items()}
    return sorted(sorted(there, key=lambda span: (-tells[span], span))[:PER_SOURCE])
