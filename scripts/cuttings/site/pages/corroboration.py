"""The page of corroboration: how many articles tell the same, from how many origins, and which claims agree."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from cuttings.model import Origins
from cuttings.model.words import STANCE
from cuttings.site.compared.alike import AlikeItem, alike_item
from cuttings.site.compared.origins import OriginItem, origins_item
from cuttings.site.compared.words import COUNTED, ORIGIN, ORIGIN_AT_LENGTH, STANCE_AT_LENGTH, TOLD
from cuttings.site.derive.alike import Alike, alike, origins_of
from cuttings.site.facets.marks import Mark, term, unknown
from cuttings.site.links import Link
from cuttings.site.page import Page
from cuttings.site.pages.compared import Compared, Section, compared_pages, pairs_cell, terms
from cuttings.site.pages.made import Made
from cuttings.site.pages.sightings import sources
from cuttings.site.pages.table import Cell, Row, Table, number_cell, opening_cell
from cuttings.site.views import Views
from cuttings.site.words import times

_EVENTS = ("What is told", "Articles", "Origins", "From whom", "In which words")
_CLAIMS = ("What is said", "Articles", "Origins", "Who says it, and in which words", "Compared")
_ORDER = "Of the most origins first."


def corroboration_pages(views: Views) -> Iterator[Page]:
    """Events of several articles, and claims that say the same; those of the most origins first."""
    return compared_pages("corroboration", _contents(views))


def _contents(views: Views) -> Compared:
    shares = views.derived.shares
    events = sorted((one for one in shares.origins if _of_event(views, one)), key=partial(_by_number, views))
    pairs = [one for one in shares.relations if one.stance == "corroborates"]
    groups = sorted(_of_several(alike(pairs, shares.now)), key=partial(_by_origins, views))
    of_events = Table(f"{_ORDER} {COUNTED}", _EVENTS, Made(partial(_event_row, views), events))
    of_claims = Table(_ORDER, _CLAIMS, Made(partial(_claims_row, views), groups))
    sections = (
        Section("origins", "Events of several articles", of_events),
        Section("alike", "Claims that say the same", of_claims),
    )
    meanings = (
        *(("kind", label, meaning) for _, label, meaning in terms(ORIGIN, ORIGIN_AT_LENGTH)),
        ("compatible", STANCE["corroborates"], STANCE_AT_LENGTH["corroborates"]),
    )
    told = f"{times(len(events), 'event')} told by several articles"
    compared = {claims for one in pairs if len(claims := frozenset(shares.now(side.entity) for side in one.sides)) > 1}
    said = f"{times(len(groups), 'group')} of claims that say the same, {times(len(compared), 'pair')}"
    return Compared(f"{told} · {said}", sections, meanings, next((one.key for one in pairs), None))


def _of_event(views: Views, one: Origins) -> bool:
    """Whether it is an event that is told; claims have a row of their own, with their origins."""
    return views.derived.shares.now(one.entities[0]) in views.contents.kb.events


def _of_several(groups: Iterable[Alike]) -> Iterator[Alike]:
    """Without those of which a person made one claim."""
    return (group for group in groups if len(group.claims) > 1)


def _by_number(views: Views, one: Origins) -> tuple[int, int, str]:
    event = views.derived.shares.now(one.entities[0])
    return -len(one.origins), -len(one.articles), views.link(event).label


def _by_origins(views: Views, group: Alike) -> tuple[int, int, int, str]:
    sources, whom = group.sources, origins_of(group, views.derived.shares.origins_of)
    return -(len(whom.origins) or 1), -len(sources), -len(group.claims), min(group.claims)


def _event_row(views: Views, one: Origins) -> Row:
    item = origins_item(views, one)
    return (
        Cell(item.entities, item.entities[0].label, style="text").named().marked(term("what", "events", TOLD)),
        number_cell(item.articles).marked(*sources(views, one.articles)),
        number_cell(item.number).marked(_origins_mark(item.number)),
        Cell(_named(item.origins), item.origins[0].name.label if item.origins else "", style="text").named(),
        Cell(quotations=item.quotations, style="text"),
    )


def _claims_row(views: Views, group: Alike) -> Row:
    item = alike_item(views, group)
    return (
        Cell((Link(_statement(item)),), item.statement, style="quoted").named().marked(*_what(item)),
        number_cell(len(item.sources)).marked(*sources(views, item.sources)),
        _from_whom(item),
        Cell(sort=item.said[0].who[0].label, said=item.said, style="text").named(),
        pairs_cell(item.compared)._replace(sort=str(len(item.compared.pairs))),
    )


def _statement(item: AlikeItem) -> str:
    return f"{item.statement}{'…' if item.left_out else ''}"


def _what(item: AlikeItem) -> Sequence[Mark]:
    """That claims say the same, and whether they are of several articles."""
    same = Mark("what", "corroborates", STANCE["corroborates"])
    return (same, term("what", "claims", TOLD)) if len(item.sources) > 1 else (same,)


def _from_whom(item: AlikeItem) -> Cell:
    """The origins, and what of them is not known. A single article, of which nothing is counted, is one."""
    told = opening_cell(tuple((one.name, one.basis) for one in item.origins), "origin")
    if not (item.uncounted or item.apart):
        number = len(item.origins) or 1
        return (told if item.origins else number_cell(number)).marked(_origins_mark(number))
    missing = f"{times(item.uncounted, 'article')} not counted. " if item.uncounted else ""
    apart = "Counted in parts, before claims were merged." if item.apart else ""
    note = (Link(f"{missing}{apart}".strip()),)
    return (told if item.origins else Cell(sort="0"))._replace(note=note).marked(unknown("origins"))


def _origins_mark(number: int) -> Mark:
    return Mark("origins", str(number), times(number, "independent origin"))


def _named(origins: Sequence[OriginItem]) -> tuple[Link, ...]:
    """Each origin, with the reason why its articles count once."""
    return tuple(Link(f"{one.name.label} ({one.basis})", one.name.uri) for one in origins)
