"""The invented project's site, used as a reader uses it."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "actors/",
    "actors/aldovia/",
    "places/port-salm/",
    "events/",
    "events/2031-05-03-valen-meets-krahn/",
    "dates/2031-05/",
    "claims/",
    "claims/no-ship-from-brenn/",
    "sources/ferry-talks/",
    "events/2031-07-01-reopening/",
    "conflicts/",
    "predictions/",
    "corroboration/",
    "network/",
    "map/",
]


@pytest.mark.parametrize("query", ["Ferrywoman", "M. Valen", "mirna", "Valen"])
def test_search_finds_names(wide: Visit, query: str) -> None:
    """Any name of an actor leads to its page, above what was merely said."""
    page = wide.go("events/")
    page.keyboard.press("/")
    page.keyboard.type(query, delay=20)
    first = page.locator(".md-search-result__link").first
    expect(first).to_contain_text("Mirna Valen")
    first.click()
    expect(page.locator("h1")).to_have_text("Mirna Valen")
    assert page.url.startswith(f"{wide.base}actors/mirna-valen/")
    wide.assert_clean()


def test_hostile_names_stay_text_in_the_results(wide: Visit) -> None:
    """Material writes results as HTML; markup in a name is text there, too."""
    page = wide.go("events/")
    page.keyboard.press("/")
    page.keyboard.type("Harbourmaster", delay=20)
    results = page.locator(".md-search-result")
    expect(results.locator(".md-search-result__link").first).to_contain_text("<img src=x onerror=alert(1)>")
    assert results.locator("img").count() == 0
    wide.assert_clean()


def test_search_finds_what_was_said(wide: Visit) -> None:
    """The words of a claim lead to the claim."""
    page = wide.go("")
    page.keyboard.press("/")
    page.keyboard.type("closed its harbour", delay=20)
    expect(page.locator(".md-search-result__link", has_text="Otto Krahn denied")).to_be_visible()
    wide.assert_clean()


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_quiet(wide: Visit, path: str) -> None:
    """No error on the console, and no request to any other host."""
    wide.go(path).wait_for_load_state("networkidle")
    wide.assert_clean()


@pytest.mark.parametrize("path", PAGES)
def test_pages_fit_a_phone(phone: Visit, path: str) -> None:
    """Nothing sticks out of the side of a narrow window."""
    page = phone.go(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_read_without_scripts(without_scripts: Visit, path: str) -> None:
    """The content is in the page itself."""
    page = without_scripts.go(path)
    expect(page.locator("h1")).to_be_visible()
    assert len(page.locator("article").inner_text()) > 100


def test_two_clicks_there_and_back(wide: Visit) -> None:
    """From a quotation to its place in the source, marked, and from there to the quotation again."""
    page = wide.go("claims/krahn-denies-closure/")
    page.locator(".ct-quote figcaption a").first.click()
    marked = page.locator("mark:target")
    expect(marked).to_be_in_viewport()
    expect(marked).to_have_text("Krahn denied that Brenn had closed its harbour to Aldovian ships")
    page.locator(".ct-passage", has=marked).get_by_role("link", name="Otto Krahn denied").first.click()
    expect(page.locator(".ct-quote:target")).to_be_in_viewport()


def test_the_way_back_opens_what_is_folded(wide: Visit) -> None:
    """A quotation that is folded away is shown to whoever comes back to it from its source."""
    page = wide.go("actors/otto-krahn/")
    page.locator("section.ct-account summary").click()
    page.locator(".ct-account figcaption a").first.click()
    page.locator(".ct-passage", has=page.locator("mark:target")).get_by_role(
        "link", name="Otto Krahn", exact=True
    ).last.click()
    expect(page.locator(".ct-quote:target")).to_be_in_viewport()


def test_nothing_of_a_target_is_under_the_header(wide: Visit) -> None:
    """The bar at the top, which stays, does not cover what a link leads to."""
    page = wide.go("sources/ferry-talks/")
    link = page.locator(".ct-found a").last
    link.click()
    target = page.locator(":target")
    expect(target).to_be_in_viewport()
    header = page.locator(".md-header").bounding_box()
    top = target.bounding_box()
    assert header and top
    assert top["y"] >= header["y"] + header["height"]


def test_columns_are_sorted_by_keyboard(wide: Visit) -> None:
    """A column's button is reached with the tabulator, sorts by enter, and says so."""
    page = wide.go("actors/")
    names = page.locator("tbody tr td:first-child")
    before = names.all_inner_texts()
    assert before == sorted(before)
    head = page.get_by_role("columnheader", name="Name", exact=True)
    page.locator("h1").click()
    for _ in range(10):
        page.keyboard.press("Tab")
        if head.locator("button").evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert names.all_inner_texts() == before[::-1]
    page.get_by_role("columnheader", name="Events", exact=True).get_by_role("button").press("Enter")
    assert names.all_inner_texts()[0] == "Aldovian Maritime Office"
    assert page.locator("th[aria-sort]").count() == 1


def test_predictions_are_sorted_by_verdict_date_and_speaker(wide: Visit) -> None:
    """The columns of the ledger sort, what is empty stays last, and nothing is said on the console."""
    page = wide.go("predictions/")
    verdicts = page.locator("tbody tr td:first-child")
    assert verdicts.all_inner_texts() == ["fulfilled", "open", "open"]
    speakers = page.locator("tbody tr td:nth-child(2)")
    page.get_by_role("columnheader", name="Said by").get_by_role("button").click()
    assert speakers.all_inner_texts()[0] == "Mirna Valen"
    page.get_by_role("columnheader", name="Published").get_by_role("button").click()
    assert "The article itself" in speakers.all_inner_texts()[-1]
    verdict = page.get_by_role("columnheader", name="Verdict").get_by_role("button")
    verdict.click()
    verdict.click()
    assert verdicts.all_inner_texts() == ["open", "open", "fulfilled"]
    wide.assert_clean()


def test_a_key_is_shown_to_be_copied(without_scripts: Visit) -> None:
    """What a person writes into kb/decisions.yml stands in each row, folded, also without scripts."""
    page = without_scripts.go("conflicts/")
    row = page.locator("tr", has_text="Holder of an office")
    row.locator("summary", has_text="key").click()
    expect(row.locator("code")).to_have_text("office mirna-valen otto-krahn")
    expect(row.locator("code")).to_be_visible()


def test_former_addresses_lead_on(wide: Visit) -> None:
    """The address of a former id ends at the present page."""
    page = wide.go("actors/mirna-vallen/")
    page.wait_for_url("**/actors/mirna-valen/")
    expect(page.locator("h1")).to_have_text("Mirna Valen")


def test_dark_and_light(wide: Visit) -> None:
    """The scheme follows the system."""
    for scheme in ("dark", "light"):
        wide.page.emulate_media(color_scheme=scheme)
        page = wide.go("")
        light = "rgb(253, 252, 249)"
        background = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (background == light) == (scheme == "light")


def test_hostile_names_stay_text(wide: Visit) -> None:
    """Markup in notes is shown as text and runs nowhere."""
    page = wide.go("actors/aldovia/")
    expect(page.locator(".ct-notes")).to_contain_text("<script>alert(1)</script>")
    wide.assert_clean()
