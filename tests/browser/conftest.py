"""The site of the invented project on a host and in a folder of its own, and windows on it."""

import functools
import http.server
import socket
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.project import build_site, lay_out

#: The site is not at the root of its host, so that an absolute link would show.
PREFIX = "/research/salm/"
#: Material and the charts have scripts and style in the page itself; the search of large sites is WebAssembly, which
#: browsers count as made code unless it is allowed by name.
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:"
)


@dataclass
class Visit:
    """A page of the site, and what went wrong or out while it was open."""

    page: Page
    base: str
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        """Opens a page by its address from the site's folder."""
        self.page.goto(self.base + path)
        return self.page

    def assert_clean(self) -> None:
        """No error on the console, no failed answer, and nothing asked of another host."""
        assert (self.errors, self.foreign) == ([], [])


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing of a browser that hangs up in the middle of a file; anything else is an error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below `PREFIX` and nothing else."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path[len(PREFIX) - 1 :] if path.startswith(PREFIX) else "/nothing-here")

    def end_headers(self) -> None:
        """A host may forbid its pages to make code of text and to ask other hosts; everything has to work so."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Sends the site's own page for wrong addresses, as hosts do."""
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        self.send_response(404)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page.read_bytes())
        return None

    def log_message(self, format: str, *args: object) -> None:
        """Keeps quiet."""


def free_port() -> int:
    """A port for a site that must know its address before it is built."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def serve(site: Path, port: int = 0) -> Iterator[str]:
    """The address of a site, as long as it is needed."""
    handler = functools.partial(_Handler, directory=str(site))
    with _Server(("127.0.0.1", port), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
        server.shutdown()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the invented project's site."""
    yield from serve(build_site(lay_out(tmp_path_factory.mktemp("project"))))


def visit(browser: Browser, base: str, **context: object) -> Iterator[Visit]:
    """A fresh window on a site."""
    opened = browser.new_context(**context)  # type: ignore[arg-type]
    visit = Visit(opened.new_page(), base)
    visit.page.on("console", lambda message: visit.errors.append(message.text) if message.type == "error" else None)
    visit.page.on("pageerror", lambda error: visit.errors.append(str(error)))
    visit.page.on("dialog", lambda dialog: visit.errors.append(f"a dialog opened: {dialog.message}"))
    visit.page.on("response", lambda answer: visit.errors.append(answer.url) if answer.status >= 400 else None)
    visit.page.on(
        "request", lambda ask: None if ask.url.startswith((base, "data:", "blob:")) else visit.foreign.append(ask.url)
    )
    yield visit
    opened.close()


@pytest.fixture
def wide(browser: Browser, site: str) -> Iterator[Visit]:
    """A desktop's window."""
    yield from visit(browser, site, viewport={"width": 1280, "height": 900})


@pytest.fixture
def phone(browser: Browser, site: str) -> Iterator[Visit]:
    """A phone's window."""
    yield from visit(browser, site, viewport={"width": 390, "height": 844})


@pytest.fixture
def without_scripts(browser: Browser, site: str) -> Iterator[Visit]:
    """A window in which no script runs."""
    yield from visit(browser, site, java_script_enabled=False)
