"""The page of what changed, the newest first; and each entity's share in it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from cuttings.site.changed import RevisionItem, revision_items
from cuttings.site.links import index_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.views import Views
from cuttings.site.words import times

if TYPE_CHECKING:
    from cuttings.changes.history import History

TITLE = "What changed"
_LEAD = "Every revision of the knowledge base, by the day on which it was committed."


def changes_pages(views: Views) -> Iterator[Page]:
    """The page, where the history is asked for."""
    history = views.contents.history
    if history is None:
        return
    yield Page(
        uri=index_uri("changes"),
        title=TITLE,
        template="changes.html",
        fill=partial(_context, views, history),
        description=_LEAD,
        search=(SearchEntry(TITLE, _LEAD, boost=2),),
    )


def _context(views: Views, history: "History") -> Mapping[str, Any]:
    items = tuple(revision_items(views, history))
    days: dict[str, list[RevisionItem]] = defaultdict(list)
    for each in items:
        days[each.when[:10]].append(each)
    return {
        "title": TITLE,
        "lead": _LEAD,
        "number": times(len(items), "revision"),
        "days": days,
        "short": history.short,
        "feeds": views.contents.feeds,
    }
