"""Where things are on the site: pages, anchors, and which links to elsewhere are allowed.

A page's *uri* is its place without an ending: `actors/vladimir-putin`, `actors/index`, `index`.
"""

import posixpath
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from cuttings.model import Evidence
from cuttings.site.words import sentence_start

#: What the anchors of comparisons begin with.
LINE = "r-"


class Link(NamedTuple):
    """Words that lead to a page, or stand alone where `uri` is None. There are so many that each must be made fast."""

    label: str
    uri: str | None = None
    anchor: str = ""
    missing: bool = False
    """Whether the words are the id of something that is not there."""
    doubt: str = ""
    """What must be said beside it, for example that an event is only planned."""
    query: str = ""
    """What the page is set to, for example which claims its list is narrowed down to."""

    @property
    def at_start(self) -> "Link":
        """The same as it stands at the start of a sentence."""
        label = sentence_start(self.label)
        return self if label == self.label else self._replace(label=label)


def index_uri(folder: str) -> str:
    """The index page of a folder of kb/."""
    return f"{folder}/index"


def entity_uri(folder: str, entity_id: str) -> str:
    """The page of an entity."""
    return f"{folder}/{entity_id}"


def place_in_source(evidence: Evidence, current: bool) -> str:
    """The anchor of a quotation on its source's page; a quotation from another state of the article has its own."""
    position = f"{evidence.start}-{evidence.end}"
    return f"q-{position}" if current else f"q-{evidence.sha256}-{position}"


def place_on_page(evidence: Evidence) -> str:
    """The anchor of a quotation on the page of the entity that rests on it."""
    return f"e-{evidence.source}-{evidence.sha256}-{evidence.start}-{evidence.end}"


def place_of_comparison(key: str) -> str:
    """The anchor of what articles say of each other, by its key, on every page that tells of it."""
    return "accounts" if key.startswith("history ") else f"{LINE}{key.replace(' ', '-')}"


def copy_uri(source_file: str) -> str:
    """The site's own copy of a file of kb/, by its place in that folder."""
    return f"kb/{source_file}"


def citations_url(uri: str, ending: str, directory_urls: bool) -> str:
    """The address of the citations of a page, from the root of the site: `json` for CSL-JSON, `bib` for BibTeX."""
    return _beside(uri, f"cite.{ending}", directory_urls)


def feed_url(uri: str, ending: str, directory_urls: bool) -> str:
    """The address of the feed of a page, from the root of the site: `xml` for RSS, `json` for JSON Feed."""
    folder, name = posixpath.split(uri)
    if name == "index":
        return posixpath.join(folder, f"feed.{ending}")
    return _beside(uri, f"changes.{ending}", directory_urls)


def _beside(uri: str, file: str, directory_urls: bool) -> str:
    page = url_of(uri, directory_urls)
    return f"{page}{file}" if not page or page.endswith("/") else f"{page.removesuffix('.html')}.{file}"


@lru_cache(maxsize=10_000)
def url_of(uri: str, directory_urls: bool) -> str:
    """The address of a page from the root of the site."""
    if not directory_urls:
        return f"{uri}.html"
    folder, slash, name = uri.rpartition("/")
    return f"{folder}{slash}" if name == "index" else f"{uri}/"


def relative_url(from_url: str, to_url: str) -> str:
    """The address of a page as seen from another, so that the site works from any folder of any host."""
    here, there = from_url.split("/")[:-1], to_url.split("/")
    shared = 0
    for one, other in zip(here, there[:-1], strict=False):
        if one != other:
            break
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"


@lru_cache(maxsize=10_000)
def web_address(url: str | None) -> str | None:
    """The address if a browser may be sent there: http or https with a host; else None."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
