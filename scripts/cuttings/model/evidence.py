"""The words that a statement rests on, and where they stand."""

from pydantic import Field

from cuttings.model.base import Data
from cuttings.model.vocabulary import Slug

_DIGITS = 12


def state_of(sha256: str) -> str:
    """What a quotation says of the state of its article: the first twelve digits of its file's SHA-256."""
    return sha256[:_DIGITS]


class Evidence(Data):
    """A quotation: a W3C TextQuoteSelector and TextPositionSelector in one.

    Source: W3C Web Annotation Data Model, sections 4.2.4 and 4.2.5. `exact` is the article's own text, unchanged;
    `prefix` and `suffix` are its neighbourhood, so that a reader can judge it and a corrected article be compared.
    """

    source: Slug = Field(description="Id of the source, the stem of its file in kb/sources/.")
    exact: str = Field(min_length=1, description="The quoted words, exactly as they stand in the article.")
    prefix: str = Field(default="", description="The words just before.")
    suffix: str = Field(default="", description="The words just after.")
    start: int = Field(ge=0, description="Offset of the first character, in code points from the start of the file.")
    end: int = Field(gt=0, description="Offset just after the last character, in code points.")
    sha256: str = Field(
        pattern=rf"^[0-9a-f]{{{_DIGITS}}}$",
        description="First twelve digits of the SHA-256 of the article file that the offsets count in.",
    )

    def is_of(self, sha256: str) -> bool:
        """Whether it was taken from the state of its article whose file has this SHA-256."""
        return self.sha256 == state_of(sha256)
