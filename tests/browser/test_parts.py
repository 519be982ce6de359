"""Lists that are told in parts, as a reader meets them: with a script, without one, and where a part is missing."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import PREFIX, Visit, free_port, serve, visit
from tests.browser.test_accessibility import findings
from tests.browser.test_facets import choose, fold_of
from tests.site.long import CLAIMS, denial, lay_out_long
from tests.site.project import build_site, configuration

pytestmark = pytest.mark.browser

ALL = f"{len(CLAIMS) + 6:,}"
CITED = f"r-{denial(450).key.replace(' ', '-')}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site with long lists."""
    return build_site(lay_out_long(tmp_path_factory.mktemp("long") / "project"))


@pytest.fixture(scope="module")
def long(folder: Path) -> Iterator[str]:
    """The address of that site."""
    yield from serve(folder)


@pytest.fixture
def window(browser: Browser, long: str) -> Iterator[Visit]:
    """A desktop's window on it."""
    yield from visit(browser, long, viewport={"width": 1280, "height": 900})


@pytest.fixture
def plain(browser: Browser, long: str) -> Iterator[Visit]:
    """A window in which no script runs."""
    yield from visit(browser, long, java_script_enabled=False)


def say(page: Page, words: str) -> None:
    """What the form above the list says in the end."""
    expect(page.locator("[data-ct-shown]")).to_have_text(words)


def arrive(page: Page, address: str) -> None:
    """Waits until a page that the script goes to is there with its own scripts, which take over what is clicked."""
    page.wait_for_url(address)
    page.wait_for_function("document.readyState === 'complete'")


def find_value(page: Page, facet: str, words: str) -> Locator:
    """Opens the panel of a facet and types what its values are to have."""
    fold = fold_of(page, facet)
    fold.locator("summary").click()
    fold.locator("[data-ct-find]").fill(words)
    return fold


def contents(page: Page) -> list[str]:
    """What was said, in the rows that are shown."""
    return page.locator("tbody tr:visible td[data-label='What was said']").all_inner_texts()


def sort_by(page: Page, column: str) -> None:
    """Presses the head of a column."""
    page.get_by_role("columnheader", name=column, exact=True).get_by_role("button").press("Enter")


def test_without_a_script_each_part_is_a_page(plain: Visit) -> None:
    """Every claim is on one of them, each once; each names the others by who speaks there, and leads on."""
    page = plain.go("claims/")
    parts = page.get_by_role("navigation", name="Parts of the list")
    expect(parts.locator("li")).to_have_text(
        ["Aldovian Maritime Office – Mirna Valen", "Mirna Valen – Otto Krahn", "Otto Krahn – Unknown speaker"]
    )
    seen: list[str] = []
    for number in (1, 2, 3):
        expect(parts.locator("[aria-current=page]")).to_have_count(1)
        seen += page.locator("td[data-label='What was said'] a").evaluate_all("links => links.map(({ href }) => href)")
        if number < 3:
            page.locator("a[rel=next]").click()
    assert page.url.endswith("claims/part/3/")
    expect(page).to_have_title("Claims, part 3 of 3 - The Salm line")
    assert f"{len(set(seen)):,}" == f"{len(seen):,}" == ALL
    plain.assert_clean()


def test_nothing_is_fetched_before_it_is_wanted(window: Visit) -> None:
    """The first part is shown by itself, under the number of all lines."""
    asked: list[str] = []
    window.page.on("request", lambda request: asked.append(request.url))
    page = window.go("claims/")
    say(page, f"{ALL} of {ALL} shown")
    expect(page.locator(".ct-more-items")).to_have_text(re.compile(f"^The first 100 of {ALL}"))
    assert not [url for url in asked if "/part/" in url]
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("tbody tr:visible")).to_have_count(len(CLAIMS) + 6)
    window.assert_clean()


def test_more_than_is_here_is_fetched_part_by_part(window: Visit) -> None:
    """Beyond the first part, the next one is brought, and no other."""
    page = window.go("claims/")
    for _ in range(5):
        page.get_by_role("button", name="Show 100 more").click()
    expect(page.locator("tbody tr:visible")).to_have_count(600)
    expect(page.locator("tbody tr")).to_have_count(1000)
    window.assert_clean()


def test_what_is_chosen_is_looked_for_in_all_parts(window: Visit) -> None:
    """A row of a later part is found, and its links lead where they led on that part."""
    page = window.go("claims/")
    choose(page, "About", "Brenn")
    say(page, f"4 of {ALL} shown")
    page.get_by_role("link", name="ferry number 1150 sailed").click()
    expect(page.locator("h1#top")).to_have_text("Mirna Valen denied")
    page.go_back()
    say(page, f"4 of {ALL} shown")
    page.get_by_role("searchbox", name="Find in this list").fill("number 1150")
    say(page, f"1 of {ALL} shown")
    page.get_by_role("button", name="Clear all").click()
    say(page, f"{ALL} of {ALL} shown")
    window.assert_clean()


