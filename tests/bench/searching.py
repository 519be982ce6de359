"""What searching costs a reader: bytes before the first result, and the time from the last key to the results.

    PYTHONPATH=scripts:. python -m tests.bench.searching [ENTITIES …]

The index of a made-up knowledge base is put into the site of the small invented one, so that nothing but the search is
as large as it says. Bytes are those of a server that compresses. Times are medians in headless Chromium.
"""

import gzip
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page as Window
from playwright.sync_api import Response, sync_playwright

from cuttings.site.contents import Contents
from cuttings.site.page import Page
from cuttings.site.pages import build_pages
from cuttings.site.search.parts import index_passages, passages
from cuttings.site.search.records import Record, name_records, whole_records
from tests.bench.many import many
from tests.browser.chromium import launch
from tests.browser.conftest import serve
from tests.site.project import build_site, lay_out, with_options

_SIZES = (1_000, 3_000, 10_000)
_INDEX = Path("search", "search_index.json")
_RUNS = 5
_RESULT = ".md-search-result__list > li a"
_PASSAGE = ".ct-words-found li a"


def main(sizes: list[int]) -> None:
    """Print a line for each size."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        plugins = with_options(search_in_parts="always")
        project = lay_out(Path(folder, "project"), plugins=plugins)
        site = build_site(project)
        browser = launch(playwright)
        for size in sizes:
            contents = many(size)
            pages = list(build_pages(contents, "Many"))
            print(f"{size:,} entities")
            for base in serve(site):
                _put(site, [record for page in pages for record in whole_records(page)])
                print(f"  all words in one index: compressed {_compressed(site / _INDEX):,} bytes,", end=" ")
                _first_name(browser.new_page(), base, contents)
                _weigh(pages, site)
                _measure(browser.new_page(), base, contents)


def _put(site: Path, records: list[Record]) -> None:
    """Makes the records those of the site's index."""
    index = json.loads((site / _INDEX).read_text(encoding="utf-8"))
    (site / _INDEX).write_text(json.dumps({**index, "docs": records}, separators=(",", ":")), encoding="utf-8")


def _weigh(pages: list[Page], site: Path) -> None:
    """Puts the index of names and the index in parts into the site, and says how large they are."""
    _put(site, [record for page in pages for record in name_records(page)])
    start = time.perf_counter()
    index_passages(passages(pages), site)
    took = time.perf_counter() - start
    workers = sum(map(_compressed, (site / "assets/javascripts/workers").glob("*.min.js")))
    print(f"  names in one index: compressed {_compressed(site / _INDEX):,} bytes, and {workers:,} of scripts")
    parts = [path for path in (site / "pagefind").rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in parts)
    print(f"  words in parts: {len(parts):,} files, {size:,} bytes, made in {took:.1f} s")


def _compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes()))


def _measure(window: Window, base: str, contents: Contents) -> None:
    """Says how long a reader waits."""
    names = [actor.name for actor in contents.kb.actors.values()]
    words = [" ".join(claim.content.split()[2:6]) for claim in contents.kb.claims.values()]
    print("  with both:", end=" ")
    _first_name(window, base, contents)
    later = [_wait(window, _ask(window, name), _RESULT) for name in names[1 : _RUNS + 1]]
    print(f"  a name, from the last key {statistics.median(later):.0f} ms (worst {max(later):.0f})")
    loaded: list[int] = []
    window.on("response", lambda answer: loaded.append(_length(answer)) if "/pagefind/" in answer.url else None)
    window.goto(f"{base}actors/")
    window.keyboard.press("/")
    first = _wait(window, _ask(window, words[0]), _PASSAGE)
    print(f"  first passage {first:.0f} ms, {sum(loaded):,} bytes")
    later = [_wait(window, _ask(window, each), _PASSAGE) for each in words[1 : _RUNS + 1]]
    print(f"  later passages {statistics.median(later):.0f} ms (worst {max(later):.0f})")


def _first_name(window: Window, base: str, contents: Contents) -> None:
    """Says how long it takes from opening a page to the first name that somebody types at once."""
    name = next(iter(contents.kb.actors.values())).name
    start = time.perf_counter()
    window.goto(f"{base}actors/")
    window.keyboard.press("/")
    _wait(window, lambda: window.keyboard.type(name), _RESULT)
    print(f"from opening the page to the first name {(time.perf_counter() - start) * 1000:.0f} ms")


def _length(answer: Response) -> int:
    return int(answer.headers.get("content-length", 0)) if answer.ok else 0


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


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(_SIZES))
