"""The timeline as a reader uses it: drawn from the table, narrowed down with it, by mouse and by keyboard."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import PREFIX, Visit, serve, visit
from tests.site.project import build_site, configuration, lay_out

pytestmark = pytest.mark.browser


def opened(window: Visit, query: str = "") -> Page:
    """The page, with its drawing finished and all of time in view."""
    page = window.go(f"timeline/{query}")
    expect(page.locator("[data-ct-drawn]")).to_be_visible()
    return page


def whole(window: Visit, query: str = "") -> Page:
    """The same, all of time in view."""
    page = opened(window, query)
    page.get_by_role("button", name="Whole time").click()
    expect(page.locator(".ct-timeline__outside")).to_have_text("")
    return page


def drawn(page: Page) -> Locator:
    """The links of what is drawn."""
    return page.locator(".vis-item a")


def rows(page: Page) -> Locator:
    """The rows of the table that are shown."""
    return page.locator("#list tbody tr:visible")


def addresses(links: Locator) -> list[str]:
    """Where links lead, in no particular order."""
    return sorted(link.evaluate("link => link.href") for link in links.all())


def leading(page: Page) -> list[str]:
    """Where the rows lead: to the event, or to the date."""
    return sorted(
        row.locator("a").first.evaluate("link => link.href")
        if row.get_attribute("data-f-what") == "date"
        else row.locator("td:nth-child(2) a").evaluate("link => link.href")
        for row in rows(page).all()
    )


def test_drawing_and_table_say_the_same(wide: Visit) -> None:
    """What is drawn is what stands in the table, as often, and nothing goes wrong under a strict policy."""
    page = whole(wide)
    assert rows(page).count() == drawn(page).count() == 8
    assert addresses(drawn(page)) == leading(page)
    wide.assert_clean()


@pytest.mark.parametrize(
    ("event", "mark", "words"),
    [
        ("Mirna Valen meets Otto Krahn", "occurred", "Mirna Valen meets Otto Krahn in Port Salm, 3 May 2031"),
        ("Joint inspection", "scheduled", "Joint inspection of the Salm line (planned), 10 or 11 June 2031"),
        ("harbour is closed", "disputed", "Brenn’s harbour is closed to Aldovian ships (possible, disputed), May 2031"),
    ],
)
def test_no_plan_or_doubt_looks_like_a_fact(wide: Visit, event: str, mark: str, words: str) -> None:
    """Marks differ in shape, and the words say it, too."""
    page = whole(wide)
    item = page.locator(".vis-item.vis-range, .vis-item.vis-point", has_text=event)
    expect(item.locator("a")).to_have_text(words)
    assert f"ct-item--{mark}" in (item.get_attribute("class") or "")


def test_coarse_dates_are_stretches(wide: Visit) -> None:
    """A month is drawn as long as a month, and not as a day in it."""
    page = opened(wide, "?view=2031-05-01..2031-06-30")
    month = page.locator(".ct-item--event.ct-item--within", has_text="harbour is closed").bounding_box()
    drawing = page.locator(".vis-panel.vis-center").bounding_box()
    assert month and drawing
    share = 31 / 61
    # The words may be longer than the bar; the bar is the part before them.
    assert month["width"] >= share * drawing["width"] * 0.9
    assert page.locator(".ct-item--within.ct-item--event").count() == 2


def test_narrowed_down_with_the_table(wide: Visit) -> None:
    """A choice above is a choice for both, stands in the address, and is there when the address is opened."""
    page = whole(wide)
    page.locator("details[data-ct-facet=involves] summary").click()
    page.get_by_role("checkbox", name="Otto Krahn").check()
    expect(drawn(page)).to_have_count(1)
    assert rows(page).count() == 1
    assert "involves=otto-krahn" in page.url
    assert "view=" in page.url
    page.goto(page.url)
    expect(page.locator("[data-ct-drawn]")).to_be_visible()
    expect(drawn(page)).to_have_count(1)
    page.get_by_role("button", name="Clear all").click()
    expect(drawn(page)).to_have_count(8)
    wide.assert_clean()


def test_nothing_left(wide: Visit) -> None:
    """A choice that leaves nothing draws nothing, and no error is made of it."""
    page = opened(wide, "?text=nothing-of-the-kind")
    expect(drawn(page)).to_have_count(0)
    wide.assert_clean()


def test_the_part_of_time_is_shared(wide: Visit) -> None:
    """What is out of view is counted, and the address brings the same part back."""
    page = opened(wide, "?view=2031-06-01..2031-06-30")
    expect(page.locator(".ct-timeline__outside")).to_have_text("2 earlier and 1 later out of view")
    page.get_by_role("button", name="Earlier").click()
    expect(page.locator(".ct-timeline__outside")).to_have_text("1 earlier and 1 later out of view")
    assert re.search(r"view=2031-05-\d\d\.\.2031-06-\d\d", page.url)


@pytest.mark.parametrize(
    "query", ["?view=2031-06-30..2031-06-01", "?view=soon", "?view=..", "?view=2031-99-99..2031-99-99"]
)
def test_an_address_that_says_nothing(wide: Visit, query: str) -> None:
    """Nonsense in the address is no part of time, and breaks nothing."""
    assert drawn(opened(wide, query)).count() > 0
    wide.assert_clean()


def test_by_keyboard(wide: Visit) -> None:
    """The tabulator goes from early to late, arrows move, and enter leads to the event."""
    page = whole(wide)
    before = page.url
    page.locator(".vis-item a").first.focus()
    seen = [page.evaluate("document.activeElement.dataset.ctRow")]
    for _ in range(7):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.dataset.ctRow"))
    assert sorted(map(int, seen)) == list(range(8))
    lanes = list(map(int, seen))
    assert lanes[:4] == sorted(lanes[:4])
    assert lanes[4:] == sorted(lanes[4:])
    expect(page.locator(".ct-timeline__readout")).to_contain_text("The Salm line reopens")
    page.keyboard.press("+")
    page.wait_for_function("before => location.href !== before", arg=before)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("The Salm line reopens")


def test_the_table_is_reached_at_once(wide: Visit) -> None:
    """A link that is seen when it has the focus skips the drawing."""
    page = opened(wide)
    skip = page.get_by_role("link", name="Skip to the table")
    skip.focus()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#rows")).to_be_in_viewport()


def test_a_drag_leads_nowhere(wide: Visit) -> None:
    """A hand that moves the line of time by a link does not follow it."""
    page = opened(wide, "?view=2031-04-01..2031-07-31")
    before = page.url
    box = drawn(page).filter(has_text="Mirna Valen").bounding_box()
    assert box
    page.mouse.move(box["x"] + 20, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 140, box["y"] + 5, steps=6)
    page.mouse.up()
    page.wait_for_function("before => location.href !== before", arg=before)
    assert "/timeline/?view=" in page.url
    drawn(page).filter(has_text="Mirna Valen").click()
    expect(page.locator("h1")).to_contain_text("Mirna Valen meets Otto Krahn")


def test_without_scripts(without_scripts: Visit) -> None:
    """The table is all there is, complete; nothing is seen that does nothing."""
    page = without_scripts.go("timeline/")
    assert rows(page).count() == 8
    expect(page.locator(".ct-timeline")).to_be_hidden()
    expect(page.locator("article button:visible")).to_have_count(0)


def test_without_its_library(wide: Visit) -> None:
    """Where the library cannot be had, a line says so, and the table remains and is narrowed down."""
    wide.page.route("**/assets/vendor/**", lambda route: route.abort())
    page = wide.go("timeline/?status=scheduled")
    expect(page.get_by_text("This could not be drawn here. The table on this page says the same.")).to_be_visible()
    assert rows(page).count() == 1


def test_fits_a_phone(phone: Visit) -> None:
    """Nothing sticks out of the side of a narrow window, drawn or not."""
    assert opened(phone).evaluate("document.documentElement.scrollWidth") <= 390


def test_no_motion_for_who_wants_none(browser: Browser, site: str) -> None:
    """With reduced motion the line of time jumps."""
    for window in visit(browser, site, reduced_motion="reduce"):
        page = opened(window, "?view=2031-06-01..2031-06-30")
        page.get_by_role("button", name="Whole time").click()
        assert "2031-06-01" not in page.url


def test_only_here(wide: Visit) -> None:
    """No other page fetches what draws it."""
    asked: list[str] = []
    wide.page.on("request", lambda request: asked.append(request.url))
    wide.go("events/").wait_for_load_state("networkidle")
    assert not [url for url in asked if "/vendor/" in url or "/visuals/" in url]


@pytest.fixture(scope="module")
def instant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with Material's instant navigation, which has to know that address."""
    project = tmp_path_factory.mktemp("instant")
    (project / "site").mkdir()
    for base in serve(project / "project/site"):
        theme = configuration()["theme"]
        theme["features"] = [*theme["features"], "navigation.instant"]
        build_site(lay_out(project / "project", site_url=base, theme=theme))
        yield base


def test_with_instant_navigation(browser: Browser, instant: str) -> None:
    """Pages that are exchanged without being loaded have their drawing, and leave nothing behind."""
    assert instant.endswith(PREFIX)
    for window in visit(browser, instant, viewport={"width": 1280, "height": 900}):
        page = window.go("events/")
        page.evaluate("window.sameDocument = true")
        for _ in range(2):
            page.locator(".md-tabs__link", has_text="Explore").click()
            expect(page.locator("[data-ct-drawn]")).to_be_visible()
            page.locator(".md-tabs__link", has_text="Events").click()
            expect(page.locator("h1")).to_have_text("Events")
            assert page.locator(".vis-timeline").count() == 0
        assert page.evaluate("window.sameDocument")
        window.assert_clean()
