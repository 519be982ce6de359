"""The index page of each kind: one plain table, readable and complete without a script."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from cuttings.site.chronology import sort_key
from cuttings.site.items import ClaimItem, EventItem
from cuttings.site.links import Link, index_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.pages.actor import lead_of
from cuttings.site.pages.table import Cell, Table, checked_cell, link_cell, links_cell, number_cell, word_cell
from cuttings.site.quotations import shortened
from cuttings.site.views import Views
from cuttings.site.words import BASIS, FACTUALITY_SHORT, KIND, MODALITY, MODE, STATUS, counted, kind_words

#: The title of a source is cut to about so many characters where it stands beside every row.
SHORT_TITLE = 48


def index_pages(views: Views) -> Iterator[Page]:
    """An index page for each kind."""
    return (_page(views, folder, rows, lead) for folder, (lead, rows) in _INDEXES.items())


def _page(views: Views, folder: str, build: Callable[[Views], Table], lead: str) -> Page:
    title = KIND[folder][1].capitalize()
    entities = views.contents.kb.of(folder).values()
    return Page(
        uri=index_uri(folder),
        title=title,
        template="index.html",
        context={
            "title": title,
            "lead": lead,
            "number": counted(len(entities), folder),
            "reviewed": sum(entity.review == "reviewed" for entity in entities),
            "table": build(views).without_empty_columns(),
        },
        description=lead,
        wide=True,
        search=(SearchEntry(title, lead, boost=2),),
    )


def _actors(views: Views) -> Table:
    kb, derived = views.contents.kb, views.derived
    rows = (
        (
            link_cell(views.link(entity_id).at_start),
            word_cell(kind_words(actor.kind), style="aside"),
            word_cell(lead_of(views, actor), style="aside"),
            link_cell(views.link(actor.country) if actor.country else None),
            number_cell(len(derived.events.get(entity_id, ()))),
            number_cell(len(derived.claims_by.get(entity_id, ()))),
            number_cell(len(derived.claims_about.get(entity_id, ()))),
            number_cell(derived.mentions.get(entity_id, Counter()).total()),
            checked_cell(actor.review),
        )
        for entity_id, actor in sorted(kb.actors.items(), key=lambda item: (item[1].name.casefold(), item[0]))
    )
    columns = ("Name", "Kind", "Who it is", "State", "Events", "Speaks", "Spoken of", "Named", "Checked")
    return Table("By name; the numbers say how often", columns, tuple(rows))


def _places(views: Views) -> Table:
    kb, derived = views.contents.kb, views.derived
    rows = (
        (
            link_cell(views.link(entity_id).at_start),
            word_cell(kind_words(place.kind), style="aside"),
            link_cell(views.link(place.within) if place.within else None),
            number_cell(len(derived.events.get(entity_id, ()))),
            number_cell(len(derived.claims_about.get(entity_id, ()))),
            number_cell(derived.mentions.get(entity_id, Counter()).total()),
            checked_cell(place.review),
        )
        for entity_id, place in sorted(kb.places.items(), key=lambda item: (item[1].name.casefold(), item[0]))
    )
    columns = ("Name", "Kind", "Lies in", "Events", "Spoken of", "Named", "Checked")
    return Table("By name; the numbers say how often", columns, tuple(rows))


def _events(views: Views) -> Table:
    kb = views.contents.kb
    order = sorted(kb.events, key=lambda entity_id: (sort_key(kb.events[entity_id].date), entity_id))
    rows = (
        (
            link_cell(item.date, item.sort) if item.date else word_cell("undated", "", "aside"),
            link_cell(item.link, style="text"),
            _status(item),
            links_cell(tuple(link for link, _ in item.participants)),
            link_cell(item.place),
            word_cell(kind_words(item.type), style="aside"),
            number_cell(item.sources),
            checked_cell(item.review),
        )
        for item in views.events(order)
    )
    columns = ("Date", "Event", "Status", "Who", "Where", "Type", "Sources", "Checked")
    return Table("In order of time; those without a date come last", columns, tuple(rows))


def _status(item: EventItem) -> Cell:
    doubt = () if item.factuality == "asserted" else ((item.factuality, FACTUALITY_SHORT[item.factuality]),)
    return Cell(sort=STATUS[item.status], chips=((item.status, STATUS[item.status]), *doubt))


def _dates(views: Views) -> Table:
    calendar, derived = views.derived.calendar, views.derived
    rows = (
        (
            link_cell(views.link(entity_id), sort_key(date.edtf)[0]),
            links_cell(tuple(map(views.link, calendar.on(date.edtf)))),
            number_cell(len(derived.same_words.get(entity_id, ()))),
            number_cell(derived.mentions.get(entity_id, Counter()).total()),
            checked_cell(date.review),
        )
        for entity_id in calendar.order
        for date in (views.contents.kb.dates[entity_id],)
    )
    columns = ("Date", "Events", "Claims that name it", "Named", "Checked")
    return Table("In order of time", columns, tuple(rows))


def _claims(views: Views) -> Table:
    order = sorted(views.contents.kb.claims, key=lambda each: _speaker_and_place(views, each))
    rows = (
        (
            links_cell(item.speakers) if item.speakers else word_cell(item.speaker_words, "", "aside"),
            _how(item),
            word_cell(item.cue and f"“{item.cue}”", style="aside"),
            link_cell(Link(f"{item.content}{'…' if item.left_out else ''}", item.link.uri), style="quoted"),
            _source(item),
            checked_cell(item.review),
        )
        for item in views.claims(order)
    )
    columns = ("Who said it", "How", "Cue", "What was said", "Source", "Checked")
    return Table("By speaker; unnamed and unknown speakers come last", columns, tuple(rows))


def _how(item: ClaimItem) -> Cell:
    """What the speaker did with it, and whose words it is told in."""
    negative = (("negative", "negative"),) if item.polarity == "negative" else ()
    chips = ((item.modality, MODALITY[item.modality]), *negative, ("mode", MODE[item.mode]))
    return Cell(sort=MODALITY[item.modality], chips=chips)


def _source(item: ClaimItem) -> Cell:
    """The source of the first quotation, its title cut short, and its place there."""
    if not item.quotations:
        return Cell()
    first = item.quotations[0]
    title, left_out = shortened(first.source.label, SHORT_TITLE)
    return link_cell(replace(first.source, label=f"{title}{'…' if left_out else ''}"), style="aside")


def _speaker_and_place(views: Views, claim_id: str) -> tuple[str, str, int, str]:
    claim = views.contents.kb.claims[claim_id]
    speaker = views.link(claim.speakers[0]).label.casefold() if claim.speakers else "~"
    first = claim.evidence[0] if claim.evidence else None
    return speaker, first.source if first else "", first.start if first else 0, claim_id


def _sources(views: Views) -> Table:
    kb = views.contents.kb
    rows = (
        (
            link_cell(views.link(entity_id)),
            word_cell(source.publisher or "not known", source.publisher or "", "" if source.publisher else "aside"),
            link_cell(views.date(source.published.edtf, as_bounds=True), sort_key(source.published.edtf)[0]),
            word_cell(BASIS[source.published.basis], style="aside"),
            *(number_cell(number) for number in _rests_on(views, entity_id)),
            checked_cell(source.review),
        )
        for entity_id, source in sorted(kb.sources.items(), key=lambda item: (item[1].title.casefold(), item[0]))
    )
    columns = ("Title", "Publisher", "Published", "The date is", "Events", "Claims", "Checked")
    return Table("By title; events and claims that rest on it", columns, tuple(rows))


def _rests_on(views: Views, source_id: str) -> tuple[int, int]:
    """How many events and how many claims quote a source."""
    found = {(statement.folder, statement.entity) for statement in views.derived.statements.get(source_id, ())}
    counts = Counter(folder for folder, _ in found)
    return counts["events"], counts["claims"]


_INDEXES: Mapping[str, tuple[str, Callable[[Views], Table]]] = {
    "actors": ("Who acts and who speaks: people, states, bodies, media and unnamed groups.", _actors),
    "places": ("Where it happens.", _places),
    "events": ("What happened, goes on, is planned or is only possible, in order of time.", _events),
    "dates": ("The days, months and years that something is pinned to.", _dates),
    "claims": ("What somebody said. Nothing here is a fact of its own: each line is somebody’s word.", _claims),
    "sources": ("The articles that everything here rests on.", _sources),
}
