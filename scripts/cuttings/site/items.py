"""Entities as lists show them: one line's worth of an event, a claim or anything that is linked to."""

from typing import NamedTuple

from cuttings.kb.trust.trust import Trust
from cuttings.site.links import Link
from cuttings.site.quotations import Quotation


def all_orphaned(quotations: tuple[Quotation, ...]) -> bool:
    """Whether there are quotations and each of them is orphaned."""
    return bool(quotations) and all(quotation.orphaned for quotation in quotations)


class EventItem(NamedTuple):
    """An event in a timeline or table. `status` and the like are terms; templates say them in words."""

    link: Link
    date: Link | None
    sort: str
    type: str
    status: str
    factuality: str
    place: Link | None
    participants: tuple[tuple[Link, str], ...]
    """Who took part, and what that side is called where it does not go without saying."""
    quotations: tuple[Quotation, ...]
    sources: int
    sources_standing: int
    """Without those that were withdrawn."""
    trust: Trust

    @property
    def orphaned(self) -> bool:
        """Whether none of the words that it rests on is found any more."""
        return all_orphaned(self.quotations)

    def without(self, own: Link) -> "EventItem":
        """The item for the page of a place or of somebody who takes part, who need not be named again."""
        return self._replace(
            place=None if self.place == own else self.place,
            participants=tuple(each for each in self.participants if each[0] != own),
        )


class ClaimItem(NamedTuple):
    """What somebody said, as somebody's words: who, how, what, where it stands."""

    link: Link
    speakers: tuple[Link, ...]
    speaker_words: str
    """Who speaks, where nobody is linked: the article, words that name nobody known, or plainly unknown."""
    modality: str
    polarity: str
    mode: str
    cue: str | None
    content: str
    left_out: int
    date: Link | None
    sort: str
    quotations: tuple[Quotation, ...]
    trust: Trust

    @property
    def orphaned(self) -> bool:
        """Whether none of the words that it rests on is found any more."""
        return all_orphaned(self.quotations)

    @property
    def speaker(self) -> str:
        """Who speaks, as plain text."""
        return ", ".join(link.label for link in self.speakers) or self.speaker_words
