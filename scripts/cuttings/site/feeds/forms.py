"""Feeds as RSS 2.0 (rssboard.org) and as JSON Feed 1.1 (jsonfeed.org)."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from email.utils import format_datetime
from typing import NamedTuple
from xml.etree import ElementTree as Xml

from markupsafe import escape

from cuttings.site.feeds.feed import Entry, Feed
from cuttings.site.links import Link, feed_url, url_of
from cuttings.steering import unsteered

#: The media type of each form, by the ending of its file.
MEDIA = {"xml": "application/rss+xml", "json": "application/feed+json"}

_ATOM = "http://www.w3.org/2005/Atom"
Xml.register_namespace("atom", _ATOM)


class Address(NamedTuple):
    """Absolute addresses, without which no feed can be written: its readers are elsewhere."""

    site_name: str
    site_url: str
    directory_urls: bool

    def page(self, uri: str, anchor: str = "") -> str:
        """Of a page, by its uri."""
        return f"{self._site}{url_of(uri, self.directory_urls)}{anchor and '#'}{anchor}"

    def feed(self, uri: str, ending: str) -> str:
        """Of the feed of a page."""
        return f"{self._site}{feed_url(uri, ending, self.directory_urls)}"

    @property
    def _site(self) -> str:
        return f"{self.site_url.rstrip('/')}/"


def rss(feed: Feed, address: Address) -> str:
    """The feed as RSS."""
    root = Xml.Element("rss", version="2.0")
    channel = Xml.SubElement(root, "channel")
    told = (("title", _title(feed, address)), ("link", address.page(feed.page)), ("description", feed.description))
    for name, text in told:
        Xml.SubElement(channel, name).text = unsteered(text)
    link = {"href": address.feed(feed.page, "xml"), "rel": "self", "type": MEDIA["xml"]}
    Xml.SubElement(channel, f"{{{_ATOM}}}link", link)
    for entry in feed.entries:
        item = Xml.SubElement(channel, "item")
        Xml.SubElement(item, "title").text = unsteered(entry.title)
        Xml.SubElement(item, "link").text = address.page(feed.page, entry.anchor)
        Xml.SubElement(item, "guid", isPermaLink="false").text = entry.id
        Xml.SubElement(item, "pubDate").text = format_datetime(datetime.fromisoformat(entry.when))
        Xml.SubElement(item, "description").text = unsteered(_html(entry, address.page))
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'


def json_feed(feed: Feed, address: Address) -> str:
    """The feed as JSON Feed."""
    written = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(feed, address),
        "description": feed.description,
        "home_page_url": address.page(feed.page),
        "feed_url": address.feed(feed.page, "json"),
        "items": [
            {
                "id": entry.id,
                "url": address.page(feed.page, entry.anchor),
                "title": entry.title,
                "content_html": _html(entry, address.page),
                "date_published": entry.when,
            }
            for entry in feed.entries
        ],
    }
    return json.dumps(written, ensure_ascii=False, indent=1) + "\n"


def _title(feed: Feed, address: Address) -> str:
    return f"{address.site_name}: {feed.title}"


def _html(entry: Entry, page: Callable[[str], str]) -> str:
    return f"<ul>{''.join(f'<li>{_prose(line, page)}</li>' for line in entry.lines)}</ul>"


def _prose(pieces: tuple[Link, ...], page: Callable[[str], str]) -> str:
    return "".join(_link(piece, page) for piece in pieces)


def _link(link: Link, page: Callable[[str], str]) -> str:
    words = escape(unsteered(link.label))
    doubt = f" ({escape(link.doubt)})" if link.doubt else ""
    return f'<a href="{escape(page(link.uri))}">{words}</a>{doubt}' if link.uri else f"{words}{doubt}"


#: How each form is written, by the ending of its file.
FORMS: Mapping[str, Callable[[Feed, Address], str]] = {"xml": rss, "json": json_feed}
