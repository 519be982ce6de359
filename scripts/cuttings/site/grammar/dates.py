"""Which words date an event, and which dates stand around one."""

from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline
from cuttings.site.pages.date import Neighbour
from cuttings.site.pages.event import Dated


def dating(on: Inline, item: Dated) -> str:
    """Where the date comes from: which words of which source, and what they were counted from."""
    otherwise = f"but {on.link(item.value)} " if item.value else ""
    place = f", {html(item.place)}" if item.place else ""
    remark = f"; {html(item.remark)}" if item.remark else ""
    return f"{otherwise}from “<bdi>{html(item.words)}</bdi>”, {on.link(item.source)}{place}{remark}"


def neighbour(on: Inline, date: Neighbour, before: bool) -> str:
    """The date before or after, and what happened then."""
    way = f"← {on.link(date.link)}" if before else f"{on.link(date.link)} →"
    events = "".join(f'<span class="ct-small">{on.link(link)}</span>' for link in date.events)
    return (
        f'<span><span class="ct-muted">{"before it" if before else "after it"}</span>\n'
        f"  <span>{way}</span>\n{events}</span>\n"
    )
