"""Who said what."""

from typing import ClassVar

from pydantic import Field

from cuttings.model.base import Data
from cuttings.model.entity import RESTS_ON, Joinable, Name
from cuttings.model.evidence import Evidence
from cuttings.model.vocabulary import (
    ClaimMode,
    Edtf,
    EntityKind,
    Modality,
    Polarity,
    RelationKind,
    RelationStatus,
    Slug,
)


class Relation(Data):
    """How this claim bears on another claim or an event: proposed by rule, settled by a person."""

    kind: RelationKind = Field(description="How this claim bears on the other.")
    target: Slug = Field(description="Id of the other claim, or of the event.")
    status: RelationStatus = Field(default="proposed", description="confirmed or refused once a person has decided.")
    why: str = Field(description="The reason, in words.")


class Claim(Joinable):
    """What somebody said; never what is so."""

    KIND: ClassVar[EntityKind] = "claim"

    content: Name = Field(
        description="What was said, in the article's words; parts joined with ' … '.",
        examples=["the treaty is defensive"],
    )
    speakers: tuple[Slug, ...] = Field(
        default=(), description="Ids of the actors who said it; absent when unknown.", examples=[["vladimir-putin"]]
    )
    speaker_text: str | None = Field(
        default=None, description="The words that point to the speaker.", examples=["the Russian leader"]
    )
    by_author: bool = Field(default=False, description="True for the article's own statement.", examples=[True])
    cue: str | None = Field(
        default=None, description="The words that mark it as said: 'said', 'according to'.", examples=["said"]
    )
    mode: ClaimMode = Field(description="direct in the speaker's own words, indirect in the article's, or mixed.")
    modality: Modality = Field(default="asserted", description="How sure the speaker is, or what the claim asks for.")
    polarity: Polarity = Field(default="positive", description="negative where it says that something is not so.")
    about: tuple[Slug, ...] = Field(
        default=(), description="Ids of the actors and places it speaks of.", examples=[["russia", "north-korea"]]
    )
    date: Edtf | None = Field(default=None, description="When it was said, if known.", examples=["2024-06-20"])
    relations: tuple[Relation, ...] = Field(
        default=(),
        description="How it bears on others; by hand only.",
        examples=[[{"kind": "denies", "target": "claim-b", "why": "One says so, one not."}]],
    )
    evidence: tuple[Evidence, ...] = RESTS_ON

    @property
    def label(self) -> str:
        """Its content."""
        return self.content
