"""What rests on the words of a source: from a passage back to every statement, on the page and at the place of each."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cuttings.kb.trust.quoted import QuotationState
from cuttings.model.words import GRADE, VERDICT, what_of
from cuttings.site.dates_in_words import date_words
from cuttings.site.derive import Statement
from cuttings.site.derive.statements import ACROSS
from cuttings.site.links import Link, place_in_source, place_of_comparison, place_on_page
from cuttings.site.pages.compared import uri_of_line
from cuttings.site.quotations import shortened
from cuttings.site.views import Views
from cuttings.site.words import sentence_start

#: Folder → heading for what was found in a passage, in the order of the page.
_FOUND = {
    "claims": "Claims",
    "events": "Events",
    "dates": "Dates",
    "actors": "Actors",
    "places": "Places",
    ACROSS: "Compared",
}


class OrphanItem(NamedTuple):
    """A quotation taken from another state of the article, and all that rests on it."""

    anchor: str
    exact: str
    left_out: int
    links: tuple[Link, ...]
    state: QuotationState


def resting(views: Views, statements: Iterable[Statement]) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """Heading and links for each kind of thing that the statements of a passage are."""
    statements = tuple(statements)
    for folder, heading in _FOUND.items():
        links = {(s.entity, s.role, s.key): _link(views, s) for s in reversed(statements) if s.folder == folder}
        if links:
            yield heading, tuple(reversed(links.values()))


def orphans(views: Views, source_id: str, statements: Iterable[Statement]) -> tuple[OrphanItem, ...]:
    """The quotations from another state of the source, each once."""
    by_anchor: dict[str, list[Statement]] = {}
    for statement in statements:
        by_anchor.setdefault(place_in_source(statement.evidence, current=False), []).append(statement)
    limit = views.derived.allowance(source_id).exact
    return tuple(
        OrphanItem(
            anchor,
            *shortened(group[0].evidence.exact, limit),
            tuple(link for _, links in resting(views, group) for link in links),
            views.contents.trusts.quoted.state(group[0].evidence),
        )
        for anchor, group in by_anchor.items()
    )


def _link(views: Views, statement: Statement) -> Link:
    """To the very quotation on the entity's page, or to the comparison that it is part of."""
    if statement.folder == ACROSS:
        link = _compared(views, statement)
        if statement.entity in views.contents.kb.sources:
            return _to_line(views, link, statement.key)
        return link._replace(anchor=place_of_comparison(statement.key))
    return _entity(views, statement)._replace(anchor=place_on_page(statement.evidence))


def _to_line(views: Views, link: Link, key: str) -> Link:
    """To where a comparison stands that is with an article as a whole, with none of its claims or events."""
    table, before, pairs = views.derived.shares.conflicts.places.get(key, ("", 0, ()))
    cited_by = min((one.key for one in pairs), default=key)
    return link._replace(uri=uri_of_line("conflicts", table, before), anchor=place_of_comparison(cited_by))


def _entity(views: Views, statement: Statement) -> Link:
    """The entity, told apart from its namesakes: somebody by the role that is shown, an event by its date."""
    link = views.link(statement.entity)
    event = views.contents.kb.events.get(statement.entity)
    if event and event.date:
        return link._replace(label=f"{link.label} ({date_words(event.date)})")
    return link._replace(label=f"{link.label}: {statement.role}") if statement.role else link


def _compared(views: Views, statement: Statement) -> Link:
    """What is compared or settled by these words, and on whose page."""
    link = views.link(statement.entity)
    relation = views.derived.shares.relation(statement.key)
    forecast = views.derived.shares.forecast(statement.key)
    if relation and relation.slot:
        grade = GRADE[relation.grade] if relation.grade else "compared"
        what = f"{sentence_start(what_of(relation))}, {grade}"
    elif relation:
        what = what_of(relation)
    elif forecast:
        what = f"Prediction, {VERDICT[forecast.verdict]}"
    else:
        what = "How the articles tell it"
    return link._replace(label=f"{what}: {link.label}")
