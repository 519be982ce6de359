"""Citing a page and a statement, with scripts and without."""

import json
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit, visit

pytestmark = pytest.mark.browser

ACTOR = "actors/mirna-valen/"


@pytest.fixture
def writer(browser: Browser, site: str) -> Iterator[Visit]:
    """A window that may use the clipboard."""
    yield from visit(browser, site, permissions=["clipboard-read", "clipboard-write"])


def cited(page: Page) -> dict[str, str]:
    """What the dialogue holds, by label."""
    dialog = page.get_by_role("dialog", name="Cite")
    expect(dialog).to_be_visible()
    fields = dialog.locator(".ct-dialog__field")
    return {
        fields.nth(index).locator("label span").inner_text(): fields.nth(index).locator("textarea").input_value()
        for index in range(fields.count())
    }


def test_a_statement_is_cited(wide: Visit) -> None:
    """Its address, and the statement, its source and the site in three forms, with the day on which it was read."""
    page = wide.go(ACTOR)
    page.locator("#roles ~ .ct-roles > li > p .ct-cite").first.click()
    fields = cited(page)
    address = f"{wide.base}{ACTOR}#role-minister-of-transport-aldovia-current"
    today = date.today()
    assert list(fields) == ["Permanent address", "Plain text", "BibTeX", "CSL-JSON"]
    assert fields["Permanent address"] == address
    assert fields["Plain text"].startswith("“Mirna Valen: Minister of Transport, Aldovia”, The Salm line, revision ")
    assert f"{address} (accessed {today.isoformat()}). Rests on: “Ferry talks resume" in fields["Plain text"]
    assert fields["BibTeX"].count("@misc{") == 3
    assert f"url = {{{address}}}" in fields["BibTeX"]
    assert f"urldate = {{{today.isoformat()}}}" in fields["BibTeX"]
    items = json.loads(fields["CSL-JSON"])
    assert [item["id"] for item in items][1:] == ["ferry-talks", "site:the-salm-line"]
    assert items[0]["URL"] == address
    assert items[0]["accessed"] == {"date-parts": [[today.year, today.month, today.day]]}
    assert items[0]["version"].startswith("swh:1:dir:")
    wide.assert_clean()


def test_the_address_leads_back(wide: Visit) -> None:
    """Whoever opens the permanent address stands before the statement."""
    page = wide.go(ACTOR)
    page.locator("#roles ~ .ct-roles > li > p .ct-cite").first.click()
    address = cited(page)["Permanent address"]
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator("li:target")).to_contain_text("Minister of Transport")
    expect(page.locator("li:target")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("path", "control", "expected"),
    [
        (ACTOR, ".ct-kicker .ct-cite", "actors/mirna-valen/"),
        (ACTOR, "#fact-state .ct-cite", "actors/mirna-valen/#fact-state"),
        (ACTOR, ".ct-event .ct-cite", "events/2031-05-03-valen-meets-krahn/"),
        (ACTOR, ".ct-claim .ct-cite", "claims/valen-line-will-reopen/"),
        ("sources/salm-line-reopens/", ".ct-passage .ct-cite", "sources/salm-line-reopens/#q-18-55"),
        (
            "claims/krahn-denies-closure/",
            "#relations ~ .ct-relations .ct-cite >> nth=-1",
            "claims/krahn-denies-closure/#r-denies-krahn-denies-closure-no-inspectors",
        ),
    ],
)
def test_every_kind_of_statement_is_cited(wide: Visit, path: str, control: str, expected: str) -> None:
    """Pages, facts, lines of lists, passages and comparisons."""
    page = wide.go(path)
    page.locator(control).first.click()
    fields = cited(page)
    assert fields["Permanent address"] == wide.base + expected
    assert fields["Permanent address"] in fields["Plain text"]
    assert fields["Permanent address"] in fields["BibTeX"]
    wide.assert_clean()


def test_a_citation_is_copied(writer: Visit) -> None:
    """The button puts the text into the clipboard and says so."""
    page = writer.go(ACTOR)
    page.locator(".ct-kicker .ct-cite").click()
    fields = cited(page)
    page.get_by_role("button", name="Copy: BibTeX").click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == fields["BibTeX"]


def test_the_dialogue_by_keyboard(wide: Visit) -> None:
    """It opens with enter, keeps the focus, closes with Escape and gives the focus back."""
    page = wide.go(ACTOR)
    control = page.locator(".ct-kicker .ct-cite")
    control.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Cite")
    expect(dialog).to_be_visible()
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("!document.activeElement.closest('article')")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(control).to_be_focused()


def test_the_dialogue_fits_a_phone(phone: Visit) -> None:
    """Nothing of it is cut off."""
    page = phone.go(ACTOR)
    page.locator(".ct-kicker .ct-cite").click()
    box = page.get_by_role("dialog", name="Cite").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390 and box["height"] <= 844


def test_without_scripts(without_scripts: Visit) -> None:
    """The control leads to the statement's own address; the page's citation and the files are at its end."""
    page = without_scripts.go(ACTOR)
    page.locator("#fact-state .ct-cite").click()
    assert page.url.endswith("#fact-state")
    page.locator(".ct-kicker .ct-cite").click()
    page.locator("#cite summary").click()
    expect(page.locator(".ct-citation")).to_contain_text("“Mirna Valen”, The Salm line, revision ")
    for name, start in (("BibTeX", "@misc{actors:mirna-valen,"), ("CSL-JSON", "[\n{")):
        address = page.locator("#cite").get_by_role("link", name=name).get_attribute("href")
        answer = page.request.get(f"{without_scripts.base}{ACTOR}{address}")
        assert answer.text().startswith(start)


def test_where_files_cannot_be_read_the_link_is_followed(wide: Visit) -> None:
    """As on a site that is opened from a disk: the citation at the end of the page is there."""
    page = wide.go(ACTOR)
    page.route("**/cite.*", lambda route: route.abort())
    page.locator(".ct-kicker .ct-cite").click()
    page.wait_for_url("**/#cite")
    expect(page.locator("#cite")).to_be_in_viewport()