def test_an_address_is_followed_through_all_parts(window: Visit) -> None:
    """What somebody chose and sorted by is there at once, and the links between the parts are not in the way."""
    page = window.go("claims/?about=brenn&sort=-what-was-said")
    say(page, f"4 of {ALL} shown")
    assert contents(page)[1] == "It did not send inspectors"
    assert contents(page)[2] == "ferry number 1150 sailed"
    expect(page.locator("a[rel=next]")).to_be_hidden()
    window.assert_clean()


def test_columns_are_sorted_over_all_parts(window: Visit) -> None:
    """Twice the head of a column, and the last line of all comes first; the way back undoes it."""
    page = window.go("claims/")
    sort_by(page, "What was said")
    sort_by(page, "What was said")
    expect(page.locator("tbody tr")).to_have_count(len(CLAIMS) + 6)
    page.wait_for_function("document.querySelector('.ct-parts__state').textContent === ''")
    said = [text for text in contents(page) if text.startswith("ferry number")]
    assert said[:2] == ["ferry number 1200 sailed", "ferry number 1199 sailed"]
    page.go_back()
    page.go_back()
    assert contents(page)[0] == "No ship sailed from Brenn"
    window.assert_clean()


def test_a_value_that_is_not_offered_is_found(window: Visit) -> None:
    """The form offers the most frequent; another is found by typing, with its number, and named by an address."""
    page = window.go("events/")
    fold = fold_of(page, "Involves")
    fold.locator("summary").click()
    left = "201 of 405, the most frequent first. Type to find any other."
    expect(fold.locator("[data-ct-left]")).to_have_text(left)
    fold.locator("[data-ct-find]").click()  # it is the first field of its kind, and no way to the search of the site
    fold.locator("[data-ct-find]").press_sequentially("ferry 399")
    expect(fold.locator("li:visible")).to_have_text(re.compile(r"Ferry 399\s+1"))
    fold.get_by_role("checkbox").and_(page.locator(":visible")).check()
    say(page, "1 of 605 shown")
    page.reload()
    expect(page.locator("[data-ct-chosen] li")).to_have_text("Involves: Ferry 399")
    window.assert_clean()


def test_what_nothing_leads_to_is_called_as_its_rows_call_it(window: Visit) -> None:
    """A publisher is no entity; its name is not made from the value that stands in addresses."""
    page = window.go("sources/")
    fold = find_value(page, "Publisher", "250")
    expect(fold.locator("li:not([hidden])")).to_have_text(re.compile(r"The “Ferry” Daily, N.º 250\s+1"))
    window.assert_clean()


def test_a_list_takes_more_items_than_a_function_takes_arguments(window: Visit) -> None:
    """Sorted, all of them are put into their places together."""
    page = window.go("sources/")
    page.evaluate(
        """() => {
          const list = document.createElement("ol");
          list.innerHTML = "<li>".repeat(200_000);
          document.querySelector("article").append(list);
          let given;
          list.dispatchEvent(new CustomEvent("ct-view", { bubbles: true, detail: (view) => (given = view) }));
          given.limit = Infinity;
          given.sort(() => () => 0);
        }"""
    )
    window.assert_clean()


def test_a_value_that_is_offered_late_has_the_number_of_what_is_chosen(window: Visit) -> None:
    """As those that were offered before have: beside other choices, not of the whole list."""
    page = window.go("events/?from=1300&to=1400")
    fold = find_value(page, "Involves", "ferry 399")
    expect(fold.locator("li:not([hidden])")).to_have_text(re.compile(r"Ferry 399\s+0"))
    fold.locator("[data-ct-find]").fill("ferry 99")
    expect(fold.locator("li:not([hidden])")).to_have_text(re.compile(r"Ferry 99\s+1"))
    window.assert_clean()


def test_a_cited_line_is_found_in_any_part(window: Visit) -> None:
    """Its address is that of the list, from whichever part it is cited; it leads to the part where the line is now."""
    page = window.go(f"conflicts/#{CITED}")
    arrive(page, f"**/conflicts/against/5/#{CITED}")
    expect(page.locator(f"#{CITED}")).to_be_in_viewport()
    page.locator("tr", has=page.locator(f"#{CITED}")).get_by_role("link", name="cite").click()
    expect(page.get_by_label("Permanent address", exact=True)).to_have_value(f"{window.base}conflicts/#{CITED}")
    window.go(f"conflicts/against/2/#{CITED}")
    arrive(page, f"**/conflicts/against/5/#{CITED}")
    window.go("conflicts/#r-denies-nobody")
    gone = "The line that this address leads to is not in this list any more."
    expect(page.locator(".ct-parts__state")).to_have_text(gone)
    window.assert_clean()


