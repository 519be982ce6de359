"""What a page says of itself to other sites: its name, one line, and a picture where one can be named."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup

from cuttings.site.cards import SIZE
from cuttings.site.grammar.escaping import html
from cuttings.site.plain_text import plain
from cuttings.site.quotations import shortened

#: Where a page is shown elsewhere, about so many characters of its line fit.
LINE = 200


class Card(NamedTuple):
    """A picture that stands for pages: its address with the host, and its words."""

    url: str
    words: str


class Told(NamedTuple):
    """What is told of a page."""

    title: str
    line: str
    site_name: str
    home: bool
    url: str | None = None
    """With the host; None where nobody said where the site will be."""
    card: Card | None = None
    feeds: tuple[tuple[str, str, str], ...] = ()
    """Address, media type and words of each feed."""


def head_tags(told: Told) -> Markup:
    """The elements for the page's head, in the vocabularies of Open Graph and of X."""
    # Where `rel` is "alternate" and nothing else, Material takes it for a translation and asks for a sitemap beside it.
    feeds = "".join(
        f'  <link rel="alternate feed" type="{html(media)}" title="{html(words)}" href="{html(href)}">\n'
        for href, media, words in told.feeds
    )
    named = "".join(f'  <meta property="og:{name}" content="{html(content)}">\n' for name, content in _named(told))
    card = "summary_large_image" if told.card else "summary"
    return Markup(f'{feeds}{named}  <meta name="twitter:card" content="{card}">')


def _named(told: Told) -> Iterator[tuple[str, str]]:
    """What is told in the vocabulary of Open Graph."""
    yield "type", "website" if told.home else "article"
    yield "site_name", told.site_name
    yield "title", told.title
    yield "description", told.line
    if told.url:
        yield "url", told.url
    if told.card:
        yield "image", told.card.url
        yield "image:width", str(SIZE[0])
        yield "image:height", str(SIZE[1])
        yield "image:alt", told.card.words


def one_line(text: str) -> str:
    """The text on one line, cut to what fits."""
    shown, left_out = shortened(plain(" ".join(text.split())), LINE)
    return f"{shown}…" if left_out else shown


def told_already(document: str) -> bool:
    """Whether the document says of itself what it is."""
    return 'property="og:title"' in document


def with_head(document: str, tags: Markup) -> str:
    """The document with the elements at the end of its head, unless its template has written such of its own."""
    if told_already(document):
        return document
    return document.replace("</head>", f"{tags}\n  </head>", 1)


def robots(site_url: str | None) -> str | None:
    """A robots.txt that names the sitemap; None where it would not be read, which is anywhere below a host's root."""
    if not site_url or urlsplit(site_url).path.strip("/"):
        return None
    return f"User-agent: *\nAllow: /\n\nSitemap: {urljoin(site_url, 'sitemap.xml')}\n"


def undated(sitemap: str) -> str:
    """The sitemap without days: MkDocs tells that of the build for every page, and when one changed is not known."""
    return re.sub(r"\s*<lastmod>[^<]*</lastmod>", "", sitemap)
