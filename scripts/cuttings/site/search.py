"""Entries of Material's search index. Its script writes them into the page as HTML, so they are escaped here."""

import re
from html import escape
from typing import Any

from cuttings.site.links import url_of
from cuttings.site.page import Page

#: Characters that turn the direction of text around; in a list of results they would garble their neighbours.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")


def plain(text: str) -> str:
    """The text without characters that change the direction of what stands beside it."""
    return _DIRECTION.sub("", text)


def search_records(page: Page, *, directory_urls: bool = True) -> list[dict[str, Any]]:
    """The page's entries as Material 9 writes them to `search_index.json`."""
    return [
        {
            "location": url_of(page.uri, directory_urls),
            "title": _html(entry.title),
            "text": f"<p>{_html(entry.text)}</p>" if entry.text else "",
            "tags": [_html(tag) for tag in entry.tags],
            "boost": entry.boost,
        }
        for entry in page.search
    ]


def _html(text: str) -> str:
    """Escaped as Material's own plugin does it: quotation marks stay, so that words with apostrophes are found."""
    return escape(plain(text), quote=False)
