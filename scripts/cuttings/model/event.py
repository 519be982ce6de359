"""What happens, and when."""

from typing import ClassVar

from pydantic import Field

from cuttings.model.base import Data
from cuttings.model.entity import RESTS_ON, Entity, Joinable, Name
from cuttings.model.evidence import Evidence
from cuttings.model.vocabulary import Edtf, EntityKind, EventStatus, EventType, Factuality, ParticipantRole, Slug


class Participant(Data):
    """Who took part in an event, and on which side of it."""

    actor: Slug = Field(description="Id of the actor.")
    role: ParticipantRole = Field(
        description="agent does it, as both sides of a meeting do; target undergoes or receives it; other takes part."
    )


class Event(Joinable):
    """A happening, action, vote, agreement or lasting state of affairs: past, ongoing, planned or possible."""

    KIND: ClassVar[EntityKind] = "event"

    title: Name = Field(description="What happens, in one line.", examples=["Visit by Vladimir Putin to Pyongyang"])
    type: EventType = Field(description="What sort of event it is; the types follow PLOVER where it fits.")
    status: EventStatus = Field(description="Whether it took place, as the sources tell it.")
    factuality: Factuality = Field(default="asserted", description="Who vouches for it.", examples=["attributed"])
    date: Edtf | None = Field(
        default=None, description="EDTF; absent when no source settles it.", examples=["2024-06-18/2024-06-19"]
    )
    place: Slug | None = Field(
        default=None, description="Id of a place, or of a state for its territory.", examples=["pyongyang"]
    )
    participants: tuple[Participant, ...] = Field(
        default=(),
        description="Who took part, and on which side.",
        examples=[[{"actor": "vladimir-putin", "role": "agent"}]],
    )
    part_of: Slug | None = Field(
        default=None,
        description="Id of the event that this is a part of.",
        examples=["2024-06-19-visit-by-vladimir-putin-to-pyongyang"],
    )
    evidence: tuple[Evidence, ...] = RESTS_ON

    @property
    def label(self) -> str:
        """Its title."""
        return self.title


class DateEntity(Entity):
    """A day, month, year or interval that something is pinned to. What happened on it is derived."""

    KIND: ClassVar[EntityKind] = "date"

    edtf: Edtf = Field(description="The day, month, year or interval, as EDTF.", examples=["2024-06-19", "2024-06"])
    evidence: tuple[Evidence, ...] = RESTS_ON

    @property
    def label(self) -> str:
        """The EDTF value; pages show it in words."""
        return self.edtf
