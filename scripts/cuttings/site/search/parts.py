"""The words of the sources as an index that browsers load in parts, for sites too large to send the words whole.

Pagefind makes it. It reads web pages; what it gets here is a page of its own for each quotation or claim, so that the
theme is not read with it, a result is always one passage, and the index does not depend on how pages look.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from markupsafe import escape

from cuttings.site.links import url_of
from cuttings.site.page import Page
from cuttings.site.plain_text import plain

#: Where the index lies in the site.
FOLDER = "pagefind"
#: What a browser needs of all that Pagefind writes; the rest is its own search box in several forms.
_NEEDED = (
    *("pagefind.js", "pagefind-worker.js", "pagefind-entry.json"),
    *("wasm.en.pagefind", "*.pf_meta", "index", "fragment"),
)


class NoPagefindError(Exception):
    """Pagefind is not installed, or failed; the message says which and what to do."""


class Passage(NamedTuple):
    """A passage to be found: what it says, the page it stands on, and where that leads."""

    location: str
    """From the root of the site, with the anchor."""
    title: str
    place: str
    text: str


def passages(pages: Iterable[Page], *, directory_urls: bool = True) -> Iterator[Passage]:
    """All words of sources on the pages, in the order of the pages."""
    for page in pages:
        url = url_of(page.uri, directory_urls)
        for entry in page.search:
            for words in entry.words:
                location = f"{url}#{words.anchor}" if words.anchor else url
                yield Passage(location, plain(entry.title), words.place, plain(words.text))


def as_page(passage: Passage) -> str:
    """The passage as the page that Pagefind reads."""
    told = (("title", passage.title), ("location", passage.location), ("place", passage.place))
    metas = "".join(f'<meta data-pagefind-meta="{name}[content]" content="{escape(value)}">' for name, value in told)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">{metas}</head>'
        f"<body data-pagefind-body><p>{escape(passage.text)}</p></body></html>"
    )


def index_passages(found: Iterable[Passage], site_dir: Path) -> None:
    """Writes the index into the site. The same passages give the same files. Raises NoPagefindError."""
    command = pagefind()
    with tempfile.TemporaryDirectory() as folder:
        staging, bundle = Path(folder, "pages"), Path(folder, "bundle")
        for number, passage in enumerate(found):
            # A thousand to a folder: more are slow to list.
            place = staging / f"{number // 1000:05}"
            place.mkdir(parents=True, exist_ok=True)
            (place / f"{number % 1000:03}.html").write_text(as_page(passage), encoding="utf-8")
        _run([*command, "--site", str(staging), "--output-path", str(bundle), "--force-language", "en", "--silent"])
        _keep_needed(bundle, site_dir / FOLDER)


def pagefind() -> list[str]:
    """The command that runs Pagefind. Raises NoPagefindError where it is not installed."""
    if find_spec("pagefind_bin"):
        return [sys.executable, "-m", "pagefind_bin"]
    if found := shutil.which("pagefind"):
        return [found]
    raise NoPagefindError("Pagefind is not installed; run: pip install 'cuttings[search]'")


def _run(command: list[str]) -> None:
    import subprocess  # here, as a site that is searched in one piece needs none

    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoPagefindError(f"Pagefind failed: {(done.stderr or done.stdout).strip()}")


def _keep_needed(bundle: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for pattern in _NEEDED:
        for path in bundle.glob(pattern):
            shutil.move(path, target / path.name)
