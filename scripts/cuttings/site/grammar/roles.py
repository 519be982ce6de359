"""Offices as sources speak of them."""

from collections.abc import Iterable

from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline, chip, in_the_article
from cuttings.site.pages.roles import Sighting


def sightings(on: Inline, seen: Iterable[Sighting]) -> str:
    """When each source says so, and in which words."""
    return f'<ul class="ct-sightings">\n{"".join(_sighting(on, each) for each in seen)}</ul>\n'


def _sighting(on: Inline, seen: Sighting) -> str:
    q = seen.quotation
    anchor = f' id="{html(q.anchor)}"' if q.anchor else ""
    when = html(seen.published.label) if seen.published else "date not known"
    lost = f"{chip('orphaned', 'orphaned')} " if q.orphaned else ""
    place = f", {html(q.place)}" if q.place else ""
    told = f"{place}{in_the_article(q.published)}{f' {on.cite(q.anchor)}' if q.anchor else ''}"
    return (
        f'  <li{anchor}><span class="ct-muted">{when}</span>\n'
        f'    <span>{lost}<q dir="auto">{html(q.exact)}{"…" if q.left_out else ""}</q>\n'
        f'    <span class="ct-small">{on.link(q.source)}{told}</span></span></li>\n'
    )
