"""Records of Material's search index. Its script writes them into the page as HTML, so they are escaped here."""

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Any

from cuttings.site.links import url_of
from cuttings.site.page import Page, SearchEntry
from cuttings.site.plain_text import plain

Record = dict[str, Any]


def whole_records(page: Page, *, directory_urls: bool = True) -> Iterator[Record]:
    """The page's records with all its words, as Material 9 writes them to `search_index.json`.

    A quotation with a place of its own on the page is a record of its own, which Material shows below the page's.
    """
    url = url_of(page.uri, directory_urls)
    for entry in page.search:
        here = [words.text for words in entry.words if not words.anchor]
        yield _record(url, entry, " … ".join(filter(None, (entry.text, *here))))
        for words in entry.words:
            if words.anchor:
                title = _html(_unsought(words.place))
                yield {"location": f"{url}#{words.anchor}", "title": title, "text": _paragraph(words.text)}


def name_records(page: Page, *, directory_urls: bool = True) -> Iterator[Record]:
    """The page's records with names and titles alone, for a site whose words are found in parts."""
    url = url_of(page.uri, directory_urls)
    return (_record(url, entry, entry.text) for entry in page.search if not entry.only_words)


def fit(records: Iterable[Sequence[Record]], limit: int) -> bool:
    """Whether the records stay below so many bytes when the index is sent compressed; looks no further than needed."""
    packer, size = zlib.compressobj(), 0
    for group in records:
        size += len(packer.compress(json.dumps(group).encode()))
        if size > limit:
            return False
    return size + len(packer.flush()) <= limit


def _record(url: str, entry: SearchEntry, text: str) -> Record:
    tags = {"tags": [_html(tag) for tag in entry.tags]} if entry.tags else {}
    return {
        "location": url,
        "title": _html(entry.title),
        "text": _paragraph(text) if text else "",
        **tags,
        "boost": entry.boost,
    }


def _unsought(place: str) -> str:
    """The place in a form that a number typed by a reader is not found in."""
    return place.replace("paragraph ", "¶")


def _paragraph(text: str) -> str:
    return f"<p>{_html(text)}</p>"


def _html(text: str) -> str:
    """Escaped as Material's own plugin does it: quotation marks stay, so that words with apostrophes are found."""
    return escape(plain(text), quote=False)
