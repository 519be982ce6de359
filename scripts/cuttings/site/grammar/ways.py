"""The grammar as templates call it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from cuttings.site.grammar import cells, items, quotes
from cuttings.site.grammar.inline import Inline, chip, key, ref

#: What is written alike on every page.
EVERYWHERE: Mapping[str, Callable[..., Any]] = {
    "chip": chip,
    "ref": ref,
    "key": key,
    "event_status": items.event_status,
    "claim_chips": items.claim_chips,
    "orphaned_chip": items.orphaned_chip,
}


def ways(on: Inline) -> dict[str, Callable[..., Any]]:
    """By the names that templates use, what is written with addresses as seen from the page."""
    return {
        "href": on.href,
        "link": on.link,
        "links": on.links,
        "prose": on.prose,
        "cite": on.cite,
        "quotes": partial(quotes.quotes, on),
        "folded": partial(quotes.folded, on),
        "event_item": partial(items.event, on),
        "claim_item": partial(items.claim, on),
        "speaker": partial(items.speaker, on),
        "table_rows": partial(cells.rows, on),
    }
