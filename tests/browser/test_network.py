"""The network of actors, as a reader uses it."""

import re
from collections.abc import Iterator
from itertools import combinations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from cuttings.kb.dump import dump
from cuttings.model import Actor, Claim
from tests.browser.conftest import Visit, serve, visit
from tests.site.invented import report
from tests.site.project import build_site, lay_out

pytestmark = pytest.mark.browser

DRAWING = '[data-ct-visual="network"]'
#: What Cytoscape shows: the names of the actors that are not filtered out.
ACTORS = "drawing => drawing._cyreg.cy.nodes(':visible').map(node => node.data('name')).sort()"
WRITTEN = "drawing => drawing._cyreg.cy.nodes('.named').map(node => node.data('name')).sort()"
ALL = ["Aldovia", "Aldovian Maritime Office", "Brenn", "Mirna Valen", "Otto Krahn"]


def drawn(visit: Visit, query: str = "") -> Page:
    """The page, once it is drawn."""
    page = visit.go(f"network/{query}")
    page.wait_for_selector(f"{DRAWING}[data-ct-drawn]")
    return page


def rows(page: Page) -> Locator:
    """The rows of the table that are shown."""
    return page.locator(".ct-table tbody tr:visible")


def test_it_is_drawn_with_every_name(wide: Visit) -> None:
    """All actors of the table are drawn, and, since there is room, named."""
    page = drawn(wide)
    drawing = page.locator(DRAWING)
    assert drawing.evaluate(ACTORS) == ALL
    expect(page.locator("output")).to_have_text("5 of 5 ties shown")
    assert rows(page).count() == 5
    page.wait_for_function(f"() => ({WRITTEN})(document.querySelector('{DRAWING}')).length === 5")
    wide.assert_clean()


def test_drawing_and_table_are_filtered_alike(wide: Visit) -> None:
    """Whatever is left out of one is left out of the other, and the address says what was chosen."""
    page = drawn(wide)
    page.locator("select[name=ties]").select_option("events")
    assert page.locator(DRAWING).evaluate(ACTORS) == ["Aldovia", "Brenn", "Mirna Valen", "Otto Krahn"]
    assert rows(page).count() == 2
    page.locator("select[name=told]").select_option("so")
    assert page.locator(DRAWING).evaluate(ACTORS) == ["Mirna Valen", "Otto Krahn"]
    expect(page.locator("output")).to_have_text("1 of 5 ties shown")
    assert page.url.endswith("network/?ties=events&told=so")
    page.get_by_role("button", name="Show all", exact=True).first.click()
    expect(rows(page)).to_have_count(5)
    assert page.url.endswith("network/")
    wide.assert_clean()


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("?kind=person", ["Mirna Valen", "Otto Krahn"]),
        ("?kind=person&kind=state", ["Aldovia", "Brenn", "Mirna Valen", "Otto Krahn"]),
        ("?source=salm-line-reopens", ["Aldovian Maritime Office", "Brenn"]),
        ("?least=2", []),
        ("?least=nonsense&ties=unknown&kind=person", ["Mirna Valen", "Otto Krahn"]),
    ],
)
def test_an_address_says_what_is_shown(wide: Visit, query: str, left: list[str]) -> None:
    """What somebody chose is shown to whoever is sent the address; what it cannot mean is passed over."""
    page = drawn(wide, query)
    assert page.locator(DRAWING).evaluate(ACTORS) == left
    wide.assert_clean()


def test_an_actor_is_gone_to_by_keyboard(wide: Visit) -> None:
    """Arrow keys choose, the panel shows what is behind, Escape lets go, Enter opens the page."""
    page = drawn(wide)
    page.locator(DRAWING).focus()
    page.keyboard.press("ArrowRight")
    panel = page.get_by_role("region", name="What is chosen")
    expect(panel.get_by_role("heading")).to_have_text("Brenn")
    expect(page.get_by_role("status").filter(has_text="Brenn, state; tied to 3 actors")).to_be_attached()
    assert page.url.endswith("?actor=brenn")
    page.keyboard.press("Escape")
    expect(panel).to_contain_text("Choose an actor or a line")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Brenn")
    wide.assert_clean()


def test_behind_an_actor_are_the_links_of_the_table(wide: Visit) -> None:
    """Each neighbour stands with the claims and events that tie it, and leads on."""
    page = drawn(wide, "?actor=otto-krahn")
    panel = page.get_by_role("region", name="What is chosen")
    panel.get_by_text("Otto Krahn speaks of Brenn: 1 claim").click()
    expect(panel.get_by_role("link", name="Otto Krahn denied: Brenn had closed")).to_be_visible()
    panel.get_by_role("button", name="Mirna Valen").click()
    expect(panel.get_by_role("heading")).to_have_text("Mirna Valen")
    panel.get_by_text("1 event of both").click()
    panel.get_by_role("link", name="Mirna Valen meets Otto Krahn").click()
    expect(page.locator("h1")).to_have_text("Mirna Valen meets Otto Krahn in Port Salm")
    wide.assert_clean()


def test_what_stands_behind_a_line(wide: Visit) -> None:
    """A line is clicked, and both its ends and its event are there; the plan is said to be one."""
    page = drawn(wide, "?ties=events")
    middle = page.locator(DRAWING).evaluate(
        "drawing => drawing._cyreg.cy.edges(':visible').filter('.untold')[0].renderedMidpoint()"
    )
    page.locator(DRAWING).click(position=middle)
    panel = page.get_by_role("region", name="What is chosen")
    expect(panel.get_by_role("heading")).to_have_text("Aldovia and Brenn")
    expect(panel.locator("li")).to_have_text("Joint inspection of the Salm line (planned) 10 or 11 June 2031")


