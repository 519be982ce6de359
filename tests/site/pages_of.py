"""Pages rendered for tests, by uri."""

import re
from html.parser import HTMLParser

from cuttings.site.contents import Contents
from cuttings.site.pages import build_pages
from cuttings.site.render import Rendered, render


def rendered(contents: Contents) -> dict[str, Rendered]:
    """Every page of some contents."""
    return {page.uri: render(page) for page in build_pages(contents, "Salm")}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def text_of(html: str) -> str:
    """What a reader sees of some HTML, with single spaces."""
    reader = _Reader()
    reader.feed(html)
    return re.sub(r"\s+", " ", "".join(reader.text)).strip()


def tags_of(html: str) -> list[tuple[str, dict[str, str | None]]]:
    """Every element a browser would make, with its attributes."""
    reader = _Reader()
    reader.feed(html)
    return reader.tags
