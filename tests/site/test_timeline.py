"""The timeline's rows: what is told of each, and what is drawn of it."""

from pathlib import Path

from cuttings.kb.store import KnowledgeBase
from cuttings.model import Event
from cuttings.site.contents import Contents
from cuttings.site.links import Link
from cuttings.site.pages.table import Cell, row_attributes
from cuttings.site.pages.timeline import rows_in_order, timeline_pages
from cuttings.site.render import render
from cuttings.site.views import look
from tests.site.invented import contents
from tests.site.pages_of import text_of

GOLDEN = Path(__file__).parent / "golden/timeline.txt"


def told(row: tuple[Cell, ...]) -> str:
    """A row as two lines: what a reader sees, and what the script is told."""
    seen = " | ".join("; ".join([*map(_words, cell.values), *(label for _, label in cell.chips)]) for cell in row)
    return f"{seen.rstrip(' |')}\n  {' '.join(f'{name}={value}' for name, value in row_attributes(row).items())}\n"


def _words(link: Link) -> str:
    return f"{link.label} ({link.doubt})" if link.doubt else link.label


def test_golden() -> None:
    """Every row in order of time; compare by eye before accepting a change."""
    assert "".join(map(told, rows_in_order(look(contents())))) == GOLDEN.read_text(encoding="utf-8")


def test_nothing_has_a_date() -> None:
    """A knowledge base without dates has a timeline that says so, and how many events are left out."""
    kb = KnowledgeBase(Path())
    kb.events.update({f"e{n}": Event(title="Visit", type="visit", status="occurred") for n in range(2)})
    (page,) = timeline_pages(look(Contents(kb)))
    text = text_of(render(page).html)
    assert "Nothing has a date yet." in text
    assert "2 events are not here, since no source settles when" in text
    assert "data-ct-visual" not in render(page).html


def test_a_date_that_says_nothing_is_undated() -> None:
    """An interval open at both ends could be drawn anywhere."""
    kb = KnowledgeBase(Path())
    kb.events["e"] = Event(title="Visit", type="visit", status="occurred", date="../..")
    assert list(rows_in_order(look(Contents(kb)))) == []
