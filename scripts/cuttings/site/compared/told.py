"""Who tells something, and which of those who tell it were compared, as rows of several pairs show it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from cuttings.model import Evidence, Related
from cuttings.site.chronology import sort_key
from cuttings.site.links import Link, place_of_comparison
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
    number: int = 0
    """By which the row tells what was compared; 0 where it need not."""


class PairItem(NamedTuple):
    """Two of them that were compared, by their numbers in the row."""

    first: int
    second: int
    key: str
    status: str
    formerly: tuple[str, ...]
    """The places by which it may have been cited besides that of its key: with ids of now, and of before."""


class PairsItem(NamedTuple):
    """Which were compared, and why they are held to bear on each other so, each reason once."""

    joined: str
    """How many pairs; empty of a single one."""
    pairs: tuple[PairItem, ...]
    why: tuple[tuple[Link, ...], ...]
    on_pages: str
    """On whose pages the keys of the pairs are."""
    keys: tuple[str, ...] = ()
    """Those that are on no page."""


def pair_item(views: Views, one: Related, first: int, second: int) -> PairItem:
    """A pair, with the numbers of its two sides in either order."""
    less, more = sorted((first, second))
    return PairItem(less, more, one.key, views.derived.shares.status(one), tuple(_formerly(views, one)))


def _formerly(views: Views, one: Related) -> Iterator[str]:
    """The ids stand in a key in their own order, which may be another with other ids."""
    shares = views.derived.shares
    raw = [side.entity for side in one.sides]
    names = [(each, shares.now(each), *shares.formerly.get(shares.now(each), ())) for each in raw]
    if all({*those} == {each} for each, those in zip(raw, names, strict=True)):
        return
    for ids in dict.fromkeys(product(*names)):
        for placed in (ids, ids[::-1]):
            key = " ".join(_renamed(one.key.split(), dict(zip(raw, placed, strict=True))))
            if key != one.key:
                yield place_of_comparison(key)


def _renamed(words: Sequence[str], names: Mapping[str, str]) -> Iterator[str]:
    return (names.get(word, word) for word in words)


def came_out(views: Views, quoted: Sequence[Evidence]) -> tuple[tuple[str, int, str], str, int]:
    """When the first article that has it came out, and where it stands there; to sort by."""
    sources = views.contents.kb.sources
    published = ((each, sources.get(each.source)) for each in quoted)
    places = (
        (sort_key(source.published.edtf if source else None), each.source, each.start) for each, source in published
    )
    return min(places, default=(sort_key(None), "", 0))
