"""The repository's own knowledge base in a browser."""

import logging
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, expect

from cuttings.site.contents import load_contents
from cuttings.site.links import entity_uri
from tests.browser.conftest import Visit, serve, visit
from tests.site.project import REPOSITORY

INDEXES = ("actors/", "places/", "events/", "dates/", "claims/", "sources/")
COMPARED = ("conflicts/", "predictions/", "corroboration/")
EXPLORED = ("network/", "map/")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not any((REPOSITORY / "kb").glob("actors/*.yml")), reason="kb/ has not been made yet"),
]


@pytest.fixture(scope="module")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the repository's site, built strictly from its kb/ as it is."""
    folder: Path = tmp_path_factory.mktemp("site")
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    build(load_config(str(REPOSITORY / "mkdocs.yml"), strict=True, site_dir=str(folder)))
    yield from serve(folder)


@pytest.fixture
def window(browser: Browser, own_site: str) -> Iterator[Visit]:
    """A window on it."""
    yield from visit(browser, own_site)


@pytest.mark.parametrize("path", ["", *INDEXES, *COMPARED, *EXPLORED])
def test_pages_are_quiet(window: Visit, path: str) -> None:
    """The home and index pages open without errors and ask no other host."""
    page = window.go(path)
    page.wait_for_load_state("networkidle")
    expect(page.locator("h1")).to_be_visible()
    window.assert_clean()


def test_an_alias_leads_to_its_actor(window: Visit) -> None:
    """The search finds an actor by another name than the one it has."""
    contents, _ = load_contents(REPOSITORY / "kb")
    entity_id, actor = next((i, a) for i, a in sorted(contents.kb.actors.items()) if a.aliases)
    page = window.go("")
    page.keyboard.press("/")
    page.keyboard.type(actor.aliases[0], delay=20)
    result = page.locator(f'.md-search-result__link[href*="{entity_uri("actors", entity_id)}/"]').first
    expect(result).to_be_visible()
    window.assert_clean()


@pytest.mark.parametrize("size", [{"width": 1280, "height": 900}, {"width": 390, "height": 844}])
def test_names_in_the_network_do_not_cover_each_other(browser: Browser, own_site: str, size: dict[str, int]) -> None:
    """As it is first seen, no name of an actor stands on another one, and the most strongly tied are all named."""
    for opened in visit(browser, own_site, viewport=size):
        page = opened.go("network/")
        page.wait_for_selector('[data-ct-visual="network"][data-ct-drawn]')
        page.wait_for_timeout(100)  # names are written in the frame after
        boxes = page.evaluate(
            """() => document.querySelector('[data-ct-visual="network"]')._cyreg.cy.nodes(".named").map((node) => {
                const { x1, x2, y1, y2 } = node.renderedBoundingBox({ includeNodes: false, includeEdges: false });
                return [node.data("index"), x1 + 4, x2 - 4, y1 + 4, y2 - 4];
            })"""
        )
        assert {0, 1, 2, 3, 4} <= {index for index, *_ in boxes}
        assert not [
            (one[0], other[0])
            for one, other in combinations(boxes, 2)
            if one[1] < other[2] and other[1] < one[2] and one[3] < other[4] and other[3] < one[4]
        ]
        opened.assert_clean()
