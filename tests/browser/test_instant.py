"""The site with Material's instant navigation, which changes pages without loading them anew."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PREFIX, Visit, free_port, serve, visit
from tests.site.project import build_site, configuration, lay_out, with_options

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def instant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that has it."""
    port = free_port()
    theme: dict[str, Any] = configuration()["theme"]
    theme["features"] = [*theme["features"], "navigation.instant"]
    changes = {"site_url": f"http://127.0.0.1:{port}{PREFIX}", "theme": theme}
    changes["plugins"] = with_options(search_in_parts="always")
    yield from serve(build_site(lay_out(tmp_path_factory.mktemp("instant") / "project", **changes)), port)


@pytest.fixture
def window(browser: Browser, instant: str) -> Iterator[Visit]:
    """A window on it."""
    yield from visit(browser, instant, viewport={"width": 1280, "height": 900})


def _first(window: Visit, path: str) -> Page:
    """The first page, with something that a page loaded anew would not have."""
    page = window.go(path)
    page.wait_for_load_state("networkidle")
    page.evaluate("window.stillHere = true")
    return page


def _is_still_here(page: Page) -> bool:
    return bool(page.evaluate("window.stillHere === true"))


def test_pages_change_in_place(window: Visit) -> None:
    """Content, title and what the page says of itself are those of the new page; sorting works there."""
    page = _first(window, "events/")
    page.get_by_role("link", name="Actors", exact=True).first.click()
    expect(page.locator("h1#top")).to_have_text("Actors")
    expect(page).to_have_title("Actors - The Salm line")
    expect(page.locator("meta[property='og:title']")).to_have_attribute("content", "Actors")
    page.get_by_role("columnheader", name="Events", exact=True).get_by_role("button").press("Enter")
    expect(page.locator("th[aria-sort]")).to_have_count(1)
    page.go_back()
    expect(page.locator("th[aria-sort]")).to_have_count(0)
    page.go_back()
    expect(page.locator("h1#top")).to_have_text("Events")
    assert _is_still_here(page)
    window.assert_clean()


def test_the_search_goes_on(window: Visit) -> None:
    """Names and words are found before and after a change of page, and lead to their place."""
    page = _first(window, "events/")
    page.get_by_role("link", name="Actors", exact=True).first.click()
    expect(page.locator("h1#top")).to_have_text("Actors")
    page.wait_for_timeout(300)
    page.keyboard.press("/")
    page.keyboard.type("closed its harbour", delay=20)
    results = page.locator("[data-md-component=search-result] a.md-search-result__link")
    results.filter(has_text="Krahn denied that").first.click()
    expect(page.locator("h1#top")).to_have_text("Ferry talks resume in Port Salm")
    expect(page.locator(f"[id='{page.url.rpartition('#')[2]}']")).to_be_in_viewport()
    assert _is_still_here(page)
    assert page.locator(".ct-words-found").count() == 1
    window.assert_clean()


def test_evidence_leads_on(window: Visit) -> None:
    """From a claim to its passage in the source."""
    page = _first(window, "claims/krahn-denies-closure/")
    page.locator(".ct-quote figcaption a").first.click()
    expect(page.locator("h1#top")).to_have_text("Ferry talks resume in Port Salm")
    assert _is_still_here(page)
    window.assert_clean()


def test_lists_are_narrowed_down_there(window: Visit) -> None:
    """A list that came in place has its form, and what is chosen stands in the address."""
    page = _first(window, "events/")
    page.get_by_role("link", name="Actors", exact=True).first.click()
    expect(page.locator("h1#top")).to_have_text("Actors")
    fold = page.locator("details.ct-facet").first
    fold.locator("summary").click()
    fold.get_by_role("checkbox").first.check()
    expect(page).to_have_url(re.compile(re.escape(f"{window.base}actors/?") + r"\w+="))
    assert _is_still_here(page)
    window.assert_clean()
