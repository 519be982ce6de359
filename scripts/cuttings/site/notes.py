"""A person's remarks: Markdown in, safe HTML out."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from markdown import Markdown
from markupsafe import Markup, escape

from cuttings.site.links import Link, web_address
from cuttings.site.names_in_text import NameIndex

_TAG = re.compile(r"(<[^<>]*>)")
_LINK = re.compile(r'<a href="([^"]*)"')
_UNLINKED = re.compile(r"</?(?:a|code|pre)\b")


@cache
def _markdown() -> Markdown:
    """Markdown without raw HTML (it is shown as text) and without images (they would ask other hosts)."""
    markdown = Markdown(extensions=["sane_lists"], output_format="html")
    markdown.preprocessors.deregister("html_block")
    markdown.inlinePatterns.deregister("html")
    for pattern in ("image_link", "image_reference", "short_image_ref"):
        markdown.inlinePatterns.deregister(pattern)
    return markdown


def notes_html(notes: str, names: NameIndex, href: Callable[[str], str], own: str) -> Markup:
    """The notes as HTML: names of entities linked, links only to http and https."""
    html = _markdown().reset().convert(notes)
    html = _LINK.sub(_only_web_address, html)
    return Markup("").join(_with_names(html, names, href, own))


def _only_web_address(match: re.Match[str]) -> str:
    address = web_address(Markup(match[1]).unescape())
    return f'<a rel="noopener" href="{escape(address)}"' if address else "<a"


def _with_names(html: str, names: NameIndex, href: Callable[[str], str], own: str) -> Iterator[Markup]:
    """Links names in the text between tags, but not inside links and code."""
    closed_to_links = 0
    for piece in _TAG.split(html):
        if piece.startswith("<"):
            if _UNLINKED.match(piece):
                closed_to_links += -1 if piece.startswith("</") else 1
            yield Markup(piece)
        elif closed_to_links:
            yield Markup(piece)
        else:
            text = str(Markup(piece).unescape())
            yield Markup("").join(_html(link, href) for link in names.split(text, own))


def _html(link: Link, href: Callable[[str], str]) -> Markup:
    if link.uri is None:
        return escape(link.label)
    return Markup('<a href="{}">{}</a>').format(href(link.uri), link.label)
