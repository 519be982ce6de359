"""Where things happen."""

from typing import Annotated, ClassVar

from pydantic import Field

from cuttings.model.entity import RESTS_ON, Joinable, Name, Names
from cuttings.model.evidence import Evidence
from cuttings.model.vocabulary import EntityKind, PlaceKind, Slug

Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]


class Place(Joinable):
    """Somewhere things happen."""

    KIND: ClassVar[EntityKind] = "place"

    name: Name = Field(description="The name the site shows.")
    kind: PlaceKind = Field(description="What sort of place it is.")
    aliases: Names = Field(
        default=(), description="Other names that mean this place wherever they stand.", examples=[["Pyeongyang"]]
    )
    weak_aliases: Names = Field(default=(), description="Names that need context.", examples=[["the capital"]])
    not_: Names = Field(
        default=(), alias="not", description="Names that never mean this place.", examples=[["Pyongyang Café"]]
    )
    description: str | None = Field(
        default=None, description="One line that says what this is.", examples=["port on the Sea of Japan"]
    )
    within: Slug | None = Field(
        default=None, description="Id of the place or the state that this lies in.", examples=["north-korea"]
    )
    coordinates: tuple[Latitude, Longitude] | None = Field(
        default=None, description="[latitude, longitude] in degrees.", examples=[[39.03, 125.75]]
    )
    identifiers: dict[str, str] = Field(
        default_factory=dict, description="Its ids in other collections, by hand.", examples=[{"geonames": "1871859"}]
    )
    evidence: tuple[Evidence, ...] = RESTS_ON

    @property
    def label(self) -> str:
        """Its name."""
        return self.name
