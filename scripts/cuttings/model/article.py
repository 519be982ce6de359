"""An article as it was read from seeds/: its text, its zones, and what is known of its origin."""

from dataclasses import dataclass
from typing import NamedTuple

from pydantic import Field

from cuttings.model.base import Data
from cuttings.model.vocabulary import CONTENT_ZONES, Edtf, GivenSlug, PublishedBasis, Rights, ZoneKind


class Author(Data):
    """Somebody who signed the article."""

    name: str = Field(description="The name as it stands under the headline.")
    affiliation: str | None = Field(
        default=None, description="As the article gives it, for example: senior staff writer."
    )


class Published(Data):
    """When the article came out, and how that is known. Never the time of a file, a crawl or today."""

    edtf: Edtf | None = Field(default=None, description="EDTF date; an interval where only bounds can be defended.")
    basis: PublishedBasis = Field(
        default="unknown",
        description="stated in the article; inferred, by a person or from the dates in the text; or unknown.",
    )
    reason: str | None = Field(default=None, description="Why, in words; required when inferred.")


#: When nothing is known. Made unchecked, as to check it would build what checks it at every start.
UNPUBLISHED = Published.model_construct()


class Withdrawn(Data):
    """That an article was taken back: when, as far as that is known, and why."""

    edtf: Edtf | None = Field(default=None, description="EDTF date on which it was withdrawn; absent if unknown.")
    reason: str = Field(pattern=r"\S", description="By whom and why, in words.")


class SourceMetadata(Data):
    """What a sidecar `NAME.meta.yml`, front matter or the article itself says about an article."""

    id: GivenSlug | None = Field(default=None, description="Id of the source in kb/; made from the title when absent.")
    title: str | None = None
    publisher: str | None = None
    authors: tuple[Author, ...] = ()
    published: Published = UNPUBLISHED
    withdrawn: Withdrawn | None = None
    url: str | None = None
    language: str = "en"
    rights: Rights = "all-rights-reserved"
    notes: str | None = None


class Zone(NamedTuple):
    """A block of the article and what it is. Zones do not overlap and cover every non-blank line."""

    kind: ZoneKind
    start: int
    end: int


@dataclass(frozen=True)
class Article:
    """One article. `text` is the file decoded as UTF-8, unchanged; all offsets count in it."""

    file: str
    """Name of the file in seeds/."""
    source: str
    """Id of the source."""
    text: str
    sha256: str
    """Of the file's bytes, 64 hexadecimal digits."""
    metadata: SourceMetadata
    zones: tuple[Zone, ...]
    markup: tuple[tuple[int, int], ...] = ()
    """Markdown's marks and link targets, from start to end: layout, not words. Empty for plain text."""

    @property
    def content(self) -> tuple[Zone, ...]:
        """The zones that are read for content, in text order."""
        return tuple(zone for zone in self.zones if zone.kind in CONTENT_ZONES)
