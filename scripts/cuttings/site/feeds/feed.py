"""What a feed says, in whatever form it is written."""

from typing import NamedTuple

from cuttings.site.links import Link


class Entry(NamedTuple):
    """One item. Its id is made from the commit, so that it stays when the site moves or the entity is renamed."""

    id: str
    title: str
    when: str
    """The date of the commit, as ISO 8601."""
    anchor: str
    """Where it is told on the page that the feed is of."""
    lines: tuple[tuple[Link, ...], ...]
    """What changed, each line in pieces."""


class Feed(NamedTuple):
    """The newest entries first."""

    title: str
    description: str
    page: str
    """The uri of the page that tells the same."""
    entries: tuple[Entry, ...]
