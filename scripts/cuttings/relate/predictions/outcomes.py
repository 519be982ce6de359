"""What later articles tell of something that was said to come."""

from typing import NamedTuple

from cuttings.edtf import Bounds
from cuttings.model import Evidence
from cuttings.relate.corpus import Corpus

#: Within how many days after it was said an undated happening in a later article is taken for what was said to come.
SOON = 200


class Outcome(NamedTuple):
    """Something told later that settles a forecast, or bears on it as hearsay."""

    entity: str | None
    """The event that tells it; None where no event was found in the words."""
    source: str
    evidence: tuple[Evidence, ...]
    came: bool
    """Whether it tells that it came about; False if it tells that it did not."""
    certain: bool
    """Whether somebody vouches for it."""
    rule: str
    words: str
    """What it tells, in words, to follow 'because'."""
    when: Bounds | None = None
    """The days on which it came about, as far as they are told."""


def is_soon(source: str, made: Bounds, corpus: Corpus) -> bool:
    """Whether an article came out so soon that an undated happening in it can be the one that was expected."""
    told = corpus.published(source)
    return told is not None and told.first - made.last <= SOON
