"""Lists narrowed down and sorted, as a reader does it."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

LISTS = ["actors/", "events/", "dates/", "claims/", "sources/", "conflicts/", "predictions/", "corroboration/"]


def shown(page: Page) -> list[str]:
    """The first cell of each row that is shown."""
    return [row.locator("td").first.inner_text() for row in page.locator("tbody tr:visible").all()]


def choose(page: Page, facet: str, *labels: str) -> None:
    """Opens a facet, ticks its values and closes it."""
    fold = fold_of(page, facet)
    fold.locator("summary").click()
    for label in labels:
        fold.get_by_role("checkbox", name=label).click()
    page.keyboard.press("Escape")


def fold_of(page: Page, facet: str) -> Locator:
    """The part of the form for a facet, by its words."""
    return page.locator("details.ct-facet", has=page.locator("summary", has_text=re.compile(f"^{facet}$")))


def expect_shown(page: Page, words: str) -> None:
    """What the line above the list says, also to who listens."""
    expect(page.get_by_role("status")).to_have_text(words)


def test_values_are_alternatives_and_facets_add_up(wide: Visit) -> None:
    """Two kinds show both; a state besides shows those of them that are of it; the numbers follow."""
    page = wide.go("actors/")
    expect_shown(page, "5 of 5 shown")
    choose(page, "Kind", "person", "state")
    assert shown(page) == ["Aldovia", "Brenn", "Mirna Valen", "Otto Krahn"]
    choose(page, "State", "Aldovia")
    assert shown(page) == ["Aldovia", "Mirna Valen"]
    expect_shown(page, "2 of 5 shown")
    fold_of(page, "Kind").locator("summary").click()
    numbers = fold_of(page, "Kind").locator("li").all_inner_texts()
    assert [re.sub(r"\s+", " ", each).strip() for each in numbers] == ["person 1", "state 1", "government body 1"]
    wide.assert_clean()


def test_an_address_shows_what_it_says(wide: Visit) -> None:
    """What somebody chose is there for whoever is sent the address."""
    page = wide.go("events/")
    choose(page, "Status", "possible")
    choose(page, "Involves", "Brenn")
    page.get_by_role("columnheader", name="Event").get_by_role("button").click()
    address, rows = page.url, shown(page)
    assert address.endswith("events/?status=possible&involves=brenn&sort=event")
    assert len(rows) == 1
    other = page.context.new_page()
    other.goto(address)
    assert shown(other) == rows
    expect(other.get_by_role("columnheader", name="Event")).to_have_attribute("aria-sort", "ascending")
    expect(other.get_by_role("button", name="Remove Status: possible, not established")).to_be_visible()
    expect(other.locator("input[name=involves]:checked")).to_have_count(1)
    wide.assert_clean()


def test_back_and_forth(wide: Visit) -> None:
    """The way back undoes one choice or one sorting at a time, and typing as a whole."""
    page = wide.go("actors/")
    names = shown(page)
    choose(page, "Kind", "person")
    page.get_by_role("columnheader", name="Name", exact=True).get_by_role("button").click()
    page.get_by_role("columnheader", name="Name", exact=True).get_by_role("button").click()
    assert shown(page) == ["Otto Krahn", "Mirna Valen"]
    page.get_by_role("searchbox", name="Find in this list").press_sequentially("krahn")
    assert shown(page) == ["Otto Krahn"]
    page.go_back()
    assert shown(page) == ["Otto Krahn", "Mirna Valen"]
    expect(page.get_by_role("searchbox", name="Find in this list")).to_have_value("")
    page.go_back()
    page.go_back()
    assert shown(page) == ["Mirna Valen", "Otto Krahn"]
    expect(page.locator("th[aria-sort]")).to_have_count(0)
    page.go_back()
    assert shown(page) == names
    page.go_forward()
    assert shown(page) == ["Mirna Valen", "Otto Krahn"]
    expect(page.locator("input[name=kind]:checked")).to_have_count(1)
    wide.assert_clean()


def test_all_is_shown_again(wide: Visit) -> None:
    """One button undoes every choice, keeps the order, and goes away."""
    page = wide.go("actors/?kind=person&text=krahn&sort=-name&elsewhere=1")
    assert shown(page) == ["Otto Krahn"]
    page.get_by_role("button", name="Clear all").click()
    expect_shown(page, "5 of 5 shown")
    assert page.url.endswith("actors/?sort=-name&elsewhere=1")
    expect(page.get_by_role("button", name="Clear all")).to_be_hidden()
    expect(page.get_by_role("searchbox", name="Find in this list")).to_be_focused()
    wide.assert_clean()


def test_chips_are_taken_away_by_keyboard(wide: Visit) -> None:
    """Each choice has a button that undoes it; the focus stays with the choices that are left."""
    page = wide.go("actors/?kind=person&kind=state&text=a")
    chips = page.get_by_role("list", name="Chosen").get_by_role("button")
    assert chips.all_inner_texts() == ["Kind: person", "Kind: state", "“a”"]
    chips.nth(1).focus()
    page.keyboard.press("Enter")
    expect(chips).to_have_text(["Kind: person", "“a”"])
    expect(chips.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox", name="Find in this list")).to_be_focused()
    expect_shown(page, "5 of 5 shown")
    wide.assert_clean()


def test_facets_are_worked_by_keyboard(wide: Visit) -> None:
    """Tabulator, enter, space and escape are enough; only one panel is open at a time."""
    page = wide.go("events/")
    page.get_by_role("searchbox", name="Find in this list").focus()
    page.keyboard.press("Tab")
    expect(fold_of(page, "Type").locator("summary")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Remove Type: other")).to_be_visible()
    page.keyboard.press("Escape")
    expect(fold_of(page, "Type").locator("fieldset")).to_be_hidden()
    expect(fold_of(page, "Type").locator("summary")).to_be_focused()
    page.keyboard.press("Enter")
    fold_of(page, "Status").locator("summary").focus()
    expect(fold_of(page, "Type").locator("fieldset")).to_be_hidden()
    wide.assert_clean()


@pytest.mark.parametrize("typed", ["Ferrywoman", "m valen", "VALÉN", "valen mirna"])
def test_names_are_found_as_they_are_typed(wide: Visit, typed: str) -> None:
    """Other names, any case and any order; what else stands in the row is no name."""
    page = wide.go("actors/")
    page.get_by_role("searchbox", name="Find in this list").fill(typed)
    assert shown(page) == ["Mirna Valen"]
    page.get_by_role("searchbox", name="Find in this list").fill("minister of transport")
    expect(page.locator(".ct-more-items")).to_have_text("Nothing here is as chosen.")
    wide.assert_clean()


def test_days(wide: Visit) -> None:
    """What may lie between two days is shown; half a date changes nothing; the undated are counted."""
    page = wide.go("events/")
    fold_of(page, "Date").locator("summary").click()
    page.get_by_role("textbox", name="From").press_sequentially("2031-06-1")
    assert shown(page) == ["10 or 11 June 2031", "1 July 2031"]
    page.get_by_role("textbox", name="From").press_sequentially("1")
    page.get_by_role("textbox", name="To").fill("2031-06")
    assert shown(page) == ["10 or 11 June 2031"]
    expect_shown(page, "1 of 5 shown; 1 without a known date left out")
    page.get_by_role("button", name="Remove from 2031-06-11").click()
    assert shown(page) == ["May 2031", "3 May 2031", "10 or 11 June 2031"]
    page.goto(f"{wide.base}events/?from=some+day")
    expect_shown(page, "5 of 5 shown")
    wide.assert_clean()


def test_an_old_address_is_honest(wide: Visit) -> None:
    """A value that nothing has any more shows nothing, and says so, rather than everything."""
    page = wide.go("claims/?speaker=somebody-gone")
    expect_shown(page, "0 of 6 shown")
    page.get_by_role("button", name="Remove Who said it: somebody-gone (none here)").click()
    expect_shown(page, "6 of 6 shown")
    page.goto(f"{wide.base}sources/?language=fr")
    expect_shown(page, "0 of 2 shown")
    wide.assert_clean()


def test_numbers_lead_to_what_they_count(wide: Visit) -> None:
    """From how often somebody speaks to what they said."""
    page = wide.go("actors/")
    row = page.locator("tr", has_text="Otto Krahn")
    row.locator("td[data-label=Speaks] a").click()
    expect_shown(page, "1 of 6 shown")
    assert shown(page) == ["Otto Krahn"]
    wide.assert_clean()


def test_several_tables_are_narrowed_together(wide: Visit) -> None:
    """A table without anything says so; one that is folded away is opened for what was chosen; each sorts alone."""
    page = wide.go("conflicts/")
    choose(page, "What", "Quantity", "denies")
    expect_shown(page, "2 of 4 shown")
    expect(page.locator("#list-values-folded tbody tr")).to_be_visible()
    expect(page.locator("#list-values tbody tr:visible")).to_have_count(0)
    expect(page.get_by_text("Nothing here is as chosen.")).to_have_count(1)
    page.locator("#list-against th").first.get_by_role("button").click()
    assert page.url.endswith("?what=quantity&what=denies&sort-against=relation")
    wide.assert_clean()


@pytest.mark.parametrize("path", LISTS)
def test_without_scripts_all_is_listed(without_scripts: Visit, path: str) -> None:
    """Nothing is hidden, whatever the address says, and no control is there that would do nothing."""
    page = without_scripts.go(f"{path}?kind=person&what=office&text=zzz")
    assert page.locator("article tbody tr").count() > 1
    assert page.locator("article tbody tr[hidden]").count() == 0
    expect(page.locator("article form")).to_be_hidden()
    expect(page.locator("article button:visible")).to_have_count(0)


#: Whether a panel is inside the window, to which a browser brings it a moment after it was opened.
IN_SIGHT = """panel => {
  const { left, right } = panel.getBoundingClientRect();
  return 0 <= left && left < right && right <= document.documentElement.clientWidth;
}"""


@pytest.mark.parametrize("path", LISTS)
def test_panels_stay_in_sight(wide: Visit, phone: Visit, path: str) -> None:
    """No panel sticks out of the side of a window, wide or narrow."""
    for window in (wide, phone):
        page = window.go(path)
        for fold in page.locator("details.ct-facet").all():
            fold.locator("summary").click()
            page.wait_for_function(IN_SIGHT, arg=fold.locator("fieldset").element_handle())
        window.assert_clean()


def multiplied(route: Route) -> None:
    """Answers with 250 rows instead of each row of a table, their names numbered."""
    answer = route.fetch()
    head, rows, tail = re.split(r"(?<=<tbody role=\"rowgroup\">)|(?=</tbody>)", answer.text(), maxsplit=2)
    many = "".join(rows.replace("</bdi></a>", f" {number:03}</bdi></a>") for number in range(250))
    head = head.replace('class="ct-table"', 'class="ct-table ct-table--long"')
    route.fulfill(response=answer, body=f"{head}{many}{tail}")


def test_long_lists_are_shown_by_and_by(wide: Visit) -> None:
    """The first hundred, then more or all; what is chosen or sorted is looked for in all of them."""
    wide.page.route("**/actors/", multiplied)
    wide.page.route("**/actors/?*", multiplied)
    page = wide.go("actors/")
    rows = page.locator("tbody tr:visible")
    expect(rows).to_have_count(100)
    expect(page.locator(".ct-more-items")).to_have_text(re.compile(r"^The first 100 of 1,250\."))
    page.get_by_role("button", name="Show 100 more").click()
    expect(rows).to_have_count(200)
    page.get_by_role("columnheader", name="Name", exact=True).get_by_role("button").press("Enter")
    page.get_by_role("columnheader", name="Name", exact=True).get_by_role("button").press("Enter")
    assert {name[:-4] for name in shown(page)} == {"Otto Krahn"}
    page.get_by_role("searchbox", name="Find in this list").fill("brenn 247")
    assert shown(page) == ["Brenn 247"]
    page.get_by_role("button", name="Clear all").click()
    page.get_by_role("button", name="Show all").click()
    expect(rows).to_have_count(1250)
    wide.assert_clean()


LIST = """
<form data-ct-facets="ships" hidden>
  <label>Find in this list <input type="search" name="text"></label>
  <details data-ct-facet="flag"><summary>Flag</summary><fieldset><ul>
    <li><label><input type="checkbox" name="flag" value="brenn"> <bdi>Brenn</bdi> <span class="ct-count"></span>
    </label></li></ul></fieldset></details>
  <p role="status" data-ct-shown></p><ul data-ct-chosen></ul><button type="reset">Clear all</button>
</form>
<ol id="ships" data-ct-list="ships"><li data-f-flag="brenn">Salm Star</li><li data-f-flag="aldovia">Iron Ferry</li></ol>
"""


#: What a drawing of the same items would do.
FOLLOW = """() => addEventListener("ct-narrowed", ({ detail }) => {
  window.kept = [...detail.kept].map((item) => item.textContent);
})"""


def test_any_list_is_narrowed_down(wide: Visit) -> None:
    """The same form works over elements that are no rows, and tells whoever else shows them."""

    def with_list(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</article>", f"{LIST}</article>"))

    wide.page.route("**/places/port-salm/", with_list)
    page = wide.go("places/port-salm/")
    page.evaluate(FOLLOW)
    page.get_by_role("searchbox", name="Find in this list").fill("ferry")
    expect(page.locator("#ships li:visible")).to_have_text(["Iron Ferry"])
    assert page.evaluate("window.kept") == ["Iron Ferry"]
    wide.assert_clean()
