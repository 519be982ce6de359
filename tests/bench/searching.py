"""What searching costs a reader: bytes before the first name, and the time from the last key to the results.

The index of a made-up knowledge base is put into the site of the small invented one, so that nothing but the search is
as large as it says. Bytes are those of a server that compresses. Times are medians in headless Chromium, except where
something can be first only once.
"""

import gzip
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright, sync_playwright
from playwright.sync_api import Page as Window

from cuttings.site.contents import Contents
from cuttings.site.page import Page
from cuttings.site.pages import build_pages
from cuttings.site.search.packing import packed
from cuttings.site.search.parts import index_passages, passages
from cuttings.site.search.records import name_records
from tests.bench.many import many
from tests.bench.row import Goal, MissingError, Row
from tests.browser.chromium import launch
from tests.browser.conftest import serve
from tests.site.project import build_site, lay_out, with_options

_SIZES = (1_000, 3_000, 10_000)
_INDEX = Path("search", "search_index.json")
_RUNS = 5
_RESULT = ".md-search-result__list > li a"
_PASSAGE = ".ct-words-found li a"
#: What is told of each size, with its goal and what the points count.
_ROWS = (
    ("search by name, before the first", "KB compressed", Goal("at most", 300, "KB"), "KB"),
    ("search by name, later", "ms from the last key to the names", Goal("at most", 150, "ms"), "ms"),
    ("search of words, the first", "s from the last key to the passages", Goal("at most", 1.5, "s"), "s"),
)


def rows(full: bool) -> Iterator[Row]:
    """What searching costs at the largest size, and how it grew."""
    sizes = _SIZES if full else (100,)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = _launched(playwright)
        project = lay_out(Path(folder, "project"), plugins=with_options(search_in_parts="always"))
        site = build_site(project)
        costs = [_costs(site, many(size), browser) for size in sizes]
    for (work, measure, goal, cost), figures in zip(_ROWS, zip(*costs, strict=True), strict=True):
        points = list(zip(sizes, figures, strict=True))
        yield Row(work, f"{measure}, {sizes[-1]:,} entities", figures[-1], goal, points, cost)


def _launched(playwright: Playwright) -> Browser:
    try:
        return launch(playwright)
    except Error as error:
        raise MissingError("Chromium, which `make browser` installs") from error


def _costs(site: Path, contents: Contents, browser: Browser) -> tuple[float, float, float]:
    """The three figures of one size."""
    pages = list(build_pages(contents, "Many"))
    _put(site, pages)
    for base in serve(site):
        return _first_bytes(site) / 1000, *_waits(browser.new_page(), base, contents)
    raise AssertionError("a site that is served has an address")


def _put(site: Path, pages: list[Page]) -> None:
    """Makes the names and passages of the pages those that the site's search finds."""
    records = packed([record for page in pages for record in name_records(page)])
    index = json.loads((site / _INDEX).read_text(encoding="utf-8"))
    (site / _INDEX).write_text(json.dumps({**index, "docs": [records]}, separators=(",", ":")), encoding="utf-8")
    index_passages(passages(pages), site)


def _first_bytes(site: Path) -> int:
    """What is fetched before the first name is found: the index of names, and the script that searches it."""
    files = [site / _INDEX, *(site / "assets/javascripts/workers").glob("*.min.js")]
    return sum(len(gzip.compress(path.read_bytes())) for path in files)


def _waits(window: Window, base: str, contents: Contents) -> tuple[float, float]:
    """How long a reader waits for a name when the index is there, in ms, and for the first passages, in s."""
    names = [actor.name for actor in contents.kb.actors.values()]
    words = " ".join(next(iter(contents.kb.claims.values())).content.split()[2:6])
    _open(window, base)
    _wait(window, _ask(window, names[0]), _RESULT)
    by_name = [_wait(window, _ask(window, name), _RESULT) for name in names[1 : _RUNS + 1]]
    _open(window, base)
    first = _wait(window, _ask(window, words), _PASSAGE)
    return statistics.median(by_name), first / 1000


def _open(window: Window, base: str) -> None:
    """A page with the search open, in which nothing is typed yet."""
    window.goto(f"{base}actors/")
    window.keyboard.press("/")


def _ask(window: Window, question: str) -> Callable[[], None]:
    """Empties the field, then puts the question in at once, as if it had been pasted, and lets the last key go up."""

    def ask() -> None:
        window.evaluate(
            """question => {
                const field = document.querySelector("[data-md-component=search-query]");
                field.value = question;
                field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
            }""",
            question,
        )

    return ask


def _wait(window: Window, act: Callable[[], None], selector: str) -> float:
    """Milliseconds until something new is shown that the selector finds."""
    window.evaluate(
        "selector => document.querySelectorAll(selector).forEach(each => each.closest('li').remove())", selector
    )
    start = time.perf_counter()
    act()
    window.wait_for_selector(selector, state="attached", timeout=60_000)
    return (time.perf_counter() - start) * 1000
