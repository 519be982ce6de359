"""Who acts or speaks."""

from typing import ClassVar

from pydantic import Field

from cuttings.model.base import Data
from cuttings.model.entity import RESTS_ON, Joinable, Name, Names
from cuttings.model.evidence import Evidence
from cuttings.model.vocabulary import ActorKind, Edtf, EntityKind, RoleTemporal, Slug


class Role(Data):
    """An office or function, as evidence shows it: a sighting, not a tenure."""

    title: str = Field(description="The role without its holder, for example: Minister of Defence.")
    of: Slug | None = Field(default=None, description="Id of the actor in whose service the role is.")
    temporal: RoleTemporal = Field(default="current", description="How the sources speak of it.")
    from_: Edtf | None = Field(default=None, alias="from", description="EDTF; only when a source states the start.")
    to: Edtf | None = Field(default=None, description="EDTF; only when a source states the end.")
    evidence: tuple[Evidence, ...] = RESTS_ON


class Actor(Joinable):
    """Somebody who acts or speaks: a person, a state, a body, a medium, an unnamed group."""

    KIND: ClassVar[EntityKind] = "actor"

    name: Name = Field(description="The name the site shows.")
    kind: ActorKind = Field(description="What sort of actor it is.")
    aliases: Names = Field(
        default=(), description="Other names that mean this actor wherever they stand.", examples=[["Kim Jong Un"]]
    )
    weak_aliases: Names = Field(
        default=(), description="Names that need context: a surname, a capital for its state.", examples=[["Kim"]]
    )
    not_: Names = Field(
        default=(), alias="not", description="Names that never mean this actor.", examples=[["Kim Institute"]]
    )
    description: str | None = Field(
        default=None,
        description="One line that says who or what this is.",
        examples=["historian at Kookmin University"],
    )
    country: Slug | None = Field(default=None, description="Id of the state it belongs to.", examples=["north-korea"])
    part_of: Slug | None = Field(
        default=None, description="Id of the actor that this is a part of.", examples=["korean-peoples-army"]
    )
    roles: tuple[Role, ...] = Field(
        default=(),
        description="Its offices and functions, each with its evidence.",
        examples=[[{"title": "President", "of": "russia"}]],
    )
    identifiers: dict[str, str] = Field(
        default_factory=dict, description="Its ids in other collections, by hand.", examples=[{"wikidata": "Q7747"}]
    )
    evidence: tuple[Evidence, ...] = RESTS_ON

    @property
    def label(self) -> str:
        """Its name."""
        return self.name
