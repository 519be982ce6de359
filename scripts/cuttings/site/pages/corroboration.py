"""The page of corroboration: how many articles tell the same, from how many origins, and which claims agree."""

from collections.abc import Iterator

from cuttings.model import Origins
from cuttings.model.words import STANCE
from cuttings.site.compared.origins import OriginsItem, origins_item
from cuttings.site.compared.words import COUNTED, ORIGIN, ORIGIN_AT_LENGTH, STANCE_AT_LENGTH, TOLD
from cuttings.site.facets.marks import Mark, term, unknown
from cuttings.site.links import Link
from cuttings.site.page import Page
from cuttings.site.pages.compared import Compared, Section, compared_pages, terms
from cuttings.site.pages.conflicts import stance_table
from cuttings.site.pages.made import Made
from cuttings.site.pages.sightings import sources
from cuttings.site.pages.table import Cell, Row, Table, number_cell
from cuttings.site.views import Views
from cuttings.site.words import times

_COLUMNS = ("What is told", "Articles", "Origins", "From whom", "In which words")


def corroboration_pages(views: Views) -> Iterator[Page]:
    """Events and claims of several articles, those of the most origins first."""
    return compared_pages("corroboration", _contents(views))


def _contents(views: Views) -> Compared:
    shares = views.derived.shares
    items = sorted(((origins_item(views, one), one) for one in shares.origins), key=_by_number)
    rows = Made(lambda each: _row(views, *each), items)
    table = Table(f"Of the most origins first. {COUNTED}", _COLUMNS, rows)
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
    return Compared(number, sections, meanings, next((one.key for one in alike), None))


def _by_number(pair: tuple[OriginsItem, Origins]) -> tuple[int, int, str]:
    item, _ = pair
    return -item.number, -item.articles, item.entities[0].label


def _row(views: Views, item: OriginsItem, one: Origins) -> Row:
    return (
        Cell(item.entities, item.entities[0].label, style="text").named().marked(_told(views, one)),
        number_cell(item.articles).marked(*sources(views, one.articles)),
        number_cell(item.number).marked(Mark("origins", str(item.number), times(item.number, "independent origin"))),
        Cell(tuple(_named(item)), item.origins[0].name.label if item.origins else "", style="text").named(),
        Cell(quotations=item.quotations, style="text"),
    )


def _told(views: Views, one: Origins) -> Mark:
    """Whether an event or a claim is told by several articles."""
    hit = views.contents.kb.get(views.derived.shares.now(one.entities[0]))
    return term("what", hit[0], TOLD) if hit else unknown("what")


def _named(item: OriginsItem) -> list[Link]:
    """Each origin, with the reason why its articles count once."""
    return [Link(f"{one.name.label} ({one.basis})", one.name.uri) for one in item.origins]
