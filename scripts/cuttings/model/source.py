"""Where all of it was read."""

from typing import ClassVar

from pydantic import Field

from cuttings.model.article import UNPUBLISHED, Author, Published, Withdrawn
from cuttings.model.entity import Entity, Name
from cuttings.model.vocabulary import EntityKind, Rights


class Source(Entity):
    """An article: where it came from and how that is known."""

    KIND: ClassVar[EntityKind] = "source"

    title: Name = Field(description="The article's headline.", examples=["Putin arrives in Pyongyang"])
    publisher: str | None = Field(default=None, description="Who published it.", examples=["The Korea Times"])
    authors: tuple[Author, ...] = Field(default=(), description="Who signed it.", examples=[[{"name": "Kim Mara"}]])
    published: Published = Field(
        default=UNPUBLISHED,
        description="When it came out, and how that is known.",
        examples=[{"edtf": "2024-06-20", "basis": "stated"}],
    )
    withdrawn: Withdrawn | None = Field(
        default=None,
        description="Set once its publisher took it back; all that rests on it is marked.",
        examples=[{"edtf": "2024-07-01", "reason": "Retracted by the publisher"}],
    )
    url: str | None = Field(default=None, description="Where the publisher has it.", examples=["https://example.org/a"])
    language: str = Field(default="en", description="Its language, as a BCP 47 tag.", examples=["en", "ko"])
    rights: Rights = Field(
        default="all-rights-reserved", description="What may be shown beyond short quotations.", examples=["open"]
    )
    file: str = Field(description="Name of the article's file in seeds/.")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256 of the article's file.")

    @property
    def label(self) -> str:
        """Its title."""
        return self.title
