"""How each article tells one event, and why several names or tellings are one entity."""

from dataclasses import dataclass

from cuttings.model import History, Merge, Telling
from cuttings.site.chronology import sort_key
from cuttings.site.compared.reasons import reason
from cuttings.site.compared.words import MERGE
from cuttings.site.links import Link
from cuttings.site.quotations import Quotation
from cuttings.site.views import Views


@dataclass(frozen=True)
class TellingItem:
    """How one article tells the event. `status` and `factuality` are terms."""

    source: Link
    published: Link | None
    published_sort: str
    status: str
    factuality: str
    date: Link | None
    date_sort: str
    place: Link | None
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True)
class HistoryItem:
    """The tellings, the date that is preferred, and by which rule."""

    date: Link | None
    why: tuple[Link, ...]
    tellings: tuple[TellingItem, ...]


@dataclass(frozen=True)
class MergeItem:
    """The rule that made one entity, and the articles that tell of it."""

    rule: str
    why: tuple[Link, ...]
    sources: tuple[Link, ...]


def history_item(views: Views, one: History, own: str, seen: set[str] | None) -> HistoryItem:
    """A history for showing."""
    tellings = tuple(_telling(views, each, seen) for each in one.tellings)
    return HistoryItem(views.date(one.date), reason(views, one.why, own), tellings)


def merge_item(views: Views, one: Merge, own: str) -> MergeItem:
    """A merge for showing."""
    return MergeItem(MERGE.get(one.rule, one.rule), reason(views, one.why, own), views.links(one.sources))


def _telling(views: Views, one: Telling, seen: set[str] | None) -> TellingItem:
    return TellingItem(
        source=views.link(one.source),
        published=views.date(one.published, as_bounds=True),
        published_sort=sort_key(one.published)[0] if one.published else "",
        status=one.status,
        factuality=one.factuality,
        date=views.date(one.date),
        date_sort=sort_key(one.date)[0] if one.date else "",
        place=views.link(views.derived.shares.now(one.place)) if one.place else None,
        quotations=views.quotations(one.evidence, seen),
    )
