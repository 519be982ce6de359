"""The feed of a page, and which feed a page names in its head: its own, else that of the site."""

from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from cuttings.site.changed import ChangeItem, OwnChange, RevisionItem, changes_of, has_changes, revision_items
from cuttings.site.feeds.feed import Entry, Feed
from cuttings.site.links import Link, index_uri
from cuttings.site.page import Page
from cuttings.site.views import Views

if TYPE_CHECKING:
    from cuttings.changes.history import History

#: The page whose feed is that of the site.
WHOLE = index_uri("changes")
#: So many entries, and so many lines of each: a reader of feeds asks often and wants little.
_ENTRIES, _LINES = 50, 60
_LEAD = "What became of it in the knowledge base, by the day on which that was committed."


def with_feed(views: Views, page: Page) -> Page:
    """The page with its feed, where there are feeds; that of an entity has what became of it, and of nothing else."""
    if not views.contents.feeds:
        return page
    entity_id = page.uri.rpartition("/")[2]
    if page.uri == WHOLE and views.contents.history:
        making = partial(_of_site, views, views.contents.history, page.title, page.description)
        return page._replace(feeding=making, follows=Link(page.title, page.uri))
    if page.source_file and has_changes(views, entity_id):
        return page._replace(
            feeding=partial(_of_entity, views, page.uri), follows=Link("Changes of this page", page.uri)
        )
    return page._replace(follows=Link("What changed", WHOLE))


def _of_site(views: Views, history: "History", title: str, description: str) -> Feed:
    newest = islice(revision_items(views, history), _ENTRIES)
    return Feed(title, description, WHOLE, tuple(map(_revision, newest)))


def _revision(item: RevisionItem) -> Entry:
    title = f"{item.day}: {item.summary or 'changes'}"
    return Entry(f"commit:{item.commit}", title, item.when, item.anchor, tuple(_lines(item)))


def _lines(item: RevisionItem) -> Iterator[tuple[Link, ...]]:
    lines = [*map(_told, item.changes), *item.across]
    yield from lines[:_LINES]
    if len(lines) > _LINES:
        yield (Link(f"… and {len(lines) - _LINES:,} more"),)
    if item.unnamed:
        yield (Link(f"what is no longer there: {item.unnamed}"),)


def _of_entity(views: Views, uri: str) -> Feed:
    entity_id = uri.rpartition("/")[2]
    link = views.link(entity_id)
    name = f"{link.label} ({link.doubt})" if link.doubt else link.label
    newest = changes_of(views, entity_id)[:_ENTRIES]
    return Feed(f"What changed: {name}", _LEAD, uri, tuple(map(_own, newest)))


def _own(item: OwnChange) -> Entry:
    title = f"{item.day}: {item.change.what}{f' {item.change.link.label}' if item.change.former else ''}"
    return Entry(f"commit:{item.commit}:{item.id_then}", title, item.when, "changes", (_told(item.change),))


def _told(change: ChangeItem) -> tuple[Link, ...]:
    """In one line: what became of which entity, and the fields that changed."""
    fields = [piece for line in change.details for piece in (Link("; "), *line)]
    return (Link(f"{change.what}: "), change.link, *change.beside, *([Link(" – "), *fields[1:]] if fields else []))
