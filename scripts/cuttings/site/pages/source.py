"""The page of an article: where it comes from, its quotations in reading order, and everything found in it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any, NamedTuple

from cuttings.model import Author, Source
from cuttings.site.derive import Statement
from cuttings.site.derive.statements import is_current
from cuttings.site.links import Link, entity_uri, place_in_source, web_address
from cuttings.site.page import Page, SearchEntry, Words
from cuttings.site.pages.entity import common, facts, file_of
from cuttings.site.pages.not_understood import not_understood, times_without_page
from cuttings.site.pages.resting import orphans, resting
from cuttings.site.pages.source_summary import source_lead, source_sections, speakers
from cuttings.site.passages import Passage, Piece, full, pieces, quoted
from cuttings.site.views import Views
from cuttings.site.words import BASIS, RIGHTS, kind_words


class ParagraphItem(NamedTuple):
    """What is shown of one paragraph, passage by passage, and what was found in it."""

    place: str | None
    start: int
    end: int
    passages: tuple[tuple[Passage, tuple[Piece, ...]], ...]
    found: tuple[tuple[str, tuple[Link, ...]], ...]
    anchor: str
    """Of its first quotation; empty where nothing rests on the paragraph."""
    published: str | None
    """The same quotation on the publisher's own page."""


class NamedItem(NamedTuple):
    """An entity that the article names, and how often."""

    link: Link
    kind: str
    number: int


def source_pages(views: Views) -> Iterator[Page]:
    """A page for each source."""
    return (_page(views, entity_id, source) for entity_id, source in views.contents.kb.sources.items())


def _page(views: Views, source_id: str, source: Source) -> Page:
    authors = ", ".join(author.name for author in source.authors)
    text = " · ".join(filter(None, (source.publisher, authors)))
    return Page(
        uri=entity_uri("sources", source_id),
        title=source.title,
        template="source",
        fill=partial(_context, views, source_id, source),
        source_file=file_of("sources", source_id),
        description=" · ".join(filter(None, (source.title, text))),
        section="sources",
        search=(
            SearchEntry(
                source.title,
                text,
                words=tuple(_words(views, source_id, _passages(views, source_id, _current(views, source_id, source)))),
            ),
        ),
    )


def _context(views: Views, source_id: str, source: Source) -> Mapping[str, Any]:
    current = _current(views, source_id, source)
    orphaned = [s for s in _statements(views, source_id) if not is_current(s.evidence, source)]
    passages = _passages(views, source_id, current)
    allowance = views.derived.allowance(source_id)
    return {
        **common(views, "sources", source_id, source, "source", {statement.entity for statement in current}),
        "facts": _facts(views, source, entity_uri("sources", source_id)),
        "lead": source_lead(views, source),
        "sections": source_sections(views, source_id, len(passages), len(orphaned)),
        "speakers": speakers(views, source_id),
        "details": facts(("File", f"seeds/{source.file}"), ("SHA-256", source.sha256), ("Language", source.language)),
        "address": web_address(source.url),
        "allowance": allowance,
        "cut": sum(1 for passage in passages if passage.left_out),
        "share": views.contents.excerpt_share,
        "paragraphs": tuple(_paragraphs(views, source_id, passages)),
        "orphans": orphans(views, source_id, orphaned),
        "named": _named(views, source_id),
        "not_understood": not_understood(views, source_id),
        "times": tuple(times_without_page(views, source_id)),
    }


def _statements(views: Views, source_id: str) -> Sequence[Statement]:
    return views.derived.statements.get(source_id, [])


def _current(views: Views, source_id: str, source: Source) -> list[Statement]:
    """Those of its quotations that are from the article as it is now."""
    return [s for s in _statements(views, source_id) if is_current(s.evidence, source)]


def _words(views: Views, source_id: str, passages: Iterable[Passage]) -> Iterator[Words]:
    """The passages as the search finds them: those that something rests on at their place."""
    zones = views.derived.zones[source_id]
    for passage in passages:
        first = passage.statements[0].evidence if passage.statements else None
        anchor = place_in_source(first, current=True) if first else ""
        yield Words(passage.text, anchor, zones.words(passage.start) or "")


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


def _passages(views: Views, source_id: str, statements: Sequence[Statement]) -> list[Passage]:
    """The full content where rights and finds allow it; what stands outside of it is quoted like everywhere."""
    zones, allowance = views.derived.zones[source_id], views.derived.allowance(source_id)
    whole = full(zones.content, statements) if allowance.full_text else []
    inside = {id(statement) for passage in whole for statement in passage.statements}
    rest = quoted([s for s in statements if id(s) not in inside], allowance, zones)
    return sorted([*whole, *rest], key=lambda passage: passage.start)


def _paragraphs(views: Views, source_id: str, passages: Iterable[Passage]) -> Iterator[ParagraphItem]:
    """The passages by the paragraph that they stand in; what stands in none is by itself."""
    zones = views.derived.zones[source_id]
    for _, group in groupby(passages, key=lambda passage: zones.words(passage.start) or passage.start):
        those = tuple(group)
        statements = tuple(statement for passage in those for statement in passage.statements)
        first = statements[0].evidence if statements else None
        yield ParagraphItem(
            place=zones.words(those[0].start),
            start=those[0].start,
            end=those[-1].end,
            passages=tuple((passage, _pieces(views, source_id, passage)) for passage in those),
            found=tuple(resting(views, statements)),
            anchor=place_in_source(first, current=True) if first else "",
            published=views.quotations((first,))[0].published if first else None,
        )


def _pieces(views: Views, source_id: str, passage: Passage) -> tuple[Piece, ...]:
    named = views.derived.named_between(source_id, passage.start, passage.end)
    return tuple(_leading(views, piece) for piece in pieces(passage, named, source_id))


def _leading(views: Views, piece: Piece) -> Piece:
    """With the page of an entity that is named instead of its id."""
    return piece._replace(value=views.link(piece.value).uri or "") if piece.step == "name" else piece


def _named(views: Views, source_id: str) -> tuple[NamedItem, ...]:
    counts = Counter(stretch.entity for stretch in views.derived.named.get(source_id, ()))
    items = []
    for entity_id, number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        hit = views.contents.kb.get(entity_id)
        if hit is not None:
            items.append(NamedItem(views.link(entity_id), kind_words(getattr(hit[1], "kind", hit[1].KIND)), number))
    return tuple(items)
