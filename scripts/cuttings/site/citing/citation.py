"""What a citation is made of, before it becomes a text of some format."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from cuttings.model import Published

Places = tuple[tuple[str, tuple[tuple[int, int], ...]], ...]
#: The address of the home page of a site that does not know its own.
HERE = "./"
GONE = "its words are no longer in the article"
WITHDRAWN = "rests only on what was withdrawn"
#: So many articles are kept as they are written in a format, since many pages cite the same.
KEPT = 10_000


@dataclass(frozen=True, eq=False)
class CitedSource:
    """An article, as far as it is known; there is one of each in a site, so that what is written of it can be kept."""

    key: str
    title: str
    authors: tuple[str, ...]
    publisher: str | None
    published: Published
    url: str | None
    language: str
    withdrawn: str | None = None
    """When and why it was withdrawn, in words; None where it was not."""


class CitedSite(NamedTuple):
    """The site at one state of its knowledge base."""

    key: str
    title: str
    revision: str
    """The SWHID of kb/; empty where it is not known."""
    url: str
    """Empty where the site was built without being told its address."""

    @property
    def short_revision(self) -> str:
        """Enough of the revision for people."""
        return self.revision.rpartition(":")[2][:12]


class Citation(NamedTuple):
    """One statement, or a page as a whole."""

    key: str
    anchor: str
    """Of the statement on its page; empty for the page."""
    title: str
    address: str
    """The whole address where the site's is known, else from the site's folder."""
    review: str
    """Whether a person has checked it, in words; empty where that cannot be said."""
    places: Places
    """The keys of the sources that it rests on, and from where to where in each, in characters."""
    gone: bool
    """Whether the words that it rests on are no longer in their article."""
    withdrawn: bool = False
    """Whether all the sources that it rests on were withdrawn."""

    @property
    def remarks(self) -> str:
        """What is to be said of its standing, in words."""
        said = (self.review, GONE if self.gone else "", WITHDRAWN if self.withdrawn else "")
        return "; ".join(filter(None, said))


class Bibliography(NamedTuple):
    """What can be cited on one page: first the page, then its statements; with their sources and the site."""

    citations: tuple[Citation, ...]
    sources: Mapping[str, CitedSource]
    """By their keys, in the order in which they are first cited."""
    site: CitedSite

    @property
    def page(self) -> Citation:
        """The page as a whole."""
        return self.citations[0]
