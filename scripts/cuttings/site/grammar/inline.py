"""Links, chips and the addresses of statements."""

from collections.abc import Iterable, Sized
from functools import lru_cache

from markupsafe import Markup, escape

from cuttings.site.languages import lang_attribute
from cuttings.site.links import Link, place_of_comparison, relative_url, url_of
from cuttings.site.words import times

#: The names of a large site fit in here.
_DIFFERENT = 100_000


class Inline:
    """What leads elsewhere, as it is written on one page: with addresses as seen from it."""

    def __init__(self, uri: str, directory_urls: bool) -> None:
        self._uri = uri
        self._directory_urls = directory_urls
        self._here = url_of(uri, directory_urls)
        self._folder = f"{self._here.partition('/')[0]}/"
        self._up = "../" * self._here.count("/")

    def href(self, uri: str, anchor: str = "", query: str = "") -> str:
        """The address of a page, or of a place on it; a page with a query is a list that is narrowed down."""
        same = anchor and uri == self._uri
        address = "" if same else self.address(url_of(uri, self._directory_urls))
        return f"{address}{query and '?'}{query}{anchor and '#'}{anchor}"

    def address(self, url: str) -> str:
        """The address of anything, by its place from the root of the site."""
        if url.startswith(self._folder):
            return relative_url(self._here, url)
        return f"{self._up}{url}" or "./"

    def link(self, link: Link) -> Markup:
        """Words that lead to a page, with what must be said beside them; or words alone."""
        if link.uri:
            href = escape(self.href(link.uri, link.anchor, link.query))
            doubt = f' <span class="ct-doubt">({escape(link.doubt)})</span>' if link.doubt else ""
            return Markup(f'<a href="{href}">{_words(link.label)}</a>{doubt}')
        if link.missing:
            missing = "There is no such entity in kb/."
            return Markup(f'<code class="ct-missing" title="{missing}">{escape(link.label)}</code>')
        return _words(link.label)

    def links(self, links: Iterable[Link], joint: str = ", ") -> Markup:
        """Links in a row."""
        return Markup(str.join(escape(joint), map(self.link, links)))

    def prose(self, pieces: Iterable[Link]) -> Markup:
        """Our own text in pieces, in which the names of entities are links."""
        return Markup("".join(map(self.link, pieces)))

    def cite(self, anchor: str, page: str | None = None) -> Markup:
        """The address of a statement: of a line of this page by its anchor, or of another page. A script cites it."""
        href = self.href(page, anchor) if page else f"#{anchor}"
        return Markup(f'<a class="ct-cite" href="{escape(href)}">cite</a>')


@lru_cache(maxsize=_DIFFERENT)
def _words(label: str) -> Markup:
    """A name in its own direction and language."""
    return Markup(f"<bdi{lang_attribute(label)}>{escape(label)}</bdi>")


@lru_cache(maxsize=1000)
def chip(term: str, label: str) -> Markup:
    """A word or two in a frame; the term decides how it looks."""
    return Markup(f'<span class="ct-chip ct-chip--{escape(term)}">{escape(label)}</span>')


def ref(anchor: str, quotations: Sized) -> Markup:
    """Under which heading of this page the words of a statement stand; a script shows them where the reader is."""
    if not quotations:
        return Markup()
    return Markup(f'<a class="ct-ref" href="#{escape(anchor)}">{times(len(quotations), "quotation")}</a>')


def key(relation: str, anchored: bool = True) -> Markup:
    """What a person copies into kb/decisions.yml."""
    place = f' id="{escape(place_of_comparison(relation))}"' if anchored else ""
    return Markup(f'<details class="ct-more"{place}><summary>key</summary><code>{escape(relation)}</code></details>')
