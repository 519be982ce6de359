"""What is given in return goes the other way: "Oslo shipped shells to Kyiv and received fuel in exchange"."""

from collections.abc import Sequence
from dataclasses import replace

from cuttings.find.events.sighting import Sighting
from cuttings.model.vocabulary import ParticipantRole

_GIVEN = frozenset({"arms-transfer", "aid", "trade", "troop-deployment"})
_OTHER: dict[ParticipantRole, ParticipantRole] = {"agent": "target", "target": "agent"}


def with_partners(sightings: Sequence[Sighting]) -> list[Sighting]:
    """The sightings; what somebody gave or got "in return" also has the partner of the deal told of in its sentence."""
    return [_completed(sighting, sightings) for sighting in sightings]


def _completed(sighting: Sighting, sightings: Sequence[Sighting]) -> Sighting:
    if sighting.frame.type not in _GIVEN or len(sighting.parts) != 1 or not _is_returned(sighting):
        return sighting
    ((mine, part),) = sighting.parts.items()
    for other in sightings:
        partners = set(other.parts) - {mine}
        beside = other.sentence == sighting.sentence and other.frame.type in _GIVEN and mine in other.parts
        if beside and len(partners) == 1 and part in _OTHER:
            return replace(sighting, parts={mine: part, partners.pop(): _OTHER[part]})
    return sighting


def _is_returned(sighting: Sighting) -> bool:
    """Whether its clause says "in return" or "in exchange"."""
    verb = sighting.trigger.clause or sighting.trigger.token
    nouns = (noun for child in verb.children if child.lower_ == "in" for noun in child.children)
    return any(noun.lower_ in ("return", "exchange") for noun in nouns)
