"""What each source says of an event: as what it tells it, with which date and place, and in which words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cuttings.model import Event, Evidence, Telling
from cuttings.site.chronology import sort_key
from cuttings.site.links import Link
from cuttings.site.quotations import Quotation
from cuttings.site.views import Views

#: So many quotations of one source are shown at once, if not the article’s comparison chose better ones.
SHOWN = 2


class TellingItem(NamedTuple):
    """What one source says. `status` and `factuality` are terms, absent where only this one source tells of it."""

    source: Link
    publisher: str | None
    published: Link | None
    status: str | None
    factuality: str | None
    date: Link | None
    place: Link | None
    quotations: tuple[Quotation, ...]
    more: tuple[Quotation, ...]
    """The other quotations, to be opened at will."""


def tellings(views: Views, event_id: str, event: Event, seen: set[str]) -> Iterator[TellingItem]:
    """The sources in the order in which they were published, as far as that is known; `seen` takes their anchors."""
    histories = views.derived.shares.histories_of.get(event_id, ())
    told = {telling.source: telling for history in histories for telling in history.tellings}
    sources = dict.fromkeys([*told, *(evidence.source for evidence in event.evidence)])
    for source_id in sorted(sources, key=lambda each: (each not in told, _published(views, each))):
        quoted = [evidence for evidence in event.evidence if evidence.source == source_id]
        yield _item(views, source_id, told.get(source_id), quoted, seen)


def _published(views: Views, source_id: str) -> tuple[str, str]:
    source = views.contents.kb.sources.get(source_id)
    return sort_key(source.published.edtf if source else None)[0], source_id


def _item(
    views: Views, source_id: str, telling: Telling | None, quoted: Sequence[Evidence], seen: set[str]
) -> TellingItem:
    source = views.contents.kb.sources.get(source_id)
    main = list(telling.evidence if telling and telling.evidence else quoted[:SHOWN])
    place = telling.place if telling else None
    return TellingItem(
        source=views.link(source_id),
        publisher=source.publisher if source else None,
        published=views.date(source.published.edtf, as_bounds=True) if source else None,
        status=telling.status if telling else None,
        factuality=telling.factuality if telling else None,
        date=views.date(telling.date) if telling else None,
        place=views.link(views.derived.shares.now(place)) if place else None,
        quotations=views.quotations(main, seen),
        more=views.quotations([evidence for evidence in quoted if evidence not in main], seen),
    )
