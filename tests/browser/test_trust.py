"""Reviews and withdrawals as a reader meets them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visit, serve, visit
from tests.site.invented.articles import report
from tests.site.project import build_site, lay_out

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def withdrawn_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The invented project after one of its articles was withdrawn, and a reviewer gave a name and a day."""
    project = lay_out(tmp_path_factory.mktemp("withdrawn") / "project")
    source = project / "kb" / "sources" / f"{report.id}.yml"
    _add(source, "withdrawn: {edtf: '2031-08-01', reason: Retracted by the publisher}\n")
    for actor in (project / "kb" / "actors").glob("*.yml"):
        if "review: reviewed\n" in actor.read_text(encoding="utf-8"):
            _add(actor, "reviewed_by: Mara Voss\nreviewed_on: '2031-07-15'\n")
    yield from serve(build_site(project))


def _add(file: Path, lines: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + lines, encoding="utf-8")


@pytest.fixture
def wide_withdrawn(browser: Browser, withdrawn_site: str) -> Iterator[Visit]:
    """A desktop's window on it."""
    yield from visit(browser, withdrawn_site, viewport={"width": 1280, "height": 900})


@pytest.fixture
def phone_withdrawn(browser: Browser, withdrawn_site: str) -> Iterator[Visit]:
    """A phone's window on it."""
    yield from visit(browser, withdrawn_site, viewport={"width": 390, "height": 844})


def test_the_notice_is_the_first_thing_seen(phone_withdrawn: Visit) -> None:
    """On a phone too, without scrolling in any direction."""
    page = phone_withdrawn.go(f"sources/{report.id}/")
    notice = page.get_by_role("complementary", name="Withdrawn")
    expect(notice).to_contain_text("This article was withdrawn on 1 August 2031: Retracted by the publisher")
    expect(notice).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    phone_withdrawn.assert_clean()


def test_from_a_marked_page_to_the_notice(wide_withdrawn: Visit) -> None:
    """An event that rests on nothing else says so, and leads to the article that was withdrawn."""
    page = wide_withdrawn.go("events/?support=all-withdrawn")
    row = page.locator("tbody tr:visible").first
    expect(row).to_contain_text("withdrawn")
    row.get_by_role("link").nth(1).click()
    notice = page.get_by_role("complementary", name="Withdrawn")
    expect(notice).to_contain_text("Rests only on what was withdrawn")
    notice.get_by_role("link").first.click()
    expect(page.get_by_role("complementary", name="Withdrawn")).to_contain_text("This article was withdrawn")
    wide_withdrawn.assert_clean()


def test_what_is_to_be_looked_at_again_is_found_in_the_list(wide_withdrawn: Visit) -> None:
    """By the facet; the page says who reviewed it, and the chip leads to why it is to be looked at again."""
    page = wide_withdrawn.go("actors/?review=stale")
    row = page.locator("tbody tr:visible")
    expect(row).to_have_count(1)
    row.get_by_role("link").first.click()
    expect(page.locator(".ct-kicker")).to_contain_text("reviewed by Mara Voss on 15 July 2031")
    page.get_by_role("link", name="to be looked at again").click()
    expect(page.locator("#look-again")).to_be_in_viewport()
    wide_withdrawn.assert_clean()
