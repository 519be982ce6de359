"""What a page is before any engine turns it into a file. Builders return these; nothing here knows MkDocs."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from cuttings.site.citing.citation import Bibliography
from cuttings.site.feeds.feed import Feed
from cuttings.site.links import Link


class Words(NamedTuple):
    """Words of a source that a page shows: found by what they say, not by what anything is called."""

    text: str
    anchor: str = ""
    """Their place on the page, if they have one."""
    place: str = ""
    """Where in the article they stand, in words."""


class SearchEntry(NamedTuple):
    """How a page is found: `tags` weigh most (names and aliases), then the title, then the text, then the words."""

    title: str
    text: str = ""
    tags: tuple[str, ...] = ()
    boost: float = 1.0
    words: tuple[Words, ...] = ()
    only_words: bool = False
    """Whether the page has no name of its own, as what somebody said has none."""


class Page(NamedTuple):
    """A page to be rendered: `template` with `context`, reachable at `uri`.

    What is large is made when it is asked for, and not kept: of all pages together it would fill the memory.
    """

    uri: str
    title: str
    template: str
    """The template, or of entities their kind, by which a function of `grammar.entities` writes them."""
    fill: Callable[[], Mapping[str, Any]]
    """Makes what the template is given."""
    source_file: str | None = None
    """The file a person edits to change the page, relative to kb/."""
    copying: Callable[[], str | None] | None = None
    """Makes what the site publishes of that file; None where its sources' rights let it be published as it is."""
    description: str = ""
    section: str | None = None
    """The folder of kb/ whose index page stands above this page."""
    wide: bool = False
    """Whether the page needs the room of the table of contents."""
    search: tuple[SearchEntry, ...] = ()
    feeding: Callable[[], Feed] | None = None
    """Makes what changed of it, for programs; None where there is nothing to follow or no address to give."""
    follows: Link | None = None
    """The page whose feed this one names to programs, and in which words."""
    wanders: bool = False
    """Whether what it tells moves to other pages as there is more; so it is not cited by its address."""
    citing: Callable[[], Bibliography] | None = None
    """Makes the list of what can be cited on the page; None where that is cited on another."""

    @property
    def context(self) -> Mapping[str, Any]:
        """What the template is given."""
        return self.fill()

    @property
    def copy(self) -> str | None:
        """What the site publishes of the page's file; None where that is the file as it is."""
        return self.copying() if self.copying else None

    @property
    def bibliography(self) -> Bibliography | None:
        """What can be cited on the page."""
        return self.citing() if self.citing else None

    @property
    def feed(self) -> Feed | None:
        """What changed of the page, for programs."""
        return self.feeding() if self.feeding else None

    def telling(self, **more: Any) -> "Page":
        """The page with something more for its template."""
        return self._replace(fill=lambda: {**self.fill(), **more})


class Redirect(NamedTuple):
    """The page of an id that an entity had before. Several targets: the entity was split."""

    uri: str
    targets: tuple[tuple[str, str], ...]
    """Uri and title of each entity that carries the id in `formerly`."""
