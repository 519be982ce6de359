"""The one browser of all tests, a plugin of pytest: playwright can be started only once at a time."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Error, Playwright, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
#: A browser of its own accord asks its makers' hosts for updates and the like; here it must not.
_QUIET = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run")


def launch(playwright: Playwright) -> Browser:
    """Headless Chromium: of $CUTTINGS_CHROMIUM, of the system, or playwright's own. Raises playwright's Error."""
    path = os.environ.get("CUTTINGS_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    return playwright.chromium.launch(executable_path=path, args=_QUIET)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser for all tests."""
    with sync_playwright() as playwright:
        try:
            browser = launch(playwright)
        except Error as error:
            pytest.fail(
                f"no Chromium to test with; run `make browser` or set CUTTINGS_CHROMIUM: {error}", pytrace=False
            )
        yield browser
        browser.close()
