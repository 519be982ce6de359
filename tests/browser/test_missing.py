"""The page for wrong addresses, below a folder that the site was not told of, and below one that it was."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import PREFIX, Visit, free_port, serve, visit
from tests.site.project import build_site, lay_out

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=["told", "not told"])
def somewhere(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site, that it knows or has to find out."""
    port = free_port()
    told = {"site_url": f"http://127.0.0.1:{port}{PREFIX}"} if request.param == "told" else {}
    yield from serve(build_site(lay_out(tmp_path_factory.mktemp("somewhere") / "project", **told)), port)


@pytest.fixture
def window(browser: Browser, somewhere: str) -> Iterator[Visit]:
    """A window on it."""
    yield from visit(browser, somewhere)


@pytest.mark.parametrize(
    "path", ["actors/mirna-valenn/", "mirna_valenn", "a/b/c/Mirna%20Valenn.html", "actors/x/mirna-valenn/"]
)
def test_it_leads_back(window: Visit, path: str) -> None:
    """Whatever the depth, the address is told, its links lead into the site, and its words are ready to be searched."""
    page = window.go(path)
    expect(page.locator("h1")).to_have_text("There is no such page")
    expect(page.locator("#address")).to_contain_text("alenn")
    expect(page.get_by_label("Search for it")).to_have_value("Mirna Valenn" if "Mirna" in path else "mirna valenn")
    expect(page.get_by_role("link", name="Events")).to_have_attribute("href", f"{PREFIX}events/")
    page.get_by_label("Search for it").fill("mirna valen")
    page.get_by_role("button", name="Search").click()
    expect(page).to_have_url(f"{window.base}?q=mirna+valen")
    expect(page.locator(".md-search-result__link").first).to_contain_text("Mirna Valen")
    assert window.foreign == []


def test_an_address_that_is_no_text(window: Visit) -> None:
    """Bytes that no encoding has are shown as they came."""
    page = window.go("actors/%ff%fe")
    expect(page.locator("#address")).to_contain_text("%ff%fe")


def test_hostile_addresses_stay_text(window: Visit) -> None:
    """Markup in an address is shown."""
    page = window.go("%3Cimg%20src=x%20onerror=alert(1)%3E")
    expect(page.locator("#address")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("img").count() == 0


def test_without_scripts(browser: Browser, somewhere: str) -> None:
    """It is a plain page that says what happened."""
    for window in visit(browser, somewhere, java_script_enabled=False):
        page = window.go("actors/nobody/")
        expect(page.locator("h1")).to_have_text("There is no such page")
        expect(page.get_by_role("link", name="Actors")).to_be_visible()
