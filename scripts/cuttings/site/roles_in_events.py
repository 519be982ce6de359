"""What each side of an event is called: whoever visits is a visitor, whoever is visited a host."""

from collections.abc import Mapping
from typing import NamedTuple

from cuttings.model.vocabulary import EventType, ParticipantRole


class Sides(NamedTuple):
    """A word for each role of the model in one type of event. Nouns fit what happened, is planned and is possible."""

    agent: str
    target: str
    other: str = "involved"


SIDES: Mapping[EventType, Sides] = {
    "visit": Sides("visitor", "host"),
    "meeting": Sides("participant", "participant"),
    "agreement": Sides("party", "party"),
    "vote": Sides("voter", "voted on", "voting body"),
    "statement": Sides("speaker", "addressed or spoken of"),
    "arms-transfer": Sides("supplier", "recipient"),
    "troop-deployment": Sides("sender", "recipient"),
    "military-action": Sides("acting side", "opposing side"),
    "weapons-test": Sides("tester", "directed at"),
    "sanction": Sides("imposing side", "sanctioned side"),
    "recognition": Sides("recognising side", "recognised"),
    "rupture": Sides("side that breaks off", "other side"),
    "aid": Sides("giver", "receiver"),
    "trade": Sides("partner", "partner"),
    "exercise": Sides("holder", "directed at"),
    "appointment": Sides("office-holder", "affected"),
    "legal-action": Sides("acting court or accuser", "accused"),
    "cooperation": Sides("partner", "partner"),
    "other": Sides("acting", "on the receiving side"),
}


def side(event_type: EventType, role: ParticipantRole) -> str:
    """What somebody with this role is called in an event of this type."""
    return str(getattr(SIDES[event_type], role))
