"""Page → HTML, through Jinja templates that escape whatever comes from articles and files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape

from jinja2 import Environment, PackageLoader, StrictUndefined

from cuttings.site import trust, words
from cuttings.site.citing.statements import place_of_fact
from cuttings.site.compared import words as compared_words
from cuttings.site.data import with_addresses
from cuttings.site.grammar import EVERYWHERE, Inline, ways
from cuttings.site.languages import lang_attribute
from cuttings.site.links import citations_url, copy_uri, feed_url, place_of_comparison, relative_url, url_of
from cuttings.site.notes import notes_html
from cuttings.site.page import Page, Redirect
from cuttings.site.pages.table import list_id

# Each begins with what is rare on a page, as these are sought on all of them.
_ID = re.compile(r' id="([^"]+)"')
_HREF = re.compile(r' href="([^"]*)"')
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
        auto_reload=False,
    )
    env.globals["list_id"] = list_id
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    env.globals.update(EVERYWHERE)
    env.globals["words"] = words
    env.globals["trusts"] = trust
    env.globals["lang"] = lang_attribute
    env.globals["place_of_comparison"] = place_of_comparison
    env.globals["place_of_fact"] = place_of_fact
    env.globals["compared_words"] = compared_words
    return env


def render(page: Page, *, directory_urls: bool = True) -> Rendered:
    """The page's part of the HTML document, with addresses relative to the page."""
    on = Inline(page.uri, directory_urls)
    here = {
        **ways(on),
        "copy_href": lambda source_file: on.address(copy_uri(source_file)),
        "citations_href": lambda ending: on.address(citations_url(page.uri, ending, directory_urls)),
        "feed_href": lambda ending: on.address(feed_url(page.uri, ending, directory_urls)),
        "notes_html": lambda text, names: notes_html(text, names, on.href, page.uri),
        "data": lambda rows: with_addresses(rows, on.href),
    }
    html = environment().get_template(page.template).render({**page.context, **here})
    return inspected(html)


def inspected(html: str) -> Rendered:
    """The HTML with its headings, anchors and links listed."""
    return Rendered(
        html=html,
        top=next(iter(_TOP.findall(html)), ""),
        headings=tuple((anchor, _TAGS.sub("", inner).strip()) for anchor, inner in _HEADING.findall(html)),
        anchors=frozenset(_attributes(html, _ID, "<")),
        hrefs=tuple(map(unescape, _attributes(html, _HREF, "<a "))),
    )


def _attributes(html: str, attribute: re.Pattern[str], tag: str) -> Iterator[str]:
    """The values of an attribute where it stands in a tag that begins so: the same may be written in a text."""
    for found in attribute.finditer(html):
        start = html.rfind("<", 0, found.start())
        if start > html.rfind(">", 0, found.start()) and html.startswith(tag, start):
            yield found[1]


def render_redirect(redirect: Redirect, *, directory_urls: bool = True) -> str:
    """The whole document that leads from a former page to the present one."""
    here = url_of(redirect.uri, directory_urls)
    targets = [(relative_url(here, url_of(uri, directory_urls)), label) for uri, label in redirect.targets]
    return environment().get_template("redirect.html").render(targets=targets)