def test_the_wheel_scrolls_the_page(wide: Visit) -> None:
    """Only once the drawing has been chosen the wheel zooms it."""
    page = drawn(wide)
    zoom = "drawing => drawing._cyreg.cy.zoom()"
    drawing = page.locator(DRAWING)
    before = drawing.evaluate(zoom)
    drawing.hover()
    page.mouse.wheel(0, 200)
    page.wait_for_function("() => scrollY > 100")
    assert drawing.evaluate(zoom) == before
    drawing.focus()
    page.wait_for_timeout(400)  # Cytoscape lets the page come to rest before it takes the wheel
    page.mouse.wheel(0, -200)
    page.wait_for_function(f"before => ({zoom})(document.querySelector('{DRAWING}')) !== before", arg=before)


def test_colours_follow_the_scheme(wide: Visit) -> None:
    """The drawing is redrawn when the reader switches between light and dark."""
    page = drawn(wide)
    colour = "drawing => drawing._cyreg.cy.nodes()[0].style('background-color')"
    before = page.locator(DRAWING).evaluate(colour)
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    page.wait_for_function(f"before => ({colour})(document.querySelector('{DRAWING}')) !== before", arg=before)


def test_without_scripts_the_table_is_there(without_scripts: Visit) -> None:
    """All ties, with their events and claims behind the numbers, and no empty frame of a drawing."""
    page = without_scripts.go("network/")
    expect(page.locator(".ct-explore, form.ct-choices").locator("visible=true")).to_have_count(0)
    row = rows(page).filter(has_text="Mirna Valen").filter(has_text="Otto Krahn")
    row.get_by_text("1 event").click()
    expect(row.get_by_role("link", name="Mirna Valen meets Otto Krahn")).to_be_visible()


def test_names_never_cover_each_other(wide: Visit) -> None:
    """Of many wishes for one place the first is granted; only what may stand over marks does so."""
    page = drawn(wide)
    placed = page.evaluate(
        """async () => {
            const labels = new URL("../assets/visuals/labels.js", location.href);
            const { withoutOverlap } = await import(labels);
            const box = (left, more) => ({ left, right: left + 10, top: 0, bottom: 10, ...more });
            const wanted = [[box(0)], [box(5), box(20)], [box(8)], [box(41)], [box(41), box(41, { over: true })]];
            return withoutOverlap(wanted, [box(40)]).map((found) => found?.left ?? null);
        }"""
    )
    assert placed == [0, 20, None, None, 41]


#: So many that the table of their ties is in parts.
PEOPLE = {f"person-{number:02}": Actor(name=f"Person {number:02}", kind="person") for number in range(40)}
SAYINGS = {
    f"{one}-of-{other}": Claim(
        content=f"{other} is well",
        speakers=(one,),
        about=(other,),
        mode="indirect",
        modality="asserted",
        evidence=(report.quote("No ship sailed"),),
    )
    for one, other in combinations(PEOPLE, 2)
}


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the invented project with a crowd in it, of whom everybody speaks of everybody after them."""
    project = lay_out(tmp_path_factory.mktemp("crowd"))
    for folder, entities in (("actors", PEOPLE), ("claims", SAYINGS)):
        for entity_id, entity in entities.items():
            (project / "kb" / folder / f"{entity_id}.yml").write_text(dump(folder, entity), encoding="utf-8")
    yield from serve(build_site(project))


@pytest.fixture
def window(browser: Browser, crowd: str) -> Iterator[Visit]:
    """A desktop's window on it."""
    yield from visit(browser, crowd, viewport={"width": 1280, "height": 900})


def test_all_ties_are_drawn_though_the_table_is_in_parts(window: Visit) -> None:
    """Nothing is fetched for that, and the rest of the table once something is chosen of which it tells."""
    asked: list[str] = []
    window.page.on("request", lambda request: asked.append(request.url))
    page = drawn(window)
    expect(page.locator("output")).to_have_text("785 of 785 ties shown")
    expect(page.locator(".ct-more-items")).to_have_text(re.compile("^The first 100 of 785"))
    assert not [url for url in asked if "/part/" in url]
    page.locator("select[name=actor]").select_option("Person 39")
    panel = page.get_by_role("region", name="What is chosen")
    panel.get_by_text("Person 38 speaks of Person 39: 1 claim").click()
    expect(panel.get_by_role("link", name="Person 38 stated")).to_be_visible()
    page.locator("select[name=ties]").select_option("events")
    expect(rows(page)).to_have_count(2)
    page.get_by_role("button", name="Show all", exact=True).first.click()
    expect(page.locator(".ct-more-items")).to_have_text(re.compile("^The first 100 of 785"))
    window.assert_clean()


def test_without_scripts_every_part_of_the_ties_is_a_page(browser: Browser, crowd: str) -> None:
    """The last tie is on the last of them."""
    for plain in visit(browser, crowd, java_script_enabled=False):
        page = plain.go("network/")
        for number in (2, 3, 4):
            page.locator("a[rel=next]").click()
            expect(page.locator("h1")).to_have_text(f"Network, part {number} of 4")
        expect(page.locator("tbody tr")).to_have_count(185)
        expect(page.locator("tbody tr").last).to_contain_text("Person 39")
