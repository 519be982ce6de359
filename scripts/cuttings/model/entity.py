"""What is kept in kb/: one YAML file per entity, its id the file's stem.

Fields hold facts. Counts, backlinks and timelines are derived and never stored. The order of the fields here is the
order of the keys in the files, and the descriptions are what editors show while a person types.
"""

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from cuttings.model.article import Author, Published
from cuttings.model.base import Data
from cuttings.model.evidence import Evidence
from cuttings.model.vocabulary import (
    ActorKind,
    ClaimMode,
    Edtf,
    EntityKind,
    EventStatus,
    EventType,
    Factuality,
    Modality,
    ParticipantRole,
    PlaceKind,
    Polarity,
    RelationKind,
    RelationStatus,
    Review,
    Rights,
    RoleTemporal,
    Slug,
)

#: A name is never blank.
Name = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
Names = tuple[Name, ...]


class Entity(Data):
    """What all entities share. The id is not a field: it is the stem of the file."""

    KIND: ClassVar[EntityKind]

    review: Review = Field(default="draft", description="reviewed once a person has checked the whole file.")
    formerly: tuple[Slug, ...] = Field(default=(), description="Ids this entity had before; their pages redirect.")
    notes: str | None = Field(default=None, description="A person's remarks, in Markdown; shown on the page.")

    @property
    def label(self) -> str:
        """The entity's name in one line, for links and lists."""
        raise NotImplementedError


class Role(Data):
    """An office or function, as evidence shows it: a sighting, not a tenure."""

    title: str = Field(description="The role without its holder, for example: Minister of Defence.")
    of: Slug | None = Field(default=None, description="Id of the actor in whose service the role is.")
    temporal: RoleTemporal = Field(default="current", description="How the sources speak of it.")
    from_: Edtf | None = Field(default=None, alias="from", description="EDTF; only when a source states the start.")
    to: Edtf | None = Field(default=None, description="EDTF; only when a source states the end.")
    evidence: tuple[Evidence, ...] = ()


class Actor(Entity):
    """Somebody who acts or speaks: a person, a state, a body, a medium, an unnamed group."""

    KIND: ClassVar[EntityKind] = "actor"

    name: Name = Field(description="The name the site shows.")
    kind: ActorKind
    aliases: Names = Field(default=(), description="Other names that mean this actor wherever they stand.")
    weak_aliases: Names = Field(default=(), description="Names that need context: a surname, a capital for its state.")
    not_: Names = Field(default=(), alias="not", description="Names that never mean this actor.")
    description: str | None = Field(default=None, description="One line that says who or what this is.")
    country: Slug | None = Field(default=None, description="Id of the state it belongs to.")
    part_of: Slug | None = Field(default=None, description="Id of the actor that this is a part of.")
    roles: tuple[Role, ...] = ()
    identifiers: dict[str, str] = Field(default_factory=dict, description="By hand, for example: {wikidata: Q7747}.")
    evidence: tuple[Evidence, ...] = ()

    @property
    def label(self) -> str:
        """Its name."""
        return self.name


class Place(Entity):
    """Somewhere things happen."""

    KIND: ClassVar[EntityKind] = "place"

    name: Name = Field(description="The name the site shows.")
    kind: PlaceKind
    aliases: Names = Field(default=(), description="Other names that mean this place wherever they stand.")
    weak_aliases: Names = Field(default=(), description="Names that need context.")
    not_: Names = Field(default=(), alias="not", description="Names that never mean this place.")
    description: str | None = Field(default=None, description="One line that says what this is.")
    within: Slug | None = Field(default=None, description="Id of the place or the state that this lies in.")
    coordinates: tuple[float, float] | None = Field(default=None, description="[latitude, longitude] in degrees.")
    identifiers: dict[str, str] = Field(
        default_factory=dict, description="By hand, for example: {geonames: '1871859'}."
    )
    evidence: tuple[Evidence, ...] = ()

    @property
    def label(self) -> str:
        """Its name."""
        return self.name


class Participant(Data):
    """Who took part in an event, and on which side of it."""

    actor: Slug = Field(description="Id of the actor.")
    role: ParticipantRole


class Event(Entity):
    """A happening, action, vote, agreement or lasting state of affairs: past, ongoing, planned or possible."""

    KIND: ClassVar[EntityKind] = "event"

    title: Name
    type: EventType
    status: EventStatus = Field(description="Whether it took place, as the sources tell it.")
    factuality: Factuality = Field(default="asserted", description="Who vouches for it.")
    date: Edtf | None = Field(default=None, description="EDTF; absent when no source settles it.")
    place: Slug | None = Field(default=None, description="Id of a place, or of a state for its territory.")
    participants: tuple[Participant, ...] = ()
    part_of: Slug | None = Field(default=None, description="Id of the event that this is a part of.")
    evidence: tuple[Evidence, ...] = ()

    @property
    def label(self) -> str:
        """Its title."""
        return self.title


class DateEntity(Entity):
    """A day, month, year or interval that something is pinned to. What happened on it is derived."""

    KIND: ClassVar[EntityKind] = "date"

    edtf: Edtf
    evidence: tuple[Evidence, ...] = ()

    @property
    def label(self) -> str:
        """The EDTF value; pages show it in words."""
        return self.edtf


class Relation(Data):
    """How this claim bears on another claim or an event: proposed by rule, settled by a person."""

    kind: RelationKind
    target: Slug
    status: RelationStatus = "proposed"
    why: str = Field(description="The reason, in words.")


class Claim(Entity):
    """What somebody said; never what is so."""

    KIND: ClassVar[EntityKind] = "claim"

    content: Name = Field(description="What was said, in the article's words; parts joined with ' … '.")
    speakers: tuple[Slug, ...] = Field(default=(), description="Ids of the actors who said it; absent when unknown.")
    speaker_text: str | None = Field(default=None, description="The words that point to the speaker.")
    by_author: bool = Field(default=False, description="True for the article's own statement.")
    cue: str | None = Field(default=None, description="The words that mark it as said: 'said', 'according to'.")
    mode: ClaimMode
    modality: Modality = "asserted"
    polarity: Polarity = "positive"
    about: tuple[Slug, ...] = Field(default=(), description="Ids of the actors and places it speaks of.")
    date: Edtf | None = Field(default=None, description="When it was said, if known.")
    relations: tuple[Relation, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def label(self) -> str:
        """Its content."""
        return self.content


class Source(Entity):
    """An article: where it came from and how that is known."""

    KIND: ClassVar[EntityKind] = "source"

    title: Name
    publisher: str | None = None
    authors: tuple[Author, ...] = ()
    published: Published = Published()
    url: str | None = None
    language: str = "en"
    rights: Rights = Field(default="all-rights-reserved", description="What may be shown beyond short quotations.")
    file: str = Field(description="Name of the article's file in seeds/.")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256 of the article's file.")

    @property
    def label(self) -> str:
        """Its title."""
        return self.title


#: Folder in kb/ and model of each kind, in the order in which the site shows them.
KINDS: dict[str, type[Entity]] = {
    "actors": Actor,
    "places": Place,
    "events": Event,
    "dates": DateEntity,
    "claims": Claim,
    "sources": Source,
}
