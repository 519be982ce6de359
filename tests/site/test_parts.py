"""Long tables in parts: every row is on one of them, and nothing of a short table is any different."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.model.vocabulary import SLUG_PATTERN
from cuttings.site.citing.bibliography import Citing
from cuttings.site.facets.counted import OFFERED, counted
from cuttings.site.facets.marks import Mark, unknown
from cuttings.site.links import Link, url_of
from cuttings.site.page import Page
from cuttings.site.pages.made import Made
from cuttings.site.pages.part import part_pages
from cuttings.site.pages.parts import Parts, part_uri
from cuttings.site.pages.table import Cell, Row, Table, by_first_words, by_year, word_cell
from cuttings.site.render import Rendered, render
from cuttings.site.views import look
from tests.site.invented import contents
from tests.site.pages_of import tags_of, text_of

LETTERS = [f"{first}{second}" for first in "ABCDEFGHIJ" for second in "abcdefghij"]


def row(number: int) -> Row:
    """A row with a name, something that only the last one has, and nothing."""
    remark = word_cell("the last") if number == len(LETTERS) - 1 else Cell()
    link = Link(LETTERS[number], f"actors/{LETTERS[number].lower()}")
    return Cell((link,), link.label).marked(Mark("kind", f"k{number % 2}", "Kind")), remark, Cell()


def parts(rows: int, number: int = len(LETTERS), *, all_columns: bool = False) -> Parts:
    """The parts of a table of so many rows."""
    table = Table("By name", ("Name", "Remark", "Checked"), Made(row, range(number)), by_first_words)
    return Parts(table, "actors/index", rows=rows, all_columns=all_columns)


def page(parts: Parts, number: int) -> Rendered:
    """The page of a further part."""
    built: Page = [*part_pages(parts, "Actors")][number - 2]
    return render(built)


def test_a_part_is_cited_on_the_first() -> None:
    """Each line, and the list; it has no address of its own that would wander, and no files of citations."""
    told = Parts(
        Table("By name", ("Key",), Made(lambda number: (Cell(key=f"denies a b{number}"),), range(5))),
        "conflicts/index",
        "against",
        rows=2,
    )
    built = next(part_pages(told, "Conflicts"))
    cited = [each["href"] for _, each in tags_of(render(built).html) if each.get("class") == "ct-cite"]
    assert cited == ["../../#r-denies-a-b2", "../../#r-denies-a-b3"]
    flat = render(built, directory_urls=False).hrefs
    assert "../index.html#r-denies-a-b2" in flat
    assert Citing(look(contents()), "Salm").with_bibliography(built).citing is None


@given(st.integers(1, 130), st.integers(0, len(LETTERS)))
def test_every_row_is_in_one_part(rows: int, number: int) -> None:
    """In the order of the whole, with no more in a part than there may be; the list of the parts says which."""
    told = parts(rows, number)
    tables = [told.table(each) for each in range(1, len(told) + 1)]
    assert [row[0].sort for table in tables for row in table.rows] == LETTERS[:number]
    assert all(len(table.rows) <= rows for table in tables)
    assert len({table.columns for table in tables}) == 1
    listed = [(part.first, part.last) for part in told.listed]
    assert listed == ([] if len(tables) == 1 else [_ends(table) for table in tables])


def _ends(table: Table) -> tuple[int, int]:
    return LETTERS.index(table.rows[0][0].sort) + 1, LETTERS.index(table.rows[-1][0].sort) + 1


def test_a_column_stays_for_what_any_part_has_in_it() -> None:
    """Whichever part is looked at first; one that is empty everywhere goes, unless all are to stay."""
    assert parts(30).table(1).columns == parts(30).opening()[0].columns == ("Name", "Remark")
    assert parts(30, all_columns=True).table(4).columns == ("Name", "Remark", "Checked")


def test_the_first_part_knows_what_all_rows_are() -> None:
    """What the form above it counts is the whole table; rows of a further part are chosen by the same attributes."""
    told = parts(30)
    table, marked = told.opening()
    facets = counted(marked)
    assert (len(table.rows), facets.total) == (30, 100)
    assert [option.number for option in facets.choices[0].options] == [50, 50]
    rows = [
        attributes for tag, attributes in tags_of(page(told, 4).html) if tag == "tr" and "data-f-kind" in attributes
    ]
    assert len(rows) == 10


def test_a_part_is_a_page_that_is_complete() -> None:
    """It says which lines it has and leads to the others and to the whole; it has no list that a script takes over."""
    rendered = page(parts(30), 2)
    assert text_of(rendered.html).startswith(
        "Actors · lines 31 – 60 of 100 Actors, part 2 of 4 To find, sort and narrow down among all lines, go to the"
        " first part. 100 lines in 4 parts, each a page; this is part 2 Aa – Cj Da – Fj Ga – Ij Ja – Jj"
    )
    assert {"../../", "../../part/3/", "../../part/4/", "../../#list"} <= set(rendered.hrefs)
    assert "../../da/" in rendered.hrefs
    assert "data-ct-list" not in rendered.html
    assert rendered.anchors >= {"list", "top"}


def test_a_table_that_fits_is_left_alone() -> None:
    """It has no parts, and no page but its own."""
    told = parts(100)
    assert (len(told), told.listed, [*part_pages(told, "Actors")]) == (1, (), [])


@pytest.mark.parametrize("name", ["", "values-folded"])
def test_no_entity_has_the_address_of_a_part(name: str) -> None:
    """However it is called: what follows the folder of a kind is no id."""
    uri = part_uri("claims/index", name, 2)
    assert not re.fullmatch(SLUG_PATTERN, uri.removeprefix("claims/"))
    assert part_uri("claims/index", name, 1) == "claims/index"
    assert url_of(uri, directory_urls=False) == f"claims/{name or 'part'}/2.html"


@pytest.mark.parametrize(
    ("edtf", "year"),
    [("2031-05-03", "2031"), ("0900/0950", "900"), ("../0950", "950"), (None, "no date")],
)
def test_what_a_part_of_dates_begins_with(edtf: str | None, year: str) -> None:
    """The year, of the first day if that is known."""
    assert by_year((word_cell("x").dated(edtf),)) == year


def test_long_names_are_cut_at_a_word() -> None:
    """A list of parts is to be seen at once."""
    table = Table(
        "", ("Title",), Made(lambda _: (word_cell("Ministers meet again in Port Salm"),), range(3)), by_first_words
    )
    assert Parts(table, "sources/index", rows=2).listed[0].ends == ("Ministers meet again in…",)


def test_a_form_offers_the_most_frequent_and_what_is_unknown() -> None:
    """However many values there are; how many is told."""
    many = [([Mark("speaker", f"s{number}", f"S{number}")], None) for number in range(OFFERED + 50)]
    (facet,) = counted([*many, *many[:1], ([unknown("speaker")], None)]).choices
    assert (len(facet.options), facet.values) == (OFFERED + 1, OFFERED + 51)
    assert (facet.options[0].value, facet.options[-1].label) == ("s0", "not known")
