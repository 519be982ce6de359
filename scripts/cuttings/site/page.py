"""What a page is before any engine turns it into a file. Builders return these; nothing here knows MkDocs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cuttings.site.citing.citation import Bibliography
from cuttings.site.feeds.feed import Feed
from cuttings.site.links import Link


@dataclass(frozen=True)
class Words:
    """Words of a source that a page shows: found by what they say, not by what anything is called."""

    text: str
    anchor: str = ""
    """Their place on the page, if they have one."""
    place: str = ""
    """Where in the article they stand, in words."""


@dataclass(frozen=True)
class SearchEntry:
    """How a page is found: `tags` weigh most (names and aliases), then the title, then the text, then the words."""

    title: str
    text: str = ""
    tags: tuple[str, ...] = ()
    boost: float = 1.0
    words: tuple[Words, ...] = ()
    only_words: bool = False
    """Whether the page has no name of its own, as what somebody said has none."""


@dataclass(frozen=True)
class Page:
    """A page to be rendered: `template` with `context`, reachable at `uri`."""

    uri: str
    title: str
    template: str
    context: Mapping[str, Any]
    source_file: str | None = None
    """The file a person edits to change the page, relative to kb/."""
    copy: str | None = None
    """What the site publishes of that file, where its source's rights do not let it be published as it is."""
    description: str = ""
    section: str | None = None
    """The folder of kb/ whose index page stands above this page."""
    wide: bool = False
    """Whether the page needs the room of the table of contents."""
    search: tuple[SearchEntry, ...] = field(default=())
    bibliography: Bibliography | None = None
    """What can be cited on the page."""
    feed: Feed | None = None
    """What changed of it, for programs; None where there is nothing to follow or no address to give."""
    follows: Link | None = None
    """The page whose feed this one names to programs, and in which words."""


@dataclass(frozen=True)
class Redirect:
    """The page of an id that an entity had before. Several targets: the entity was split."""

    uri: str
    targets: tuple[tuple[str, str], ...]
    """Uri and title of each entity that carries the id in `formerly`."""
