"""What a browser, or a program that follows pages, finds in the head of a page: the feed of what changed on it."""

from collections.abc import Iterator
from pathlib import Path

import feedparser  # type: ignore[import-untyped]  # it has no types
import pytest
from playwright.sync_api import Browser, Page, expect

from cuttings.layout.lay_out import lay_out
from tests.browser.conftest import Visit, serve, visit
from tests.changes import states
from tests.changes.repository import Repository
from tests.site.project import build_site

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with a history, in a folder of a host that is not the one it was built for."""
    repository = Repository(tmp_path_factory.mktemp("followed"))
    lay_out(repository.folder, "Salm")
    config = repository.folder / "mkdocs.yml"
    config.write_text(f"site_url: https://example.org/salm/\n{config.read_text(encoding='utf-8')}", encoding="utf-8")
    repository.commit(states.BEFORE)
    repository.commit(states.AFTER, when="2024-07-03T23:30:00-05:00")
    yield from serve(build_site(Path(repository.folder)))


@pytest.fixture
def window(browser: Browser, followed: str) -> Iterator[Visit]:
    """A window on it."""
    yield from visit(browser, followed)


def feed_of(page: Page) -> str:
    """The title of the feed that the page's head names."""
    address = page.evaluate("document.querySelector('link[rel~=alternate][type=\"application/rss+xml\"]').href")
    title: str = feedparser.parse(page.request.get(address).body()).feed.title
    return title


def test_a_page_names_its_feed(window: Visit) -> None:
    """Wherever the site was put; a page that has none names that of the site."""
    assert feed_of(window.go("actors/ann/")) == "Salm: What changed: Ann"
    assert feed_of(window.go("actors/")) == "Salm: What changed"
    assert feed_of(window.go("")) == "Salm: What changed"
    window.assert_clean()


def test_a_reader_is_led_to_what_changed(window: Visit) -> None:
    """An item of a feed leads to the section, which is open then and names the feeds."""
    page = window.go("actors/ann/#changes")
    section = page.locator("details#changes")
    expect(section).to_have_attribute("open", "")
    expect(section.get_by_text("merged The Marshal into Ann")).to_be_visible()
    for name, title in (("RSS feed", "Salm: What changed: Ann"), ("JSON feed", None)):
        address = section.get_by_role("link", name=name).evaluate("link => link.href")
        answer = page.request.get(address)
        assert answer.ok
        assert title is None or feedparser.parse(answer.body()).feed.title == title
    window.assert_clean()