def test_a_cited_line_is_shown_among_what_is_chosen(window: Visit) -> None:
    """Where the address says what is chosen as well, that stays; and if the line is not among it, that is said."""
    page = window.go(f"conflicts/?source=ferry-talks#{CITED}")
    expect(page.locator(f"#{CITED}")).to_be_in_viewport()
    expect(page.locator(f"tr:has(#{CITED}:target)")).to_be_visible()
    assert page.url.endswith(f"conflicts/?source=ferry-talks#{CITED}")
    expect(page.locator("[data-ct-chosen] li")).to_have_count(1)
    window.go(f"conflicts/?text=nothing+is+so#{CITED}")
    other = "The line that this address leads to is in this list, but not among what is chosen."
    expect(page.locator(".ct-parts__state")).to_have_text(other)
    window.go("conflicts/?source=ferry-talks#r-denies-nobody")
    expect(page.locator(".ct-parts__state")).to_have_text(re.compile("is not in this list any more"))
    window.go(f"conflicts/against/2/?source=ferry-talks#{CITED}")
    page.wait_for_url(f"**/conflicts/?source=ferry-talks#{CITED}")
    expect(page.locator(f"#{CITED}")).to_be_in_viewport()
    window.assert_clean()


def test_the_timeline_draws_all_parts(window: Visit) -> None:
    """What is on no part of the page itself is drawn, and counted where it is out of view."""
    page = window.go("timeline/")
    expect(page.locator(".vis-item", has_text="The Salm line reopens")).to_be_visible()
    expect(page.locator(".ct-timeline__outside")).to_have_text(re.compile(r"^\d+ earlier out of view$"))
    expect(page.locator("tbody tr")).to_have_count(608)
    window.assert_clean()


def test_a_part_that_is_not_to_be_had_is_told(window: Visit) -> None:
    """How much was looked at is said beside what was found, until another try brings the rest."""
    window.page.route("**/claims/part/3/", lambda route: route.abort())
    page = window.go("claims/?about=brenn")
    say(page, "3 shown of the 1,000 lines looked at, out of 1,206")
    state = page.locator(".ct-parts__state")
    expect(state).to_have_text("1 of the parts could not be fetched: only 2 of 3 parts were looked at. Try again")
    window.page.unroute("**/claims/part/3/")
    state.get_by_role("button", name="Try again").click()
    say(page, f"4 of {ALL} shown")
    expect(state).to_be_empty()
    assert window.foreign == []


def test_from_a_disk_it_is_said_that_parts_cannot_be_fetched(browser: Browser, folder: Path) -> None:
    """The links to the parts are there all the same."""
    page = browser.new_page()
    page.goto(f"file://{folder}/claims/index.html?about=brenn")
    expect(page.locator(".ct-parts__state")).to_have_text(re.compile("^Read from a disk, a page may not fetch others"))
    say(page, "1 shown of the 500 lines looked at, out of 1,206")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_for_everybody(browser: Browser, long: str, scheme: str) -> None:
    """Nothing that axe calls serious, wide or on a phone; on the shortest part, as it takes long."""
    for size in ({"width": 1280, "height": 900}, {"width": 390, "height": 844}):
        for opened in visit(browser, long, viewport=size, color_scheme=scheme, reduced_motion="reduce"):
            assert findings(opened.go("events/part/2/")) == []


@pytest.fixture(scope="module")
def flat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site whose pages are files, and change in place."""
    port = free_port()
    theme: dict[str, Any] = configuration()["theme"]
    theme["features"] = [*theme["features"], "navigation.instant"]
    changes = {"use_directory_urls": False, "theme": theme, "site_url": f"http://127.0.0.1:{port}{PREFIX}"}
    yield from serve(build_site(lay_out_long(tmp_path_factory.mktemp("flat") / "project", **changes)), port)


def test_pages_that_are_files_and_change_in_place(browser: Browser, flat: str) -> None:
    """Parts are found, links of their rows lead on, cited lines are found; and nothing is there twice."""
    for opened in visit(browser, flat, viewport={"width": 1280, "height": 900}):
        page = opened.go("claims/index.html?about=brenn")
        say(page, f"4 of {ALL} shown")
        page.get_by_role("link", name="ferry number 1150 sailed").click()
        page.wait_for_url("**/claims/saying-1150.html")
        page.get_by_role("link", name="Claims", exact=True).first.click()
        say(page, f"{ALL} of {ALL} shown")
        page.get_by_role("button", name="Show all").click()
        expect(page.locator("tbody tr:visible")).to_have_count(len(CLAIMS) + 6)
        expect(page.locator(".ct-more-items")).to_have_count(1)
        opened.go(f"conflicts/index.html#{CITED}")
        arrive(page, f"**/conflicts/against/5.html#{CITED}")
        page.locator("tr", has=page.locator(f"#{CITED}")).get_by_role("link", name="cite").click()
        whole = f"{flat}conflicts/index.html#{CITED}"
        expect(page.get_by_label("Permanent address", exact=True)).to_have_value(whole)
        opened.assert_clean()
