"""All sources in one table."""

from collections import Counter

from cuttings.model import Source
from cuttings.site.chronology import sort_key
from cuttings.site.facets.addresses import narrowed
from cuttings.site.facets.marks import Mark, term, text
from cuttings.site.pages.made import Made
from cuttings.site.pages.table import Cell, Table, by_first_words, checked_cell, link_cell, number_cell, word_cell
from cuttings.site.views import Views
from cuttings.site.words import BASIS, RIGHTS

_COLUMNS = ("Title", "Publisher", "Published", "The date is", "Events", "Claims", "Checked")


def sources_table(views: Views) -> Table:
    """Who published it, when, and what rests on it."""
    order = sorted(views.contents.kb.sources.items(), key=lambda item: (item[1].title.casefold(), item[0]))
    rows = Made(lambda item: _row(views, *item), order)
    return Table("By title; events and claims that rest on it", _COLUMNS, rows, by_first_words)


def _row(views: Views, entity_id: str, source: Source) -> tuple[Cell, ...]:
    events, claims = _rests_on(views, entity_id)
    return (
        link_cell(views.link(entity_id)).named(*(author.name for author in source.authors)).marked(*_terms(source)),
        _publisher(source),
        link_cell(views.date(source.published.edtf, as_bounds=True), sort_key(source.published.edtf)[0]).dated(
            source.published.edtf
        ),
        word_cell(BASIS[source.published.basis], style="aside"),
        number_cell(events, narrowed("events", source=entity_id)),
        number_cell(claims, narrowed("claims", source=entity_id)),
        checked_cell(views.trust("sources", entity_id)),
    )


def _publisher(source: Source) -> Cell:
    name = source.publisher
    cell = word_cell(name or "not known", name or "", "" if name else "aside")
    return cell.named().marked(text("publisher", name))


def _terms(source: Source) -> tuple[Mark, ...]:
    basis = term("basis", source.published.basis, BASIS)
    return basis, term("rights", source.rights, RIGHTS), text("language", source.language)


def _rests_on(views: Views, source_id: str) -> tuple[int, int]:
    """How many events and how many claims quote a source."""
    found = {(statement.folder, statement.entity) for statement in views.derived.statements.get(source_id, ())}
    counts = Counter(folder for folder, _ in found)
    return counts["events"], counts["claims"]
