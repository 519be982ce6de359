"""The front page as a reader meets it."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser


def test_the_entry_opens_the_search(wide: Visit) -> None:
    """A click on it, or enter, puts the reader into Material's search; what is typed is found."""
    page = wide.go("")
    entry = page.get_by_role("button", name="Find a name")
    entry.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type("Ferrywoman", delay=20)
    expect(page.locator(".md-search-result__link").first).to_contain_text("Mirna Valen")
    wide.assert_clean()


def test_without_scripts_the_entry_leads_to_the_indexes(without_scripts: Visit) -> None:
    """It is a plain link to the list of all kinds."""
    page = without_scripts.go("")
    page.locator("[data-ct-find]").click()
    expect(page.locator("h2#browse")).to_be_in_viewport()
    page.locator(".ct-ways").get_by_role("link", name="Actors").click()
    expect(page.locator("h1")).to_have_text("Actors")


def test_the_line_and_the_list_are_of_the_same_events(without_scripts: Visit) -> None:
    """Each numbered mark leads where the line of that number in the list leads."""
    page = without_scripts.go("")
    marks = page.locator("a.ct-mark--main")
    lines = page.locator("#timeline ~ ol.ct-lines").first.locator(".ct-line__what > a")
    in_list = lines.evaluate_all("links => links.map(link => link.href)")
    on_line = marks.evaluate_all(
        "marks => Object.fromEntries(marks.map(m => [m.textContent.match(/\\d+$/)[0], m.href.baseVal]))"
    )
    assert len(in_list) == 4
    assert {int(number): f"{without_scripts.base}{address}" for number, address in on_line.items()} == dict(
        enumerate(in_list, 1)
    )


def test_a_mark_leads_to_its_event(wide: Visit) -> None:
    """Plans look different from what took place, and a click opens the event."""
    page = wide.go("")
    fills = {
        state: page.locator(f"a.ct-mark--{state} :is(circle, rect)").first.evaluate(
            "mark => getComputedStyle(mark).fill"
        )
        for state in ("occurred", "scheduled", "possible")
    }
    assert fills["occurred"] not in (fills["scheduled"], fills["possible"])
    page.locator("a.ct-mark--scheduled").click()
    expect(page.locator("h1")).to_have_text("Joint inspection of the Salm line")
    wide.assert_clean()


def test_the_tabulator_passes_the_line_over(wide: Visit) -> None:
    """The list beside it has the same links, so the marks are no stops of their own."""
    page = wide.go("")
    assert set(page.locator("a.ct-mark").evaluate_all("marks => marks.map(mark => mark.tabIndex)")) == {-1}
    assert page.locator(".ct-strip > svg").get_attribute("aria-hidden") == "true"
