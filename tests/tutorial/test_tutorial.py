"""docs/tutorial.md does what it says: its commands print what stands there, and its redirects lead where it says."""

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from cuttings.strict_yaml import load_sound
from tests.browser.conftest import Visit, serve, visit
from tests.site.project import REPOSITORY
from tests.tutorial.page import Run, Write, redirects, steps, told
from tests.tutorial.session import Session

PAGE = (REPOSITORY / "docs" / "tutorial.md").read_text(encoding="utf-8")
REDIRECTS = redirects(PAGE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which a reader ends who does all that the page says. Fails at the first thing that is not so."""
    session = Session(tmp_path_factory.mktemp("home"))
    for step in steps(PAGE):
        if isinstance(step, Write):
            session.write(step)
        else:
            _run(session, step)
    return session.folder


def _run(session: Session, step: Run) -> None:
    printed, code = session.run(step)
    if not told(step.printed, printed):
        difference = "\n".join(difflib.ndiff(step.printed.splitlines(), printed.splitlines()))
        pytest.fail(f"docs/tutorial.md:{step.line}: $ {step.command}\n{difference}", pytrace=False)
    fails = bool(re.search(r"^\d+ problems?$", step.printed, re.M))  # as the page then says itself
    assert bool(code) is fails, f"docs/tutorial.md:{step.line}: $ {step.command}: exit code {code}\n{printed}"


@pytest.mark.model
def test_everything_is_as_the_page_tells(folder: Path) -> None:
    """Each command prints what stands below it, and a website comes out."""
    assert (folder / "site" / "index.html").is_file()


def test_every_structure_edit_is_shown() -> None:
    """What people do to a knowledge base is in the session, and two of their old addresses are followed."""
    commands = {step.command.split()[1] for step in steps(PAGE) if isinstance(step, Run) and "cuttings" in step.command}
    wanted = {"init", "extract", "new", "check", "review", "merge", "rename", "reject", "reviewed", "status", "diff"}
    assert commands == wanted
    assert len(REDIRECTS) == 2


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Where the website that the reader built is to be seen."""
    yield from serve(folder / "site")


@pytest.fixture
def window(browser: Browser, address: str) -> Iterator[Visit]:
    """A window on it."""
    yield from visit(browser, address)


@pytest.mark.model
@pytest.mark.browser
@pytest.mark.parametrize(("old", "new"), REDIRECTS, ids=[old for old, _ in REDIRECTS])
def test_old_addresses_lead_on(window: Visit, folder: Path, old: str, new: str) -> None:
    """A browser that is given the old address ends on the page of the entity, which has its name."""
    window.go(old)
    window.page.wait_for_url(f"**/{new}")
    entity = load_sound((folder / "kb" / f"{new.rstrip('/')}.yml").read_text(encoding="utf-8"))
    expect(window.page.locator("h1")).to_contain_text(entity["name"])
    window.assert_clean()
