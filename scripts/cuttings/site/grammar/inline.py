"""Links, chips and the addresses of statements."""

from collections.abc import Iterable, Sized
from copy import copy
from functools import lru_cache

from cuttings.site.grammar.escaping import html
from cuttings.site.languages import lang_attribute
from cuttings.site.links import Link, citations_url, copy_uri, feed_url, place_of_comparison, url_of
from cuttings.site.words import times


class Inline:
    """What leads elsewhere, as it is written on one page: with addresses as seen from it."""

    def __init__(self, uri: str, directory_urls: bool) -> None:
        self.uri = uri
        """Of the page."""
        self._directory_urls = directory_urls
        here = url_of(uri, directory_urls)
        depth = here.count("/")
        # Addresses that begin so have something in common with that of the page.
        self._section = f"{here.partition('/')[0]}/"
        self._folder = f"{here.rpartition('/')[0]}/"
        self._to_root, self._to_section = "../" * depth, "../" * (depth - 1)
        self._cited_on = uri

    def cited_on(self, uri: str) -> "Inline":
        """The same page, whose lines are cited as those of another page, which they may wander to."""
        one = copy(self)
        one._cited_on = uri
        return one

    def href(self, uri: str, anchor: str = "", query: str = "") -> str:
        """The address of a page, or of a place on it; a page with a query is a list that is narrowed down."""
        if not (anchor or query):
            return self.address(url_of(uri, self._directory_urls))
        same = anchor and uri == self.uri
        address = "" if same else self.address(url_of(uri, self._directory_urls))
        return f"{address}{query and '?'}{query}{anchor and '#'}{anchor}"

    def address(self, url: str) -> str:
        """The address of anything, by its place from the root of the site."""
        if not url.startswith(self._section):
            return f"{self._to_root}{url}" or "./"
        if url.startswith(self._folder):
            return url.removeprefix(self._folder) or "./"
        return f"{self._to_section}{url.removeprefix(self._section)}"

    def citations(self, ending: str) -> str:
        """The address of what can be cited on the page."""
        return self.address(citations_url(self.uri, ending, self._directory_urls))

    def feed(self, ending: str) -> str:
        """The address of the page's feed."""
        return self.address(feed_url(self.uri, ending, self._directory_urls))

    def copy(self, source_file: str) -> str:
        """The address of the site's copy of a file of kb/."""
        return self.address(copy_uri(source_file))

    def link(self, link: Link) -> str:
        """Words that lead to a page, with what must be said beside them; or words alone."""
        if link.uri:
            doubt = f' <span class="ct-doubt">({html(link.doubt)})</span>' if link.doubt else ""
            return f'<a href="{html(self.href(link.uri, link.anchor, link.query))}">{name(link.label)}</a>{doubt}'
        if link.missing:
            missing = "There is no such entity in kb/."
            return f'<code class="ct-missing" title="{missing}">{html(link.label)}</code>'
        return name(link.label)

    def links(self, links: Iterable[Link], joint: str = ", ") -> str:
        """Links in a row; `joint` is HTML."""
        return joint.join(map(self.link, links))

    def prose(self, pieces: Iterable[Link]) -> str:
        """Our own text in pieces, in which the names of entities are links."""
        return "".join(map(self.link, pieces))

    def cite(self, anchor: str, page: str | None = None) -> str:
        """The address of a statement: of a line of this page by its anchor, or of another page. A script cites it."""
        href = self.href(page or self._cited_on, anchor)
        return f'<a class="ct-cite" href="{html(href)}">cite</a>'


@lru_cache(maxsize=10_000)
def name(label: str) -> str:
    """A name in its own direction and language; the same few are all over the site."""
    lang = "" if label.isascii() else lang_attribute(label)
    return f"<bdi{lang}>{html(label)}</bdi>"


@lru_cache(maxsize=1000)
def chip(term: str, label: str) -> str:
    """A word or two in a frame; the term decides how it looks."""
    return f'<span class="ct-chip ct-chip--{html(term)}">{html(label)}</span>'


def ref(anchor: str, quotations: Sized) -> str:
    """Under which heading of this page the words of a statement stand; a script shows them where the reader is."""
    if not quotations:
        return ""
    return f'<a class="ct-ref" href="#{html(anchor)}">{times(len(quotations), "quotation")}</a>'


def in_the_article(address: str | None) -> str:
    """The way to a passage on the publisher's own page, if that has an address."""
    return f' · <a href="{html(address)}" rel="noopener external">in the article itself</a>' if address else ""


def key(relation: str, anchored: bool = True) -> str:
    """What a person copies into kb/decisions.yml."""
    place = f' id="{html(place_of_comparison(relation))}"' if anchored else ""
    return f'<details class="ct-more"{place}><summary>key</summary><code>{html(relation)}</code></details>'
