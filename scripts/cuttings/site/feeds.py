"""The history as feeds: RSS 2.0 (rssboard.org) and JSON Feed 1.1 (jsonfeed.org). One item a revision.

Its id is made from the commit, so that it stays when the site moves; its date is the commit's.
"""

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from email.utils import format_datetime
from xml.etree import ElementTree as Xml

from markupsafe import escape

from cuttings.site.changed import ChangeItem, RevisionItem
from cuttings.site.links import Link, url_of
from cuttings.site.page import Page

#: So many revisions, and so many lines of each: a reader of feeds asks often and wants little.
_REVISIONS, _LINES = 50, 60
#: Where the feeds are, beside the page of changes.
RSS, JSON = "changes/feed.xml", "changes/feed.json"

Address = Callable[[str], str]
"""The absolute address of a page, by its uri."""


def feeds(page: Page, site_name: str, site_url: str, *, directory_urls: bool) -> Iterator[tuple[str, str]]:
    """Place and text of each feed of the page of what changed. Feeds need the absolute address of the site."""
    site = f"{site_url.rstrip('/')}/"

    def address(uri: str) -> str:
        return site + url_of(uri, directory_urls)

    title = f"{site_name}: {page.title}"
    for uri, feed in ((RSS, rss), (JSON, json_feed)):
        yield uri, feed(title, page.description, page.context["revisions"], address, site + uri)


def rss(title: str, description: str, items: tuple[RevisionItem, ...], address: Address, own: str) -> str:
    """The feed as RSS; `own` is its own absolute address."""
    Xml.register_namespace("atom", "http://www.w3.org/2005/Atom")
    root = Xml.Element("rss", version="2.0")
    channel = Xml.SubElement(root, "channel")
    link = {"href": own, "rel": "self", "type": "application/rss+xml"}
    for name, text in (("title", title), ("link", address("changes/index")), ("description", description)):
        Xml.SubElement(channel, name).text = _clean(text)
    Xml.SubElement(channel, "{http://www.w3.org/2005/Atom}link", link)
    for item in items[:_REVISIONS]:
        entry = Xml.SubElement(channel, "item")
        Xml.SubElement(entry, "title").text = _title(item)
        Xml.SubElement(entry, "link").text = _place(item, address)
        Xml.SubElement(entry, "guid", isPermaLink="false").text = _id(item)
        Xml.SubElement(entry, "pubDate").text = format_datetime(datetime.fromisoformat(item.when))
        Xml.SubElement(entry, "description").text = _clean(_html(item, address))
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'


def json_feed(title: str, description: str, items: tuple[RevisionItem, ...], address: Address, own: str) -> str:
    """The feed as JSON; `own` is its own absolute address."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "description": description,
        "home_page_url": address("changes/index"),
        "feed_url": own,
        "items": [
            {
                "id": _id(item),
                "url": _place(item, address),
                "title": _title(item),
                "content_html": _html(item, address),
                "date_published": item.when,
            }
            for item in items[:_REVISIONS]
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _id(item: RevisionItem) -> str:
    return f"commit:{item.commit}"


def _place(item: RevisionItem, address: Address) -> str:
    return f"{address('changes/index')}#{item.anchor}"


def _title(item: RevisionItem) -> str:
    return f"{item.day}: {item.summary or 'changes'}"


def _html(item: RevisionItem, address: Address) -> str:
    lines = list(_lines(item, address))
    more = len(lines) - _LINES
    shown = [*lines[:_LINES], *([f"… and {more:,} more"] if more > 0 else [])]
    gone = [f"what is no longer there: {item.unnamed}"] if item.unnamed else []
    return f"<ul>{''.join(f'<li>{line}</li>' for line in (*shown, *gone))}</ul>"


def _lines(item: RevisionItem, address: Address) -> Iterator[str]:
    yield from (_change(change, address) for change in item.changes)
    yield from (_prose(line, address) for line in item.across)


def _change(change: ChangeItem, address: Address) -> str:
    details = "; ".join(_prose(line, address) for line in change.details)
    told = f"{escape(change.what)}: {_prose((change.link, *change.beside), address)}"
    return f"{told} – {details}" if details else told


def _prose(links: tuple[Link, ...], address: Address) -> str:
    return "".join(_link(link, address) for link in links)


def _link(link: Link, address: Address) -> str:
    words = escape(_clean(link.label))
    doubt = f" ({escape(link.doubt)})" if link.doubt else ""
    return f'<a href="{escape(address(link.uri))}">{words}</a>{doubt}' if link.uri else f"{words}{doubt}"


def _clean(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return "".join(sign for sign in text if sign in "\t\n" or sign.isprintable())
