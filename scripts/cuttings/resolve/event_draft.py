"""The draft of an event out of what several articles tell of it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from cuttings.model import Event, EventPassage, Evidence, Participant, Span
from cuttings.model.vocabulary import EventStatus, Factuality
from cuttings.resolve.edtf import bounds
from cuttings.resolve.happening import Happening
from cuttings.resolve.quote import Quotes

#: Strongest first: what one article tells as fact outweighs another's plan.
STATUS: tuple[EventStatus, ...] = ("occurred", "ongoing", "scheduled", "possible")
#: A happening that somebody denies stays disputed; else whoever vouches most counts.
FACTUALITY: tuple[Factuality, ...] = ("disputed", "asserted", "attributed", "hypothetical")
_ROLES = ("agent", "target", "other")
#: How many quotations an event carries from one source, and in all. Everything found stands in kb/found/.
PER_SOURCE, QUOTATIONS = 3, 40


def draft_event(members: Sequence[Happening], quotes: Mapping[str, Quotes]) -> Event:
    """One event; its title, date and place are of those articles that tell most firmly that it took place."""
    status = min((one.event.status for one in members), key=STATUS.index)
    firmest = [one for one in members if one.event.status == status]
    return Event(
        title=_title(firmest),
        type=members[0].event.event_type,
        status=status,
        factuality=min((one.event.factuality for one in firmest), key=FACTUALITY.index),
        date=_date(firmest),
        place=_place(firmest) or _place(members),
        participants=_participants(members),
        evidence=_evidence(members, quotes),
    )


def _title(members: Iterable[Happening]) -> str:
    """The one most articles give; of equal ones that of the article that tells most of it; then the first."""
    counted = Counter(one.event.title for one in members)
    return max(members, key=lambda one: (counted[one.event.title], one.fullness)).event.title


def _date(members: Iterable[Happening]) -> str | None:
    """The most exact date; of equally exact ones that of most articles."""
    dated = {one.event.date: bounds(one.event.date).days for one in members if one.event.date}
    counted = Counter(one.event.date for one in members)
    return min(dated, key=lambda date: (dated[date], -counted[date], date), default=None)


def _place(members: Iterable[Happening]) -> str | None:
    """The innermost place: a city says more than its state."""
    told = {one.place: len(one.around) for one in members if one.place}
    return min(told, key=lambda place: (-told[place], place), default=None)


def _participants(members: Iterable[Happening]) -> tuple[Participant, ...]:
    """Everybody once, in the first of their roles in the order agent, target, other."""
    roles: dict[str, str] = {}
    for one in sorted((one for member in members for one in member.participants), key=lambda p: _ROLES.index(p.role)):
        roles.setdefault(one.actor, one.role)
    return tuple(Participant.model_validate({"actor": actor, "role": role}) for actor, role in roles.items())


def _evidence(members: Iterable[Happening], quotes: Mapping[str, Quotes]) -> tuple[Evidence, ...]:
    """The passages of each source that tell most, in the order of the text."""
    told: dict[str, dict[Span, EventPassage]] = {}
    for one in members:
        told.setdefault(one.source, {}).update({passage.span: passage for passage in one.event.evidence})
    kept = []
    for source, passages in sorted(told.items()):
        telling = sorted(passages.values(), key=lambda passage: (-quotes[source].telling(passage), passage.span))
        shown = sorted(telling[:PER_SOURCE], key=lambda passage: passage.span)
        kept += [quotes[source].of(passage.span, passage.text) for passage in shown]
    return tuple(kept[:QUOTATIONS])
