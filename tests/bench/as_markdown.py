"""The content of one of our pages as the Markdown that somebody would have written by hand for another generator."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

#: What begins a block, and what the block begins with.
_BLOCKS = {
    **dict.fromkeys(("p", "div", "section", "figcaption", "summary", "header", "footer", "nav", "ul", "ol", "dl"), ""),
    "h1": "# ",
    "h2": "## ",
    "h3": "### ",
    "blockquote": "> ",
    "li": "- ",
    "dt": "- ",
}
_SPACES = re.compile(r"\s+")
_SIGNS = re.compile(r"([\\`*_\[\]<>#|])")


def as_markdown(html: str, address: Callable[[str], str | None]) -> str:
    """All that is read on the page, in order, with its headings, lists, quotations and links.

    `address` gives what to write for an address, or None where the words are to stand without a link.
    """
    writer = _Writer(address)
    writer.feed(html)
    writer.close()
    return writer.text


class _Writer(HTMLParser):
    """Takes down text; attributes but those of links, and what is drawn, are left out."""

    def __init__(self, address: Callable[[str], str | None]) -> None:
        super().__init__()
        self._address = address
        self._blocks: list[str] = [""]
        self._links: list[str | None] = []
        self._drawn = 0

    @property
    def text(self) -> str:
        """The blocks that say anything, with a blank line between two."""
        blocks = (_SPACES.sub(" ", block).strip() for block in self._blocks)
        return "\n\n".join(block for block in blocks if block not in ("", "-", ">")) + "\n"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begins a block or a link."""
        self._drawn += tag == "svg"
        if tag in _BLOCKS:
            empty = self._blocks[-1] in ("> ", "- ") and tag in ("p", "div")
            self._blocks += [] if empty else [_BLOCKS[tag]]
        elif tag == "a":
            self._links.append(self._address(dict(attrs).get("href") or ""))
            self._write("[" if self._links[-1] else "")

    def handle_endtag(self, tag: str) -> None:
        """Ends a link."""
        self._drawn -= tag == "svg"
        if tag == "a" and (address := self._links.pop()):
            self._write(f"]({address})")
        elif tag == "dt":
            self._write(": ")

    def handle_data(self, data: str) -> None:
        """Words, in which nothing means anything to Markdown."""
        self._write(_SIGNS.sub(r"\\\1", data))

    def _write(self, text: str) -> None:
        if not self._drawn:
            self._blocks[-1] += text
