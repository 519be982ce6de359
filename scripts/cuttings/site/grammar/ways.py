"""The grammar as templates call it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from markupsafe import Markup

from cuttings.site.grammar import cells, charts, cited, lists, narrowing, parts, quotes, shares, strip
from cuttings.site.grammar.inline import Inline, chip

Way = Callable[..., Any]


def _marked(write: Callable[..., str], *args: Any, **options: Any) -> Markup:
    """What is written, marked as HTML so that a template does not escape it again."""
    return Markup(write(*args, **options))


_ALIKE: Mapping[str, Callable[..., str]] = {
    "chip": chip,
    "narrowing": narrowing.narrowing,
    "jump_list": lists.jumps,
    "lines_of": parts.lines_of,
    "state_of": parts.state,
}
#: What is written alike on every page.
EVERYWHERE: Mapping[str, Way] = {name: partial(_marked, write) for name, write in _ALIKE.items()}
#: What is written with addresses as seen from the page.
_SEEN_FROM: Mapping[str, Callable[..., str]] = {
    "link": Inline.link,
    "links": Inline.links,
    "prose": Inline.prose,
    "quotes": quotes.quotes,
    "table_of": cells.table,
    "opening_of": parts.opening,
    "part_of": parts.part,
    "rest_of": lists.rest_of,
    "side_value": shares.value,
    "chart_drawn": charts.chart,
    "strip": strip.strip,
    "cite_page": cited.cite_page,
}


def ways(on: Inline) -> dict[str, Way]:
    """By the names that templates use, what is written on one page."""
    addresses: dict[str, Way] = {"href": on.href, "feed_href": on.feed}
    return {**addresses, **{name: partial(_marked, write, on) for name, write in _SEEN_FROM.items()}}
