"""The smallest pieces of a page: a link, links in a row, a chip, the address of a statement.

They stand a hundred times on a page, so they are functions here and no macros of a template: Jinja takes several times
as long for a call. All else that is seen is in the templates.
"""

from collections.abc import Iterable, Sized

from markupsafe import Markup, escape

from cuttings.site.languages import lang_attribute
from cuttings.site.links import Link, relative_url, url_of
from cuttings.site.words import times


class Inline:
    """The pieces as they are written on one page, with addresses as seen from it."""

    def __init__(self, uri: str, directory_urls: bool) -> None:
        self._uri = uri
        self._directory_urls = directory_urls
        self._here = url_of(uri, directory_urls)

    def href(self, uri: str, anchor: str = "", query: str = "") -> str:
        """The address of a page, or of a place on it; a page with a query is a list that is narrowed down."""
        same = anchor and uri == self._uri
        address = "" if same else self.address(url_of(uri, self._directory_urls))
        return f"{address}{query and '?'}{query}{anchor and '#'}{anchor}"

    def address(self, url: str) -> str:
        """The address of anything, by its place from the root of the site."""
        return relative_url(self._here, url)

    def link(self, link: Link) -> Markup:
        """Words that lead to a page, with what must be said beside them; or words alone."""
        label = escape(link.label)
        if link.uri:
            doubt = f' <span class="ct-doubt">({escape(link.doubt)})</span>' if link.doubt else ""
            href = escape(self.href(link.uri, link.anchor, link.query))
            return Markup(f'<a href="{href}"><bdi{lang_attribute(link.label)}>{label}</bdi></a>{doubt}')
        if link.missing:
            return Markup(f'<code class="ct-missing" title="There is no such entity in kb/.">{label}</code>')
        return Markup(f"<bdi{lang_attribute(link.label)}>{label}</bdi>")

    def links(self, links: Iterable[Link], joint: str = ", ") -> Markup:
        """Links in a row; `prose` is the same without anything between them."""
        return Markup(escape(joint).join(map(self.link, links)))

    def prose(self, pieces: Iterable[Link]) -> Markup:
        """Our own text in pieces, in which the names of entities are links."""
        return Markup("".join(map(self.link, pieces)))

    def cite(self, anchor: str, page: str | None = None) -> Markup:
        """The address of a statement: of a line of this page by its anchor, or of another page. A script cites it."""
        return Markup(f'<a class="ct-cite" href="{escape(self.href(page, anchor) if page else f"#{anchor}")}">cite</a>')


def chip(term: str, label: str) -> Markup:
    """A word or two in a frame; the term decides how it looks."""
    return Markup(f'<span class="ct-chip ct-chip--{escape(term)}">{escape(label)}</span>')


def ref(anchor: str, quotations: Sized) -> Markup:
    """Under which heading of this page the words of a statement stand; a script shows them where the reader is."""
    if not quotations:
        return Markup("")
    return Markup(f'<a class="ct-ref" href="#{escape(anchor)}">{times(len(quotations), "quotation")}</a>')
