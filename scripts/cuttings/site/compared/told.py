"""Who tells something, and which of those who tell it were compared, as rows of several pairs show it."""

from collections.abc import Sequence
from typing import NamedTuple

from cuttings.model import Evidence, Related
from cuttings.site.chronology import sort_key
from cuttings.site.links import Link
from cuttings.site.quotations import Quotation
from cuttings.site.views import Views


class SaidItem(NamedTuple):
    """One who tells it, and in which words."""

    who: tuple[Link, ...]
    content: str
    """What a claim says, where that is not what the row or its first line says word for word; perhaps cut."""
    quotations: tuple[Quotation, ...]
    value: tuple[Link, ...] = ()
    """The value that is told, where values are compared and it is not told by `who`."""
    ids: tuple[str, ...] = ()
    """By which pairs of it may have been cited, besides the id of the page that `who` leads to."""
    number: int = 0
    """By which the row tells what was compared; 0 where it need not."""


class PairItem(NamedTuple):
    """Two of them that were compared, by their numbers in the row."""

    first: int
    second: int
    key: str
    status: str


class PairsItem(NamedTuple):
    """Which were compared, and why they are held to bear on each other so, each reason once."""

    joined: str
    """How many pairs; empty of a single one."""
    pairs: tuple[PairItem, ...]
    why: tuple[tuple[Link, ...], ...]
    around: tuple[str, str]
    """What a pair's place has before and after the ids of the two."""
    on_pages: str
    """On whose pages the keys of the pairs are."""
    keys: tuple[str, ...] = ()
    """Those that are on no page."""


def pair_item(views: Views, one: Related, first: int, second: int) -> PairItem:
    """A pair, with the numbers of its two sides in either order."""
    less, more = sorted((first, second))
    return PairItem(less, more, one.key, views.derived.shares.status(one))


def came_out(views: Views, quoted: Sequence[Evidence]) -> tuple[tuple[str, int, str], str, int]:
    """When the first article that has it came out, and where it stands there; to sort by."""
    sources = views.contents.kb.sources
    published = ((each, sources.get(each.source)) for each in quoted)
    places = (
        (sort_key(source.published.edtf if source else None), each.source, each.start) for each, source in published
    )
    return min(places, default=(sort_key(None), "", 0))
