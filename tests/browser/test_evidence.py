"""The words that a statement rests on, reached by pointer, by keyboard, by touch and without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from cuttings.site.text_fragments import published_passage
from tests.browser.conftest import Visit, visit
from tests.site.invented import report, talks

pytestmark = pytest.mark.browser

EVENT = "events/2031-05-03-valen-meets-krahn/"
ACTOR = "actors/mirna-valen/"
WORDS = "Mirna Valen, Aldovia’s minister of transport, met Otto Krahn in Port Salm on May 3"


@pytest.fixture
def touched(browser: Browser, site: str) -> Iterator[Visit]:
    """A phone that is touched, with nothing to hover with."""
    yield from visit(browser, site, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)


def test_words_on_hover(wide: Visit) -> None:
    """They come when a statement is pointed at, can be pointed at themselves, and go when the pointer leaves."""
    page = wide.go(EVENT)
    page.locator("#fact-who .ct-ref").hover()
    words = page.locator(".ct-popover")
    expect(words).to_contain_text(WORDS)
    expect(words).to_contain_text("Ferry talks resume in Port Salm, paragraph 1")
    words.locator("mark").first.hover()
    page.wait_for_timeout(500)
    expect(words).to_be_visible()
    page.locator("h1").hover()
    expect(words).to_have_count(0)
    wide.assert_clean()


def test_escape_takes_them_away(wide: Visit) -> None:
    """Without moving the pointer, and without leaving the place."""
    page = wide.go(EVENT)
    page.locator("#fact-who .ct-ref").hover()
    expect(page.locator(".ct-popover")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".ct-popover")).to_have_count(0)


def test_words_by_keyboard(wide: Visit) -> None:
    """They come with the focus, the next stop is their place in the source, and Escape leads back."""
    page = wide.go(EVENT)
    page.locator("#fact-who a").nth(1).focus()
    page.keyboard.press("Tab")
    reference = page.locator("#fact-who .ct-ref")
    expect(reference).to_be_focused()
    expect(page.locator(".ct-popover")).to_contain_text(WORDS)
    page.keyboard.press("Tab")
    inside = page.locator(".ct-popover a").first
    expect(inside).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".ct-popover")).to_have_count(0)
    expect(reference).to_be_focused()
    page.keyboard.press("Enter")
    assert page.url.endswith("#accounts")


def test_leaving_with_the_keyboard_takes_them_away(wide: Visit) -> None:
    """Whoever goes on is not followed by them."""
    page = wide.go(ACTOR)
    summary = page.locator("#timeline + .ct-timeline summary").first
    summary.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(page.locator(".ct-popover")).to_contain_text("met Otto Krahn")
    page.locator(".ct-jumps a").first.focus()
    expect(page.locator(".ct-popover")).to_have_count(0)


def test_one_click_to_the_source(wide: Visit) -> None:
    """From the words in place to the same words in the source, and from there back to every statement on them."""
    page = wide.go(ACTOR)
    page.locator("#timeline + .ct-timeline summary").first.hover()
    page.locator(".ct-popover figcaption a").first.click()
    marked = page.locator("mark:target")
    expect(marked).to_have_text(WORDS)
    passage = page.locator(".ct-passage", has=marked)
    expect(passage.get_by_role("link", name="Holder of an office, contradictory: Mirna Valen")).to_be_visible()
    passage.get_by_role("link", name="Mirna Valen meets Otto Krahn in Port Salm (3 May 2031)").click()
    expect(page.locator(".ct-quote:target")).to_contain_text(WORDS)


def test_a_comparison_is_opened_from_its_words(wide: Visit) -> None:
    """The link from a passage to a conflict leads to the very conflict."""
    page = wide.go("sources/ferry-talks/")
    page.get_by_role("link", name="Holder of an office, contradictory: Otto Krahn").first.click()
    target = page.locator("li:target")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text("office mirna-valen otto-krahn")


def test_an_open_fold_needs_no_more(wide: Visit) -> None:
    """What stands below its statement is not shown a second time."""
    page = wide.go(ACTOR)
    summary = page.locator("#timeline + .ct-timeline summary").first
    summary.click()
    page.locator("h1").hover()
    summary.hover()
    page.wait_for_timeout(400)
    expect(page.locator(".ct-popover")).to_have_count(0)


def test_words_on_touch(touched: Visit) -> None:
    """The first tap shows them, and they fit the screen."""
    page = touched.go(EVENT)
    page.locator("#fact-who .ct-ref").tap()
    words = page.locator(".ct-popover")
    expect(words).to_contain_text(WORDS)
    box = words.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390
    assert "#" not in page.url
    page.locator("h1").tap()
    expect(words).to_have_count(0)
    touched.assert_clean()


def test_words_without_scripts(without_scripts: Visit) -> None:
    """The same references are plain links to the quotations; folds open by themselves."""
    page = without_scripts.go(EVENT)
    page.locator("#fact-who .ct-ref").click()
    assert page.url.endswith("#accounts")
    expect(page.locator(".ct-account .ct-quote").first).to_contain_text(WORDS)
    page = without_scripts.go(ACTOR)
    page.locator("#timeline + .ct-timeline summary").first.click()
    expect(page.locator(".ct-timeline .ct-quote").first).to_be_visible()


ARTICLE = f"<!doctype html><meta charset=utf-8><p style=height:4000px><p>{talks.text}".replace("\n", "<p>")


@pytest.mark.parametrize(
    "exact",
    [
        "met Otto Krahn",
        "Aldovia",
        WORDS,
        "Krahn denied that Brenn had closed its harbour to Aldovian ships. It did not send inspectors",
        "Ferry talks resume in Port Salm\nShare this story",
    ],
)
def test_browsers_find_the_passage_on_the_publishers_page(browser: Browser, exact: str) -> None:
    """The address scrolls to the words, and marks them."""
    page = browser.new_page()
    page.route("https://salm.example/**", lambda route: route.fulfill(body=ARTICLE, content_type="text/html"))
    page.goto(published_passage("https://salm.example/talks", talks.quote(exact)) or "")
    page.wait_for_function("scrollY > 2000", timeout=5000)
    page.close()


def test_the_source_leads_to_the_publisher(wide: Visit) -> None:
    """Where the source has an address, each quotation has a link to its words on the publisher's page."""
    page = wide.go("claims/no-ship-from-brenn/")
    address = published_passage("https://maritime.example/salm", report.quote("No ship sailed from Brenn"))
    link = page.get_by_role("link", name="in the article itself").first
    expect(link).to_have_attribute("href", address or "")
