"""The page of corroboration: how many articles tell the same, from how many origins, and which claims agree."""

from collections.abc import Sequence
from functools import partial

from cuttings.model import Origins
from cuttings.model.words import STANCE, STANDING
from cuttings.site.compared.alike import AlikeItem, alike_item
from cuttings.site.compared.origins import OriginItem, OriginsItem, origins_item
from cuttings.site.compared.words import COUNTED, ORIGIN, ORIGIN_AT_LENGTH, STANCE_AT_LENGTH, TOLD
from cuttings.site.derive.alike import alike
from cuttings.site.facets.marks import Mark, term
from cuttings.site.links import Link
from cuttings.site.page import Page
from cuttings.site.pages.compared import Compared, Section, compared_page, terms
from cuttings.site.pages.sightings import sources
from cuttings.site.pages.table import Cell, Table, number_cell, opening_cell
from cuttings.site.views import Views
from cuttings.site.words import times

_EVENTS = ("What is told", "Articles", "Origins", "From whom", "In which words")
_CLAIMS = ("What is said", "Articles", "Origins", "Who says it, and in which words", "Compared")
_ORDER = "Of the most origins first."


def corroboration_page(views: Views) -> Page:
    """Events of several articles, and claims that say the same; those of the most origins first."""
    return compared_page("corroboration", partial(_contents, views))


def _contents(views: Views) -> Compared:
    shares = views.derived.shares
    events = sorted(
        ((origins_item(views, one), one) for one in shares.origins if _of_event(views, one)), key=_by_number
    )
    pairs = [one for one in shares.relations if one.stance == "corroborates"]
    groups = sorted((alike_item(views, group) for group in alike(pairs, shares.now)), key=_by_origins)
    of_events = Table(f"{_ORDER} {COUNTED}", _EVENTS, tuple(_event_row(views, item, one) for item, one in events))
    of_claims = Table(_ORDER, _CLAIMS, tuple(_claims_row(views, item) for item in groups))
    sections = (
        Section("origins", "Events of several articles", of_events),
        Section("alike", "Claims that say the same", of_claims),
    )
    meanings = (
        *(("kind", label, meaning) for _, label, meaning in terms(ORIGIN, ORIGIN_AT_LENGTH)),
        ("compatible", STANCE["corroborates"], STANCE_AT_LENGTH["corroborates"]),
    )
    told = f"{times(len(events), 'event')} told by several articles"
    said = f"{times(len(groups), 'group')} of claims that say the same, {times(len(pairs), 'pair')}"
    return Compared(f"{told} · {said}", sections, meanings, next((one.key for one in pairs), None))


def _of_event(views: Views, one: Origins) -> bool:
    """Whether it is an event that is told; claims have a row of their own, with their origins."""
    return views.derived.shares.now(one.entities[0]) in views.contents.kb.events


def _by_number(pair: tuple[OriginsItem, Origins]) -> tuple[int, int, str]:
    item, _ = pair
    return -item.number, -item.articles, item.entities[0].label


def _by_origins(item: AlikeItem) -> tuple[int, int, int, str]:
    return -_number(item), -len(item.sources), -len(item.said), item.statement


def _event_row(views: Views, item: OriginsItem, one: Origins) -> tuple[Cell, ...]:
    return (
        Cell(item.entities, item.entities[0].label, style="text").named().marked(term("what", "events", TOLD)),
        number_cell(item.articles).marked(*sources(views, one.articles)),
        number_cell(item.number).marked(_origins_mark(item.number)),
        Cell(_named(item.origins), item.origins[0].name.label if item.origins else "", style="text").named(),
        Cell(quotations=item.quotations, style="text"),
    )


def _claims_row(views: Views, item: AlikeItem) -> tuple[Cell, ...]:
    number = _number(item)
    origins = opening_cell(tuple((one.name, one.basis) for one in item.origins), "origin")
    return (
        Cell((Link(_statement(item)),), item.statement, style="quoted").named().marked(*_what(item)),
        number_cell(len(item.sources)).marked(*sources(views, item.sources)),
        (origins if item.origins else number_cell(number)).marked(_origins_mark(number)),
        Cell(sort=item.said[0].claim.label, said=item.said, style="text").named(),
        _compared(item),
    )


def _compared(item: AlikeItem) -> Cell:
    standing = dict.fromkeys(pair.status for pair in item.compared.pairs)
    marks = tuple(term("standing", status, STANDING) for status in standing)
    return Cell(sort=str(len(item.compared.pairs)), compared=item.compared, style="why", marks=marks)


def _statement(item: AlikeItem) -> str:
    return f"{item.statement}{'…' if item.left_out else ''}"


def _what(item: AlikeItem) -> Sequence[Mark]:
    """That claims say the same, and whether they are of several articles."""
    same = Mark("what", "corroborates", STANCE["corroborates"])
    return (same, term("what", "claims", TOLD)) if len(item.sources) > 1 else (same,)


def _number(item: AlikeItem) -> int:
    """Of one article, one, as there are never more origins than articles."""
    return len(item.origins) or min(1, len(item.sources))


def _origins_mark(number: int) -> Mark:
    return Mark("origins", str(number), times(number, "independent origin"))


def _named(origins: Sequence[OriginItem]) -> tuple[Link, ...]:
    """Each origin, with the reason why its articles count once."""
    return tuple(Link(f"{one.name.label} ({one.basis})", one.name.uri) for one in origins)
