"""The charts as a reader meets them: there without a script, and beside each a table with the same rows."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

BARS = ("voices", "origins", "sources")


def _rows_of_table(page: Page, anchor: str) -> list[list[str]]:
    """The cells of the table that follows the chart under a heading, opened first."""
    twin = page.locator(f"#{anchor} ~ details.ct-twin").first
    twin.locator("summary").first.click()
    return [row.locator("td").all_inner_texts() for row in twin.locator("tbody tr").all()]


@pytest.mark.parametrize("anchor", BARS)
def test_bars_and_table_say_the_same(wide: Visit, anchor: str) -> None:
    """Each bar has its row with the same name, parts and sum; and nothing goes wrong under a strict policy."""
    page = wide.go("charts/")
    bars = page.locator(f"#{anchor} ~ .ct-chart").first.locator(".ct-bars > li")
    drawn = [
        (
            bar.locator(".ct-bars__label bdi").inner_text(),
            [part.evaluate("part => part.firstChild.data") for part in bar.locator(".ct-part").all()],
            bar.locator(".ct-count").inner_text(),
        )
        for bar in bars.all()
    ]
    rows = _rows_of_table(page, anchor)
    assert drawn == [(name, [part for part in parts if part != "0"], total) for name, *parts, total in rows]
    wide.assert_clean()


def test_grid_and_table_say_the_same(wide: Visit) -> None:
    """As many events in the spots of a month and type as the table names."""
    page = wide.go("charts/")
    months = [head.locator(".ct-unseen").inner_text() for head in page.locator(".ct-grid thead th").all()]
    drawn = {
        (month, row.locator("th").inner_text()): sum(int(text) for text in _numbers(cell.all_inner_texts()))
        for row in page.locator(".ct-grid tbody tr").all()
        for month, cell in zip(months, (td.locator(".ct-spot") for td in row.locator("td").all()), strict=True)
    }
    rows = _rows_of_table(page, "over-time")
    assert {key: number for key, number in drawn.items() if number} == {
        (month, kind): len(events.split("; ")) for month, kind, events in rows
    }


def _numbers(spots: list[str]) -> list[str]:
    return [spot.split()[0] for spot in spots]


def test_bars_are_as_long_as_their_numbers(wide: Visit) -> None:
    """Twice as much is twice as long."""
    page = wide.go("charts/")
    lengths = {}
    for bar in page.locator("#voices ~ .ct-chart").first.locator(".ct-bars > li").all():
        box = bar.locator(".ct-bars__bar").bounding_box()
        assert box
        lengths[int(bar.locator(".ct-count").inner_text())] = box["width"]
    assert lengths[2] == pytest.approx(2 * lengths[1], rel=0.02)


def test_charts_without_scripts(without_scripts: Visit) -> None:
    """They are drawn all the same, and their tables open."""
    page = without_scripts.go("charts/")
    for chart in page.locator(".ct-chart").all():
        expect(chart).to_be_visible()
    assert _rows_of_table(page, "voices")


def test_charts_fit_a_phone(phone: Visit) -> None:
    """Nothing sticks out of the side of a narrow window."""
    assert phone.go("charts/").evaluate("document.documentElement.scrollWidth") <= 390
