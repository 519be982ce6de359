"""The index page of each kind: one plain table, readable and complete without a script."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from cuttings.site.chronology import sort_key
from cuttings.site.links import Link, index_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.views import Views
from cuttings.site.words import FACTUALITY_SHORT, KIND, MODALITY, MODE, STATUS, counted, kind_words


@dataclass(frozen=True)
class Cell:
    """What stands in a cell: words or links, perhaps set as a chip, and what the column is sorted by."""

    values: tuple[Link, ...] = ()
    sort: str = ""
    chip: str | None = None
    """A term that decides how a chip looks, for example the status of an event."""
    number: bool = False


@dataclass(frozen=True)
class Table:
    """A table whose rows are in the order of its first sorting."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def index_pages(views: Views) -> Iterator[Page]:
    """An index page for each kind."""
    return (_page(views, folder, rows, lead) for folder, (lead, rows) in _INDEXES.items())


def _page(views: Views, folder: str, build: Callable[[Views], Table], lead: str) -> Page:
    title = KIND[folder][1].capitalize()
    number = len(views.contents.kb.of(folder))
    return Page(
        uri=index_uri(folder),
        title=title,
        template="index.html",
        context={"title": title, "lead": lead, "number": counted(number, folder), "table": build(views)},
        description=lead,
        wide=True,
        search=(SearchEntry(title, lead, boost=2),),
    )


def _words(text: str | None, sort: str | None = None, chip: str | None = None) -> Cell:
    return Cell((Link(text),) if text else (), (text or "") if sort is None else sort, chip)


def _link(link: Link | None, sort: str | None = None) -> Cell:
    return Cell((link,) if link else (), (link.label if link else "") if sort is None else sort)


def _links(links: tuple[Link, ...]) -> Cell:
    return Cell(links, links[0].label if links else "")


def _number(number: int) -> Cell:
    return Cell((Link(f"{number:,}"),), str(number), number=True)


def _review(review: str) -> Cell:
    return _words(review, chip=review)


def _actors(views: Views) -> Table:
    kb, derived = views.contents.kb, views.derived
    rows = (
        (
            _link(views.link(entity_id)),
            _words(kind_words(actor.kind), chip="kind"),
            _link(views.link(actor.country) if actor.country else None),
            _number(len(derived.events.get(entity_id, ()))),
            _number(len(derived.claims_by.get(entity_id, ()))),
            _number(len(derived.claims_about.get(entity_id, ()))),
            _review(actor.review),
        )
        for entity_id, actor in sorted(kb.actors.items(), key=lambda item: (item[1].name.casefold(), item[0]))
    )
    columns = ("Name", "Kind", "State", "Events", "Claims by", "Claims about", "Review")
    return Table("Actors", columns, tuple(rows))


def _places(views: Views) -> Table:
    kb, derived = views.contents.kb, views.derived
    rows = (
        (
            _link(views.link(entity_id)),
            _words(kind_words(place.kind), chip="kind"),
            _link(views.link(place.within) if place.within else None),
            _number(len(derived.events.get(entity_id, ()))),
            _number(len(derived.claims_about.get(entity_id, ()))),
            _review(place.review),
        )
        for entity_id, place in sorted(kb.places.items(), key=lambda item: (item[1].name.casefold(), item[0]))
    )
    return Table("Places", ("Name", "Kind", "Lies in", "Events", "Claims about", "Review"), tuple(rows))


def _events(views: Views) -> Table:
    kb = views.contents.kb
    order = sorted(kb.events, key=lambda entity_id: (sort_key(kb.events[entity_id].date), entity_id))
    rows = (
        (
            _link(item.date, item.sort) if item.date else _words("undated", ""),
            _link(item.link),
            _words(STATUS[item.status], chip=item.status),
            _words(FACTUALITY_SHORT[item.factuality]),
            _words(kind_words(item.type), chip="kind"),
            _link(item.place),
            _number(item.sources),
            _review(item.review),
        )
        for item in views.events(order)
    )
    columns = ("Date", "Event", "Status", "Vouched for", "Type", "Place", "Sources", "Review")
    return Table("Events in order of time; those without a date come last", columns, tuple(rows))


def _dates(views: Views) -> Table:
    calendar, derived = views.derived.calendar, views.derived
    rows = (
        (
            _link(views.link(entity_id), sort_key(date.edtf)[0]),
            _links(tuple(map(views.link, calendar.on(date.edtf)))),
            _number(len(derived.same_words.get(entity_id, ()))),
            _review(date.review),
        )
        for entity_id in calendar.order
        for date in (views.contents.kb.dates[entity_id],)
    )
    return Table("Dates in order of time", ("Date", "What happened", "Claims that name it", "Review"), tuple(rows))


def _claims(views: Views) -> Table:
    order = sorted(views.contents.kb.claims, key=lambda each: _speaker_and_place(views, each))
    rows = (
        (
            _links(item.speakers) if item.speakers else _words(item.speaker_words, "~"),
            _words(MODALITY[item.modality] + (", negative" if item.polarity == "negative" else ""), chip=item.modality),
            _link(Link(f"{item.content}{'…' if item.left_out else ''}", item.link.uri)),
            _words(MODE[item.mode]),
            _links(tuple(dict.fromkeys(quotation.source for quotation in item.quotations[:1]))),
            _review(item.review),
        )
        for item in views.claims(order)
    )
    columns = ("Who said it", "How", "What was said", "Wording", "Source", "Review")
    return Table("Claims by speaker; unnamed and unknown speakers come last", columns, tuple(rows))


def _speaker_and_place(views: Views, claim_id: str) -> tuple[str, str, int, str]:
    claim = views.contents.kb.claims[claim_id]
    speaker = views.link(claim.speakers[0]).label.casefold() if claim.speakers else "~"
    first = claim.evidence[0] if claim.evidence else None
    return speaker, first.source if first else "", first.start if first else 0, claim_id


def _sources(views: Views) -> Table:
    kb = views.contents.kb
    rows = (
        (
            _link(views.link(entity_id)),
            _words(source.publisher),
            _link(views.date(source.published.edtf, as_bounds=True), sort_key(source.published.edtf)[0]),
            _words(source.published.basis),
            _number(len(views.derived.statements.get(entity_id, ()))),
            _review(source.review),
        )
        for entity_id, source in sorted(kb.sources.items(), key=lambda item: (item[1].title.casefold(), item[0]))
    )
    columns = ("Title", "Publisher", "Published", "Date is", "Quotations", "Review")
    return Table("Sources", columns, tuple(rows))


_INDEXES: Mapping[str, tuple[str, Callable[[Views], Table]]] = {
    "actors": ("Who acts and who speaks: people, states, bodies, media and unnamed groups.", _actors),
    "places": ("Where it happens.", _places),
    "events": ("What happened, goes on, is planned or is only possible, in order of time.", _events),
    "dates": ("The days, months and years that something is pinned to.", _dates),
    "claims": ("What somebody said. Nothing here is a fact of its own: each line is somebody’s word.", _claims),
    "sources": ("The articles that everything here rests on.", _sources),
}
