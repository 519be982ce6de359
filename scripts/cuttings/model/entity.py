"""What is kept in kb/: one YAML file per entity, its id the file's stem.

Fields hold facts. Counts, backlinks and timelines are derived and never stored. The order of the fields here is the
order of the keys in the files, and the descriptions are what editors show while a person types.
"""

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from cuttings.model.base import Data
from cuttings.model.vocabulary import Day, EntityKind, Review, Slug

#: A name is never blank.
Name = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
Names = tuple[Name, ...]

#: What an entity stands on, whatever it is.
RESTS_ON = Field(
    default=(),
    description="The words that it rests on.",
    examples=[[{"source": "some-article", "exact": "its words", "start": 12, "end": 21, "sha256": "0123456789ab"}]],
)


class Entity(Data):
    """What all entities share. The id is not a field: it is the stem of the file."""

    KIND: ClassVar[EntityKind]

    review: Review = Field(
        default="draft", description="reviewed once a person has checked the whole file.", examples=["reviewed"]
    )
    reviewed_by: str | None = Field(default=None, pattern=r"\S", description="Who checked it.", examples=["Mara Voss"])
    reviewed_on: Day | None = Field(
        default=None, description="The day on which it was checked.", examples=["2024-07-15"]
    )
    formerly: tuple[Slug, ...] = Field(
        default=(), description="Ids this entity had before; their pages redirect.", examples=[["kim-jong-eun"]]
    )
    notes: str | None = Field(
        default=None,
        description="A person's remarks, in Markdown; shown on the page.",
        examples=["Not to be taken for his *brother*."],
    )

    @property
    def label(self) -> str:
        """The entity's name in one line, for links and lists."""
        raise NotImplementedError


class Joinable(Entity):
    """What may turn out to be the same as another of its kind, or to be two."""

    merged_into: Slug | None = Field(
        default=None,
        description="Id of the entity that this one is: its names and quotations count as that one's.",
        examples=["kim-jong-un"],
    )
    not_same_as: tuple[Slug, ...] = Field(
        default=(),
        description="Ids of entities that this one is not, however much alike they look.",
        examples=[["kim-jong-nam"]],
    )
