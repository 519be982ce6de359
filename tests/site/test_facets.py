"""Facets: what items are, how many are what, and addresses of lists that are narrowed down."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.site.facets.addresses import narrowed, to_narrow_down
from cuttings.site.facets.counted import Facets, counted
from cuttings.site.facets.marks import UNKNOWN, Days, Mark, attributes, days, entities, text
from cuttings.site.facets.words import FACET
from cuttings.site.links import url_of
from cuttings.site.pages import build_pages
from cuttings.site.pages.table import Table, row_attributes, word_cell
from tests.site.invented import contents
from tests.site.pages_of import rendered, tags_of

GOLDEN = Path(__file__).parent / "golden" / "facets.txt"
PAGES = {page.uri: page for page in build_pages(contents(), "Salm")}
RENDERED = {url_of(uri, directory_urls=True): page for uri, page in rendered(contents()).items()}


def told(facets: Facets) -> str:
    """The facets of a page as lines."""
    lines = [f"  {facet.label} ({facet.name})" for facet in facets.choices]
    options = ["".join(f"\n    {o.number} {o.label} [{o.value}]" for o in facet.options) for facet in facets.choices]
    dated = [f"  from and to: {facets.days}"] if facets.days else []
    return "\n".join([f"{facets.total} items", *map("".join, zip(lines, options, strict=True)), *dated])


def test_golden() -> None:
    """What every list can be narrowed down by; compare by eye before accepting a change."""
    pages = (f"{uri}: {told(page.context['facets'])}\n" for uri, page in PAGES.items() if "facets" in page.context)
    assert "\n".join(pages) == GOLDEN.read_text(encoding="utf-8")


def rows_like(url: str, query: str) -> int:
    """How many rows of an index the script would show at such an address."""
    wanted = {f"data-f-{facet}": set(values) for facet, values in parse_qs(query).items()}
    rows = (attributes for tag, attributes in tags_of(RENDERED[url].html) if tag == "tr")
    return sum(all(values & set((row.get(name) or "").split()) for name, values in wanted.items()) for row in rows)


def test_numbers_lead_to_so_many() -> None:
    """Behind each number that is a link there are as many rows as it says."""
    found = set()
    for url, page in RENDERED.items():
        for href, number in re.findall(r'<a [^>]*href="([^"]+\?[^"]+)"[^>]*>(?:<bdi>)?(\d+)<', page.html):
            address = urlsplit(urljoin(f"/{url}", unescape(href)))
            assert rows_like(address.path.lstrip("/"), address.query) == int(number), href
            found |= {*parse_qs(address.query)}
    assert found == {"about", "how", "involves", "place", "source", "speaker"}


MARKS = st.builds(Mark, st.sampled_from(sorted(FACET)), st.sampled_from("abc"), st.sampled_from(["A", "a", "B"]))


@given(st.lists(st.tuples(st.lists(MARKS), st.none() | st.builds(Days, st.just("2031"), st.just("2032")))))
def test_numbers_count_items(items: list[tuple[list[Mark], Days | None]]) -> None:
    """An option's number is that of the items whose attributes have its value, each counted once."""
    rows = [attributes(marks, span) for marks, span in items]
    facets = counted(items)
    for facet in facets.choices:
        for option in facet.options:
            assert option.number == sum(option.value in row.get(f"data-f-{facet.name}", "").split() for row in rows)
    assert facets.total == len(items)


@settings(deadline=None)  # the first transliteration loads its tables
@given(st.text())
def test_no_value_has_a_space(words: str) -> None:
    """Values are kept apart by spaces, so no text may bring its own; what has words is never taken for unknown."""
    value = text("publisher", words).value
    assert value
    assert not any(map(str.isspace, value))
    assert (value == UNKNOWN) == (not words)


def test_what_all_have_in_common_is_no_facet() -> None:
    """Nothing can be told apart by it; a value that only most have stays beside the others."""
    alike, mixed = Mark("kind", "state", "state"), Mark("role", "head", "Head")
    facets = counted([([alike, mixed], None), ([alike], None)])
    assert [facet.name for facet in facets.choices] == ["role"]
    assert facets.days == ""


def test_a_column_that_is_left_out_still_chooses() -> None:
    """A table in which nobody's state is written is narrowed down by the states of the offices that they hold."""
    cells = (
        word_cell("Ann").marked(Mark("kind", "person", "person")),
        word_cell(None).marked(Mark("country", "no", "No")),
    )
    table = Table("", ("Name", "State"), (cells,))
    left = table.with_columns(table.surveyed()[1])
    assert left.columns == ("Name",)
    assert (
        row_attributes(left.rows[0])
        == row_attributes(table.rows[0])
        == {"data-f-kind": "person", "data-f-country": "no"}
    )
    dated = Table("", ("Name", "When"), ((word_cell("Ann"), word_cell(None).dated("2031")),)).with_columns((0,))
    assert row_attributes(dated.rows[0]) == {"data-first": "2031-01-01", "data-last": "2031-12-31"}


def test_the_unknown_comes_last() -> None:
    """However frequent it is."""
    marks = [*entities("country", {}), *entities("country", {}), Mark("country", "brenn", "Brenn")]
    (facet,) = counted([([mark], None) for mark in marks]).choices
    assert [option.label for option in facet.options] == ["Brenn", "not known"]


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2031-05-03", ("2031-05-03", "2031-05-03")),
        ("2031-02", ("2031-02-01", "2031-02-28")),
        ("[2031-06-10,2031-06-11]", ("2031-06-10", "2031-06-11")),
        ("2031/..", ("2031-01-01", "9999-12-31")),
        ("../0900", ("0001-01-01", "0900-12-31")),
    ],
)
def test_days(edtf: str, expected: tuple[str, str]) -> None:
    """Every day that a value may mean, written so that the order of the text is that of time."""
    assert days(edtf) == Days(*expected)


def test_addresses() -> None:
    """What is chosen stands in the query, quoted as addresses need it."""
    link = narrowed("claims", "5", speaker="mirna-valen", how="denied & more")
    assert (link.label, link.uri, link.query) == ("5", "claims/index", "speaker=mirna-valen&how=denied+%26+more")
    assert to_narrow_down("claims", 5, speaker="mirna-valen") is None
    many = to_narrow_down("claims", 1200, speaker="mirna-valen")
    assert many
    assert many.label == "Sort or narrow down these 1,200 claims"
