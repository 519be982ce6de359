"""Pages rendered for tests, by uri."""

import re
from html.parser import HTMLParser

from cuttings.site.contents import Contents
from cuttings.site.pages import build_pages
from cuttings.site.render import Rendered, render


def rendered(contents: Contents) -> dict[str, Rendered]:
    """Every page of some contents."""
    return {page.uri: render(page) for page in build_pages(contents, "Salm")}


#: They stand beside every statement and would be in the way of reading.
_CITE = re.compile(r'<a class="ct-cite"[^>]*>cite</a>')


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


#: Elements that stand on a line of their own, and what their line begins with.
_LINES = {
    "h1": "# ", "h2": "## ", "h3": "### ", "p": "", "li": "- ", "tr": "| ", "dt": "- ", "summary": "> ", "figure": "",
    "figcaption": "  — ", "ul": "", "ol": "", "nav": "", "section": "", "div": "", "footer": "", "details": "",
    "svg": "", "blockquote": "", "caption": "", "dl": "", "header": "", "aside": "",
}  # fmt: skip
_APART = {"dd": ": ", "td": " | ", "th": " | ", "title": "\n  * "}


class _Lines(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LINES:
            self.text.append(f"\n{_LINES[tag]}")
        self.text.append(_APART.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in _LINES and tag != "dt":
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        self.text.append(re.sub(r"\s+", " ", data))


def outline_of(html: str) -> str:
    """The same, a line for each block, for goldens that are compared by eye."""
    reader = _Lines()
    reader.feed(_CITE.sub("", html))
    lines = (re.sub(r" +", " ", line.strip()) for line in "".join(reader.text).splitlines())
    return "".join(f"{line}\n" for line in lines if line not in ("", "-", "—", "|"))


def text_of(html: str) -> str:
    """What a reader sees of some HTML, with single spaces and without the controls for citing."""
    reader = _Reader()
    reader.feed(_CITE.sub("", html))
    return re.sub(r"\s+", " ", "".join(reader.text)).strip()


def tags_of(html: str) -> list[tuple[str, dict[str, str | None]]]:
    """Every element a browser would make, with its attributes."""
    reader = _Reader()
    reader.feed(html)
    return reader.tags
