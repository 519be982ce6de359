"""Page → HTML, by the grammar or by Jinja templates, both of which escape whatever comes from articles and files."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import unescape
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from cuttings.site import words
from cuttings.site.compared import words as compared_words
from cuttings.site.data import with_addresses
from cuttings.site.grammar import ENTITIES, EVERYWHERE, Inline, framed, ways
from cuttings.site.languages import lang_attribute
from cuttings.site.links import relative_url, url_of
from cuttings.site.page import Page, Redirect
from cuttings.site.pages.table import list_id

# Each begins with what is rare on a page, as these are sought on all of them.
_ID = re.compile(r' id="([^"]+)"')
_HREF = re.compile(r'<a [^<>]*?href="([^"]*)"')
_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_TOP = re.compile(r'<h1 [^<>]*?id="([^"]+)"')
_TAGS = re.compile(r"<[^>]*>")


class Rendered(NamedTuple):
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
        optimized=False,  # nothing in them is constant, and to look for that takes a tenth of compiling them
    )
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    # Jinja goes through the global names in Python for each page, so that they come with the page instead.
    env.globals.clear()
    return env


#: What templates have on every page besides `EVERYWHERE`.
NAMES: Mapping[str, object] = {
    **EVERYWHERE,
    "list_id": list_id,
    "words": words,
    "lang": lang_attribute,
    "compared_words": compared_words,
}


def render(page: Page, *, directory_urls: bool = True) -> Rendered:
    """The page's part of the HTML document, with addresses relative to the page."""
    on, context = Inline(page.uri, directory_urls), page.context

    def filled(template: str) -> str:
        here = {**ways(on), "data": lambda rows: with_addresses(rows, on.href)}
        return environment().get_template(template).render({**NAMES, **context, **here})

    own = ENTITIES.get(page.template)
    return inspected(framed(on, context, own(on, context), filled) if own else filled(page.template))


def inspected(html: str) -> Rendered:
    """The HTML with its headings, anchors and links listed."""
    top = _TOP.search(html)
    return Rendered(
        html=html,
        top=top[1] if top else "",
        headings=tuple((anchor, _TAGS.sub("", inner).strip()) for anchor, inner in _HEADING.findall(html)),
        anchors=frozenset(_anchors(html)),
        hrefs=tuple(map(unescape, _HREF.findall(html))),
    )


def _anchors(html: str) -> Iterator[str]:
    """The ids, where they stand in a tag: the same may be written in a text."""
    for found in _ID.finditer(html):
        start = found.start()
        if html.rfind("<", 0, start) > html.rfind(">", 0, start):
            yield found[1]


def render_redirect(redirect: Redirect, *, directory_urls: bool = True) -> str:
    """The whole document that leads from a former page to the present one."""
    here = url_of(redirect.uri, directory_urls)
    targets = [(relative_url(here, url_of(uri, directory_urls)), label) for uri, label in redirect.targets]
    return environment().get_template("redirect.html").render(targets=targets)
