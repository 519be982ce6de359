"""The map of places, as a reader uses it."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

DRAWING = '[data-ct-visual="map"]'


def drawn(visit: Visit, query: str = "") -> Page:
    """The page, once it is drawn."""
    page = visit.go(f"map/{query}")
    page.wait_for_selector(f"{DRAWING}[data-ct-drawn]")
    return page


def rows(page: Page) -> Locator:
    """The rows of the table that are shown."""
    return page.locator(".ct-table tbody tr:visible")


def imported(page: Page, module: str, script: str) -> Any:
    """What a script makes of a module of the visuals, `it`."""
    address = f"new URL('../assets/visuals/{module}', location)"
    return page.evaluate(f"async () => {{ const it = await import({address}); {script} }}")


def test_places_are_marked_with_their_events(wide: Visit) -> None:
    """Every place with coordinates has a mark that says how many events there are, and a name."""
    page = drawn(wide)
    mark = page.locator(DRAWING).get_by_role("button", name="Port Salm: 2 events")
    expect(mark).to_have_text("2")
    expect(page.locator(".ct-map__name--place")).to_have_text("Port Salm")
    assert page.locator(".ct-map__name--country").count() > 3
    expect(page.locator("output")).to_have_text("2 of 2 events on the map")
    wide.assert_clean()


def test_a_mark_is_reached_and_opened_by_keyboard(wide: Visit) -> None:
    """The tabulator gets to it, Enter shows what happened there, and the link leads on."""
    page = drawn(wide)
    page.locator(DRAWING).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    panel = page.get_by_role("region", name="What is chosen")
    expect(panel.get_by_role("heading")).to_have_text("Port Salm")
    assert page.url.endswith("?place=port-salm")
    expect(panel.locator("li").first).to_have_text(
        "Brenn’s harbour is closed to Aldovian ships (possible, disputed) May 2031"
    )
    panel.get_by_role("link", name="Mirna Valen meets Otto Krahn").click()
    expect(page.locator("h1")).to_have_text("Mirna Valen meets Otto Krahn in Port Salm")
    wide.assert_clean()


def test_map_and_table_are_filtered_alike(wide: Visit) -> None:
    """Fewer events make a smaller number on the mark and in the row; none make both go."""
    page = drawn(wide, "?status=occurred")
    expect(page.locator(DRAWING).get_by_role("button", name="Port Salm: 1 event", exact=True)).to_be_visible()
    expect(rows(page).locator("summary")).to_have_text("1 of 2 events")
    page.locator("select[name=type]").select_option("rupture")
    expect(page.locator(".ct-mark-on-map")).to_have_count(0)
    expect(rows(page)).to_have_count(0)
    assert page.url.endswith("?status=occurred&type=rupture")
    page.get_by_role("button", name="Show all", exact=True).first.click()
    expect(rows(page).locator("summary")).to_have_text("2 events")
    wide.assert_clean()


def test_no_one_else_is_asked(wide: Visit) -> None:
    """The map asks its own host for its library and the outlines, and for no tiles."""
    asked: list[str] = []
    wide.page.on("request", lambda request: asked.append(request.url))
    drawn(wide).wait_for_load_state("networkidle")
    assert any(url.endswith("world-atlas/countries-50m.json") for url in asked)
    assert not [url for url in asked if url.endswith(".png") and "favicon" not in url]
    wide.assert_clean()


def test_without_scripts_the_table_is_there(without_scripts: Visit) -> None:
    """All places with their coordinates, and no empty frame of a map."""
    page = without_scripts.go("map/")
    expect(page.locator(".ct-explore, form.ct-choices").locator("visible=true")).to_have_count(0)
    expect(rows(page)).to_contain_text(["54.5000° N, 1.2500° W"])
    expect(rows(page)).to_contain_text(["as a spot"])


def test_a_broken_drawing_leaves_the_table(wide: Visit) -> None:
    """Without its outlines there is no map; a line says so, and the table stays whole."""
    wide.page.route("**/countries-50m.json", lambda route: route.fulfill(status=404))
    page = wide.go("map/")
    expect(page.locator(DRAWING)).to_have_text("This could not be drawn here. The table on this page says the same.")
    expect(rows(page)).to_have_count(1)


def test_every_state_of_today_has_an_outline(wide: Visit) -> None:
    """Countries are found by the names that we call them by, and no name means two."""
    page = drawn(wide)
    names = imported(page, "map/outlines.js", "return (await it.outlines()).flatMap(({ names }) => names)")
    assert {"United States", "North Macedonia", "Democratic Republic of the Congo", "South Sudan", "Eswatini"} <= {
        *names
    }
    assert len(names) == len({*names})


def test_what_lies_across_the_date_line_is_whole(wide: Visit) -> None:
    """Russia and Fiji are drawn on one side of the map each, and their middles lie in them."""
    page = drawn(wide)
    script = """
        const wanted = (await it.outlines()).filter(({ name }) => name === "Russia" || name === "Fiji");
        const longitudes = (shape) => shape.geometry.coordinates.flat(2).map(([longitude]) => longitude);
        const ends = ({ shape, at }) => [Math.min(...longitudes(shape)), at[1], Math.max(...longitudes(shape))];
        return Object.fromEntries(wanted.map((country) => [country.name, ends(country).map(Math.round)]));
    """
    assert imported(page, "map/outlines.js", script) == {"Russia": [20, 100, 190], "Fiji": [175, 178, 182]}


def test_marks_that_would_cover_each_other_are_one(wide: Visit) -> None:
    """The heavier one takes in whatever lies within it, and has the name and the number of both."""
    page = drawn(wide)
    script = """
        const mark = (label, x, number) => ({ place: { link: { label } }, x, number });
        const marks = [mark("A", 0, 1), mark("B", 8, 5), mark("C", 60, 2)];
        const groups = it.gathered(marks, ({ x }) => ({ x, y: 0 }), (number) => 6 * Math.sqrt(number));
        return groups.map((group) => [it.nameOf(group), group.number]);
    """
    assert imported(page, "map/gathered.js", script) == [["B, A", 6], ["C", 2]]
