"""The page of an article: where it comes from, its quotations in reading order, and everything found in it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cuttings.kb.trust.quoted import QuotationState
from cuttings.model import Author, Source
from cuttings.site.dates_in_words import date_words
from cuttings.site.derive import Statement
from cuttings.site.derive.statements import ACROSS, is_current
from cuttings.site.links import Link, entity_uri, place_in_source, place_on_page, web_address
from cuttings.site.page import Page, SearchEntry
from cuttings.site.pages.entity import common, facts, file_of
from cuttings.site.pages.not_understood import not_understood, times_without_page
from cuttings.site.pages.source_summary import source_lead, source_sections, speakers
from cuttings.site.passages import Passage, Piece, full, pieces, quoted
from cuttings.site.quotations import FULL_TEXT, limit_of, shortened
from cuttings.site.views import Views
from cuttings.site.words import BASIS, RIGHTS, kind_words


@dataclass(frozen=True)
class PassageItem:
    """A passage and what was found in it; names in it lead to `names`."""

    passage: Passage
    place: str | None
    pieces: tuple[Piece, ...]
    found: tuple[tuple[str, tuple[Link, ...]], ...]


@dataclass(frozen=True)
class OrphanItem:
    """A quotation taken from another state of the article, and the entity that rests on it."""

    anchor: str
    exact: str
    left_out: int
    link: Link
    state: QuotationState


@dataclass(frozen=True)
class NamedItem:
    """An entity that the article names, and how often."""

    link: Link
    kind: str
    number: int


def source_pages(views: Views) -> Iterator[Page]:
    """A page for each source."""
    return (_page(views, entity_id, source) for entity_id, source in views.contents.kb.sources.items())


def _page(views: Views, source_id: str, source: Source) -> Page:
    statements = views.derived.statements.get(source_id, [])
    current = [s for s in statements if is_current(s.evidence, source)]
    orphaned = [s for s in statements if not is_current(s.evidence, source)]
    passages = _passages(views, source_id, source, current)
    shown = sum(passage.shown_end - passage.start for passage in passages)
    context = {
        **common(views, "sources", source_id, source, "source", {statement.entity for statement in current}),
        "facts": _facts(views, source, entity_uri("sources", source_id)),
        "lead": source_lead(views, source),
        "sections": source_sections(views, source_id, len(passages), len(orphaned)),
        "speakers": speakers(views, source_id),
        "details": facts(("File", f"seeds/{source.file}"), ("SHA-256", source.sha256), ("Language", source.language)),
        "address": web_address(source.url),
        "full_text": source.rights in FULL_TEXT,
        "limit": limit_of(source),
        "shown": shown,
        "characters": views.derived.zones[source_id].characters,
        "passages": tuple(_passage_item(views, source_id, passage) for passage in passages),
        "entity": views.link,
        "orphans": tuple(_orphan(views, source, statement) for statement in orphaned),
        "named": _named(views, source_id),
        "not_understood": not_understood(views, source_id, source),
        "times": tuple(times_without_page(views, source_id)),
    }
    authors = ", ".join(author.name for author in source.authors)
    text = " · ".join(filter(None, (source.publisher, authors)))
    quotations = " … ".join(passage.text for passage in passages)
    return Page(
        uri=entity_uri("sources", source_id),
        title=source.title,
        template="source.html",
        context=context,
        source_file=file_of("sources", source_id),
        description=" · ".join(filter(None, (source.title, text))),
        section="sources",
        search=(SearchEntry(source.title, " · ".join(filter(None, (text, quotations)))),),
    )


def _facts(views: Views, source: Source, uri: str) -> tuple[object, ...]:
    published = source.published
    when = views.date(published.edtf, as_bounds=published.basis != "stated")
    return facts(
        ("Publisher", source.publisher or "not known"),
        ("Author", tuple(map(_author, source.authors)) or "not named"),
        ("Published", when or "not known"),
        ("How that is known", BASIS[published.basis], views.text(published.reason, uri)),
        ("Rights", RIGHTS[source.rights]),
    )


def _author(author: Author) -> str:
    return f"{author.name} ({author.affiliation})" if author.affiliation else author.name


def _passages(views: Views, source_id: str, source: Source, statements: Sequence[Statement]) -> list[Passage]:
    """The full content where rights and finds allow it; what stands outside of it is quoted like everywhere."""
    zones = views.derived.zones[source_id]
    whole = full(zones.content, statements) if source.rights in FULL_TEXT else []
    inside = {id(statement) for passage in whole for statement in passage.statements}
    rest = quoted([s for s in statements if id(s) not in inside], limit_of(source), zones)
    return sorted([*whole, *rest], key=lambda passage: passage.start)


def _passage_item(views: Views, source_id: str, passage: Passage) -> PassageItem:
    named = views.derived.named_between(source_id, passage.start, passage.shown_end)
    return PassageItem(
        passage=passage,
        place=views.derived.zones[source_id].words(passage.start),
        pieces=tuple(pieces(passage, named, source_id)),
        found=tuple(_found(views, passage)),
    )


#: Folder → heading for what was found in a passage, in the order of the page.
_FOUND = {
    "claims": "Claims",
    "events": "Events",
    "dates": "Dates",
    "actors": "Actors",
    "places": "Places",
    ACROSS: "Compared",
}


def _found(views: Views, passage: Passage) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """Links from a passage back to the very quotation on the page of each entity that rests on it."""
    for folder, heading in _FOUND.items():
        links = {
            (s.entity, s.role): replace(_statement_link(views, s), anchor=place_on_page(s.evidence))
            for s in reversed(passage.statements)
            if s.folder == folder
        }
        if links:
            yield heading, tuple(reversed(links.values()))


def _statement_link(views: Views, statement: Statement) -> Link:
    """The entity, told apart from its namesakes: somebody by the role that is shown, an event by its date."""
    link = views.link(statement.entity)
    event = views.contents.kb.events.get(statement.entity)
    if event and event.date:
        return replace(link, label=f"{link.label} ({date_words(event.date)})")
    return replace(link, label=f"{link.label}: {statement.role}") if statement.role else link


def _orphan(views: Views, source: Source, statement: Statement) -> OrphanItem:
    exact, left_out = shortened(statement.evidence.exact, limit_of(source))
    link = replace(_statement_link(views, statement), anchor=place_on_page(statement.evidence))
    state = views.contents.trusts.quoted.state(statement.evidence)
    return OrphanItem(place_in_source(statement.evidence, current=False), exact, left_out, link, state)


def _named(views: Views, source_id: str) -> tuple[NamedItem, ...]:
    counts = Counter(stretch.entity for stretch in views.derived.named.get(source_id, ()))
    items = []
    for entity_id, number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        hit = views.contents.kb.get(entity_id)
        if hit is not None:
            items.append(NamedItem(views.link(entity_id), kind_words(getattr(hit[1], "kind", hit[1].KIND)), number))
    return tuple(items)
