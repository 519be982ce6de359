"""Page → HTML, through Jinja templates that escape whatever comes from articles and files."""

import re
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from cuttings.site import trust, words
from cuttings.site.citing.statements import place_of_fact
from cuttings.site.compared import words as compared_words
from cuttings.site.data import with_addresses
from cuttings.site.languages import lang_attribute
from cuttings.site.links import citations_url, copy_uri, feed_url, place_of_comparison, relative_url, url_of
from cuttings.site.names_in_text import NameIndex
from cuttings.site.notes import notes_html
from cuttings.site.page import Page, Redirect
from cuttings.site.pages.table import list_id, row_attributes

# Quotation marks in text are escaped in the templates' output, so what these find are real attributes.
_ID = re.compile(r'<[^<>]*?\sid="([^"]+)"')
_HREF = re.compile(r'<a [^<>]*?href="([^"]*)"')
_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_TOP = re.compile(r'<h1 [^<>]*?id="([^"]+)"')
_TAGS = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Rendered:
    """The HTML of a page, and what an engine needs to know of it."""

    html: str
    top: str
    """Anchor of the page's own heading; empty where it has none."""
    headings: tuple[tuple[str, str], ...]
    """Anchor and words, as HTML, of each section."""
    anchors: frozenset[str]
    hrefs: tuple[str, ...]
    """Every address that the page links to, as it stands there."""


@cache
def environment() -> Environment:
    """The templates of this package. An unknown name in one is an error."""
    env = Environment(
        loader=PackageLoader("cuttings.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    env.filters["row_attributes"] = row_attributes
    env.globals["list_id"] = list_id
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    env.globals["words"] = words
    env.globals["trusts"] = trust
    env.globals["lang"] = lang_attribute
    env.globals["place_of_comparison"] = place_of_comparison
    env.globals["place_of_fact"] = place_of_fact
    env.globals["compared_words"] = compared_words
    return env


def render(page: Page, *, directory_urls: bool = True) -> Rendered:
    """The page's part of the HTML document, with addresses relative to the page."""
    here = url_of(page.uri, directory_urls)

    def href(uri: str, anchor: str = "", query: str = "") -> str:
        address = "" if uri == page.uri and anchor else relative_url(here, url_of(uri, directory_urls))
        return f"{address}{query and '?'}{query}{anchor and '#'}{anchor}"

    def notes(text: str, names: NameIndex) -> Markup:
        return notes_html(text, names, href, page.uri)

    def copy_href(source_file: str) -> str:
        return relative_url(here, copy_uri(source_file))

    def data(rows: Any) -> Any:
        return with_addresses(rows, href)

    def citations_href(ending: str) -> str:
        return relative_url(here, citations_url(page.uri, ending, directory_urls))

    def feed_href(ending: str) -> str:
        return relative_url(here, feed_url(page.uri, ending, directory_urls))

    ways = {"href": href, "copy_href": copy_href, "citations_href": citations_href, "feed_href": feed_href}
    ways |= {"notes_html": notes, "data": data}
    html = environment().get_template(page.template).render({**page.context, **ways})
    return inspected(html)


def inspected(html: str) -> Rendered:
    """The HTML with its headings, anchors and links listed."""
    return Rendered(
        html=html,
        top=next(iter(_TOP.findall(html)), ""),
        headings=tuple((anchor, _TAGS.sub("", inner).strip()) for anchor, inner in _HEADING.findall(html)),
        anchors=frozenset(_ID.findall(html)),
        hrefs=tuple(unescape(address) for address in _HREF.findall(html)),
    )


def render_redirect(redirect: Redirect, *, directory_urls: bool = True) -> str:
    """The whole document that leads from a former page to the present one."""
    here = url_of(redirect.uri, directory_urls)
    targets = [(relative_url(here, url_of(uri, directory_urls)), label) for uri, label in redirect.targets]
    return environment().get_template("redirect.html").render(targets=targets)
