"""The search as a reader uses it: with all words in one index, and with the words in an index of their own."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Visit, serve, visit
from tests.site.project import build_site, lay_out, with_options

pytestmark = pytest.mark.browser

SEARCHES: list[dict[str, str]] = yaml.safe_load(Path(__file__).with_name("searches.yml").read_text(encoding="utf-8"))
ACTORS = {
    "a-body": "name: Office for Ships\nkind: government-body\naliases: [Salm Office]\n",
    "salm-office": "name: Salm Office\nkind: organisation\n",
    "kim-chol-su": "name: Kim Chol-su\nkind: person\naliases: [김철수]\n",
    "sergei-voronov": "name: Sergei Voronov\nkind: person\naliases: [Сергей Воронов]\n",
}


def _site(folder: Path, **changes: Any) -> Iterator[str]:
    project = lay_out(folder / "project", **changes)
    for entity_id, text in ACTORS.items():
        (project / "kb" / "actors" / f"{entity_id}.yml").write_text(text, encoding="utf-8")
    yield from serve(build_site(project))


@pytest.fixture(scope="module", params=["one index", "in parts"])
def searched(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site, searched in either way."""
    plugins = with_options(search_in_parts="always" if request.param == "in parts" else "never")
    yield from _site(tmp_path_factory.mktemp("searched"), plugins=plugins)


@pytest.fixture
def window(browser: Browser, searched: str) -> Iterator[Visit]:
    """A desktop's window on it."""
    yield from visit(browser, searched, viewport={"width": 1280, "height": 900})


def _open(page: Page, key: str = "/") -> None:
    """Opens the search by a key. The theme waits a little after each of its own steps, as every reader does."""
    page.wait_for_timeout(200)
    page.keyboard.press(key)
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.wait_for_timeout(100)


def _type(page: Page, text: str) -> Locator:
    """Types a question in the place of the last one, and returns the links of the results."""
    page.keyboard.press("Control+A")
    page.keyboard.type(text, delay=5)
    page.keyboard.press("Shift")  # letters that the keyboard lacks come in without a key that goes up
    return page.locator("[data-md-component=search-result] a.md-search-result__link")


def _search(page: Page, text: str) -> Locator:
    _open(page)
    return _type(page, text)


def test_what_comes_first(window: Visit) -> None:
    """The page that is called so, whatever way of writing it the reader has."""
    page = window.go("events/")
    _open(page)
    for case in SEARCHES:
        first = _type(page, case["type"]).first
        message = f"the first result of: {case['type']}"
        expect(first, message).to_have_attribute("href", _leads_to(window, case["first"]))
    window.assert_clean()


@pytest.mark.parametrize("text", ["closed its harbour to Aldovian ships", "“closed its harbour", "harbour Aldovian"])
def test_a_quotation(window: Visit, text: str) -> None:
    """Words of an article lead to who said them, and to their place in the article."""
    page = window.go("")
    results = _search(page, text)
    expect(results.filter(has_text="Otto Krahn denied")).to_be_visible()
    passage = results.filter(has_text="Krahn denied that").first
    passage.click()
    expect(page).to_have_url(_leads_to(window, "sources/ferry-talks/"))
    mark = page.locator(f"[id='{page.url.rpartition('#')[2]}']")
    expect(mark).to_be_in_viewport()
    expect(mark).to_contain_text("closed its harbour")
    window.assert_clean()


def test_entities_stand_above_passages(window: Visit) -> None:
    """Somebody who is called so comes before all that only speaks of them."""
    page = window.go("")
    results = _search(page, "Krahn")
    expect(results.filter(has_text="denied").first).to_be_visible()
    kinds = [href.removeprefix(window.base).split("/")[0] for href in _hrefs(results)]
    assert kinds[0] == "actors"
    assert kinds.index("claims") > kinds.index("events")


def test_a_word_too_many_hides_what_lacks_it(window: Visit) -> None:
    """Of results with all words and results with some, only the first are shown."""
    page = window.go("")
    results = _search(page, "Valen meets Krahn")
    expect(results.first).to_contain_text("Mirna Valen meets Otto Krahn")
    page.wait_for_timeout(500)
    assert not [href for href in _hrefs(results) if "/actors/" in href]


def test_by_keyboard_alone(window: Visit) -> None:
    """A key opens it, arrows go through the results, escape closes it, enter goes to the best."""
    page = window.go("events/")
    for key in "fs/":
        _open(page, key)
        _close(page)
    results = _search(page, "harbour")
    expect(results.filter(has_text="Otto Krahn denied")).to_be_visible()
    unfolded = {str(link.get_attribute("href")) for link in results.all() if link.is_visible()}
    seen = set()
    for _ in range(results.count()):
        page.keyboard.press("ArrowDown")
        seen.add(page.evaluate("document.activeElement.href ?? ''"))
    assert unfolded <= seen
    _close(page)
    _search(page, "Mirna Valen")
    expect(page.locator(".md-search-result__link").first).to_contain_text("Mirna Valen")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Mirna Valen")
    window.assert_clean()


@pytest.mark.parametrize(("begun", "whole"), [("mirna va", "mirna valen"), ("Mir", "Mirna"), ("Kim Ch", "Kim Chol")])
def test_a_word_is_completed(window: Visit, begun: str, whole: str) -> None:
    """What the best result goes on with is offered, and taken by an arrow."""
    page = window.go("")
    _search(page, begun)
    expect(page.locator(".md-search__suggest")).to_have_text(whole)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("textbox", name="Search")).to_have_value(whole)


def test_nothing_is_found(window: Visit) -> None:
    """It is said, and nothing stands there from before."""
    page = window.go("")
    results = _search(page, "harbour")
    expect(results.first).to_be_visible()
    _type(page, "zzyzx")
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")
    expect(results).to_have_count(0)
    window.assert_clean()


def test_a_question_in_the_address(window: Visit) -> None:
    """A search that was shared opens with its results."""
    page = window.go("?q=closed+its+harbour")
    results = page.locator("[data-md-component=search-result] a.md-search-result__link")
    expect(results.filter(has_text="Otto Krahn denied")).to_be_visible()
    window.assert_clean()


def test_hostile_words_stay_text(window: Visit) -> None:
    """Markup in a name is text among the results."""
    page = window.go("")
    results = _search(page, "Harbourmaster")
    expect(results.first).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("[data-md-component=search-result] img").count() == 0
    window.assert_clean()


def _close(page: Page) -> None:
    """Leaves the search."""
    page.keyboard.press("Escape")
    expect(page.locator("[data-md-toggle=search]")).not_to_be_checked()


def _leads_to(window: Visit, path: str) -> re.Pattern[str]:
    """The address of a page, whatever is asked of it."""
    return re.compile(re.escape(window.base + path) + "($|[?#])")


def _hrefs(results: Locator) -> list[str]:
    return [str(link.get_attribute("href")) for link in results.all()]
