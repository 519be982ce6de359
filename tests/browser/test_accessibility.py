"""Every kind of page for everybody: what axe finds wrong, in both schemes, and what a keyboard alone reaches."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit, visit

pytestmark = pytest.mark.browser

#: One page of each kind, the fullest of the invented project.
PAGES = [
    "",
    "actors/",
    "actors/brenn/",
    "places/",
    "places/port-salm/",
    "events/",
    "events/2031-07-01-reopening/",
    "dates/",
    "dates/2031-07-01/",
    "claims/",
    "claims/no-ship-from-brenn/",
    "sources/",
    "sources/ferry-talks/",
    "timeline/",
    "network/",
    "map/",
    "charts/",
    "conflicts/",
    "predictions/",
    "corroboration/",
]
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


def findings(page: Page) -> list[str]:
    """What axe calls serious or critical on the page as it stands, each with its place and the reason."""
    page.wait_for_load_state("networkidle")
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    grave = (each for each in found if each["impact"] in ("serious", "critical"))
    return [f"{each['id']}: {node['target']} {node['failureSummary']}" for each in grave for node in each["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_pages(browser: Browser, site: str, path: str, scheme: str) -> None:
    """Nothing serious on a desktop or a phone."""
    for size in (WIDE, PHONE):
        for opened in visit(browser, site, viewport=size, color_scheme=scheme, reduced_motion="reduce"):
            assert findings(opened.go(path)) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_wrong_address(browser: Browser, site: str, scheme: str) -> None:
    """The page that stands in for one that is not there."""
    for opened in visit(browser, site, color_scheme=scheme):
        assert findings(opened.go("no/such/page/")) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_what_opens(browser: Browser, site: str, scheme: str, size: dict[str, int]) -> None:
    """Citing, the words behind a statement, the choices above a list and the results of a search."""
    for opened in visit(browser, site, viewport=size, color_scheme=scheme, reduced_motion="reduce"):
        page = opened.go("events/2031-07-01-reopening/")
        page.locator("h1 ~ a.ct-cite, .ct-kicker a.ct-cite").first.click()
        expect(page.locator(".ct-dialog")).to_be_visible()
        assert findings(page) == []
        page.keyboard.press("Escape")
        page.locator("a.ct-ref").first.click()
        assert findings(page) == []
        page = opened.go("events/")
        page.locator(".ct-facets summary").first.click()
        assert findings(page) == []
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        page.keyboard.type("Valen", delay=20)
        expect(page.locator(".md-search-result__link").first).to_be_visible()
        assert findings(page) == []


def test_what_axe_would_find(wide: Visit) -> None:
    """The tests above are worth something: a picture without words for it is found."""
    page = wide.go("")
    page.evaluate("document.querySelector('h1').append(new Image())")
    assert [line.partition(":")[0] for line in findings(page)] == ["image-alt"]


@pytest.mark.parametrize("path", PAGES)
def test_the_first_key_leads_past_the_navigation(wide: Visit, path: str) -> None:
    """To the heading of the page, and what has the focus on the way there is seen."""
    page = wide.go(path)
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.md-content') !== null")


@pytest.mark.parametrize("path", PAGES)
def test_no_key_is_caught(wide: Visit, path: str) -> None:
    """The tab key goes through the page and out at its end, and whatever it stops at can be seen to have the focus."""
    page = wide.go(path)
    page.wait_for_load_state("networkidle")
    stops = page.evaluate("document.querySelectorAll('a[href], button, input, select, summary, [tabindex]').length")
    unseen: set[str] = set()
    for _ in range(stops + 5):
        page.keyboard.press("Tab")
        at, seen = page.evaluate(FOCUS)
        if at == "body":
            break
        if not seen:
            unseen.add(at)
    else:
        pytest.fail(f"the focus never leaves the page; it was last at {at}")
    assert unseen == set()


#: What has the focus, and whether its style says so: by an outline, a shadow, or another look than without it.
FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return ["body", true];
  const look = () => {
    const style = getComputedStyle(element);
    return [style.outlineStyle, style.outlineWidth, style.boxShadow, style.backgroundColor, style.borderColor,
      style.color, style.opacity, style.textDecorationColor].join();
  };
  const style = getComputedStyle(element);
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const name = element.tagName.toLowerCase() + (element.className.baseVal ?? element.className).replace(/^| +/g, ".");
  return [name, outlined || style.boxShadow !== "none"];
}"""


def test_the_same_colours_without_scripts(wide: Visit, without_scripts: Visit) -> None:
    """A script chooses the scheme; where none runs, the header and the links look as in the light one."""
    look = "['.md-header', '.md-content a'].map((at) => getComputedStyle(document.querySelector(at)))"
    look += ".map((style) => [style.backgroundColor, style.color].join())"
    assert without_scripts.go("actors/").evaluate(look) == wide.go("actors/").evaluate(look)


def test_dialogs_give_the_focus_back(wide: Visit) -> None:
    """Who closes what opened is where they were."""
    page = wide.go("events/2031-07-01-reopening/")
    opener = page.locator(".ct-kicker a.ct-cite")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".ct-dialog")).to_be_visible()
    assert page.evaluate("document.querySelector('.ct-dialog').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(page.locator(".ct-dialog")).not_to_be_visible()
    expect(opener).to_be_focused()
