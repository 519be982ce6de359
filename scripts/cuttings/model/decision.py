"""What people decide of what rules propose, as kb/decisions.yml holds it."""

from typing import Any, Literal, Self

from pydantic import ConfigDict, Field, field_validator, model_validator
from pydantic.config import JsonDict

from cuttings.model.base import Data
from cuttings.model.vocabulary import Edtf, ProposalKey, RelationKey

#: For editors: one key and not the other, and the word that fits it.
_EITHER: JsonDict = {
    "oneOf": [
        {"required": ["relation"], "properties": {"status": {"enum": ["confirmed", "refused"]}}},
        {"required": ["proposal"], "properties": {"status": {"enum": ["accepted", "refused"]}}},
    ]
}


class Decision(Data):
    """What a person decided of one relation or verdict, or of one proposal."""

    model_config = ConfigDict(json_schema_extra=_EITHER)

    relation: RelationKey | None = Field(default=None, description="The key of a relation, as its page shows it.")
    proposal: ProposalKey | None = Field(default=None, description="The key of a proposal, as the page shows it.")
    status: Literal["confirmed", "accepted", "refused"] = Field(
        description="A relation or verdict is confirmed or refused, a proposal accepted or refused."
    )
    why: str | None = Field(default=None, description="The reason, in words; for people.")
    by: str | None = Field(default=None, description="Who decided.")
    date: Edtf | None = Field(default=None, description="When, as EDTF.", examples=["2024-06-19"])

    @model_validator(mode="after")
    def _is_of_one_thing(self) -> Self:
        if (self.relation is None) == (self.proposal is None):
            raise ValueError("names either a relation or a proposal, by its key")
        wrong = "accepted" if self.relation else "confirmed"
        if self.status == wrong:
            right = "confirmed or refused" if self.relation else "accepted or refused"
            raise ValueError(f"{'a relation' if self.relation else 'a proposal'} is {right}, not {wrong}")
        return self


class Decisions(Data):
    """kb/decisions.yml: a person's file, to which only a command that a person gives adds anything."""

    decisions: tuple[Decision, ...] = ()

    @field_validator("decisions", mode="before")
    @classmethod
    def _emptied(cls, value: Any) -> Any:
        """Of somebody who takes out the last decision, the line above it stays, with nothing below."""
        return () if value is None else value
