"""The page of corroboration: how many articles tell the same, from how many origins, and which claims agree."""

from cuttings.site.compared.origins import OriginsItem, origins_item
from cuttings.site.compared.words import COUNTED, ORIGIN, ORIGIN_AT_LENGTH, STANCE, STANCE_AT_LENGTH
from cuttings.site.links import Link
from cuttings.site.page import Page
from cuttings.site.pages.compared import Section, compared_page, terms
from cuttings.site.pages.conflicts import stance_table
from cuttings.site.pages.table import Cell, Table, number_cell
from cuttings.site.views import Views
from cuttings.site.words import times

_COLUMNS = ("What is told", "Articles", "Origins", "From whom", "In which words")


def corroboration_page(views: Views) -> Page:
    """Events and claims of several articles, those of the most origins first."""
    shares = views.derived.shares
    items = sorted((origins_item(views, one) for one in shares.origins), key=_by_number)
    table = Table(f"Of the most origins first. {COUNTED}", _COLUMNS, tuple(map(_row, items)))
    alike = [one for one in shares.relations if not one.slot and one.kind == "corroborates"]
    alike.sort(key=lambda one: views.link(shares.now(one.sides[0].entity)).label)
    sections = (
        Section("origins", "Articles and origins", table),
        Section("alike", "Claims that say the same", stance_table(views, alike, "By the speaker of the first")),
    )
    meanings = (
        *(("kind", label, meaning) for _, label, meaning in terms(ORIGIN, ORIGIN_AT_LENGTH)),
        ("compatible", STANCE["corroborates"], STANCE_AT_LENGTH["corroborates"]),
    )
    number = f"{len(items):,} told by several articles · {times(len(alike), 'pair')} of claims that say the same"
    return compared_page("corroboration", number, sections, meanings, next((one.key for one in alike), None))


def _by_number(item: OriginsItem) -> tuple[int, int, str]:
    return -item.number, -item.articles, item.entities[0].label


def _row(item: OriginsItem) -> tuple[Cell, ...]:
    return (
        Cell(item.entities, item.entities[0].label, style="text"),
        number_cell(item.articles),
        number_cell(item.number),
        Cell(tuple(_named(item)), item.origins[0].name.label if item.origins else "", style="text"),
        Cell(quotations=item.quotations, style="text"),
    )


def _named(item: OriginsItem) -> list[Link]:
    """Each origin, with the reason why its articles count once."""
    return [Link(f"{one.name.label} ({one.basis})", one.name.uri) for one in item.origins]
