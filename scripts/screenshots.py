"""Takes the pictures of the site that the docs show, from the knowledge base of this repository.

usage: python scripts/screenshots.py [INTO]

Builds the site into a temporary folder, opens it in Chromium in the light scheme and writes one picture for each of
`SHOTS` into docs/images/. Needs the packages of the `dev` and `cards` extras and a Chromium ($CUTTINGS_CHROMIUM, or the
system's). Exits 1 when a picture is larger than 150 KB.
"""

import functools
import http.server
import io
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
INTO = ROOT / "docs/images"
SIZE = {"width": 1280, "height": 800}
LIMIT = 150_000  # bytes; a reader of the README should not wait for them
VISIT = "2024-06-19-visit-by-vladimir-putin-to-pyongyang"


@dataclass(frozen=True)
class Shot:
    """A picture: its name, the page it is of, and what is done there first."""

    name: str
    address: str
    prepare: Callable[[Page], None] | None = None


def _open_words(page: Page) -> None:
    """The words behind a statement, as they show when its number of quotations is pointed at."""
    page.locator("a.ct-ref").first.hover()
    page.locator(".ct-popover").wait_for()


def _scroll_to(selector: str, above: int = 110) -> Callable[[Page], None]:
    """Scrolls so that an element stands below the header, `above` pixels from the top."""

    def scroll(page: Page) -> None:
        page.locator(selector).first.evaluate(
            "(element, above) => window.scrollTo(0, element.getBoundingClientRect().top + scrollY - above)", above
        )

    return scroll


def _search(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("Shoygu", delay=30)
    page.locator(".md-search-result__link").first.wait_for()


SHOTS = (
    Shot("home", ""),
    Shot("event", f"events/{VISIT}/", _open_words),
    Shot("source", "sources/korea-times-north-korea-russia-ties-2025/", _scroll_to("h2")),
    Shot("timeline", "timeline/", _scroll_to(".ct-facets")),
    Shot("network", "network/", _scroll_to(".ct-explore")),
    Shot("search", "", _search),
)


def main(into: Path = INTO) -> int:
    """Writes all pictures and returns the exit code."""
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        build(load_config(str(ROOT / "mkdocs.yml"), site_dir=folder))
        browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, color_scheme="light", reduced_motion="reduce")
        with _served(Path(folder)) as base:
            large = [shot.name for shot in SHOTS if _take(page, base, shot, into) > LIMIT]
        browser.close()
    if large:
        print(f"larger than {LIMIT:,} bytes: {', '.join(large)}", file=sys.stderr)
    return 1 if large else 0


def _take(page: Page, base: str, shot: Shot, into: Path) -> int:
    """Writes one picture and returns its size in bytes."""
    page.goto(base + shot.address, wait_until="networkidle")
    if shot.prepare:
        shot.prepare(page)
    page.wait_for_timeout(500)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    target = into / f"{shot.name}.png"
    # A palette that keeps rare colours, such as those of the chips, and divides the size by three.
    picture.quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE).save(target, optimize=True)
    return target.stat().st_size


def _chromium() -> str | None:
    return os.environ.get("CUTTINGS_CHROMIUM") or shutil.which("chromium")


@contextmanager
def _served(site: Path) -> Iterator[str]:
    """The address of a folder, as long as it is needed."""
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Keeps quiet."""


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
