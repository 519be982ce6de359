"""An entity's share in what the articles say of each other."""

from collections.abc import Iterable

from cuttings.site.compared.forecasts import ForecastItem
from cuttings.site.compared.histories import MergeItem
from cuttings.site.compared.origins import OriginsItem
from cuttings.site.compared.relations import RelationItem, SideItem
from cuttings.site.compared.share import Share
from cuttings.site.compared.words import STANDING
from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline, chip, key
from cuttings.site.grammar.quotes import quotes
from cuttings.site.links import place_of_comparison
from cuttings.site.quotations import Quotation
from cuttings.site.words import KIND, times


def conflicts(on: Inline, share: Share) -> str:
    """Values that differ and do not agree, in the words of both sides; nothing where there are none."""
    if not share.conflicts:
        return ""
    return (
        '<h2 id="conflicts">Where the sources do not agree</h2>\n'
        f'<ul class="ct-relations">{"".join(_conflict(on, item) for item in share.conflicts)}</ul>\n'
        f"{by_rule(on, 'conflicts')}"
    )


def agreements(on: Inline, share: Share) -> str:
    """Values that were compared and agree, to be opened at will, as they matter least; nothing where none were."""
    if not share.agreements:
        return ""
    return (
        '<details class="ct-more" id="agreements">\n'
        f"  <summary>{times(len(share.agreements), 'comparison')} of values that differ and agree as far as they go"
        f'</summary>\n  <ul class="ct-relations">{"".join(_conflict(on, item) for item in share.agreements)}</ul>\n'
        "</details>\n"
    )


def _conflict(on: Inline, item: RelationItem) -> str:
    first, second = item.sides
    head = f"{html(item.what)}: {value(on, first)} against {value(on, second)}"
    return (
        f"{_opened(item)}  <p>{chip(item.term, item.grade)} {head} {_standing(item)}</p>\n"
        f'  <p class="ct-small">{on.prose(item.why)}</p>\n'
        f"{''.join(quotes(on, side.quotations) for side in item.sides)}{_aside(on, item)}</li>\n"
    )


def value(on: Inline, side: SideItem) -> str:
    """What one side has; an event whose value is its name leads to it."""
    if "".join(piece.label for piece in side.value) == side.entity.label:
        return on.link(side.entity)
    return on.prose(side.value)


def stances(on: Inline, items: Iterable[RelationItem]) -> str:
    """What the entity of the page does to others, and others to it."""
    return f'<ul class="ct-relations">\n{"".join(_stance(on, item) for item in items)}</ul>\n'


def _stance(on: Inline, item: RelationItem) -> str:
    first, second = item.sides
    if first.entity.uri == on.uri:
        head = f"This {_kind_on(on)} {html(item.what)} {on.link(second.entity)}"
    else:
        head = f"{on.link(first.entity)} {html(item.what)} this {_kind_on(on)}"
    return (
        f"  {_opened(item)}    <p>{head}      {chip(item.term, item.grade)} {_standing(item)}</p>\n"
        f'    <p class="ct-small">{on.prose(item.why)}</p>\n'
        f"{''.join(_words(on, side) for side in item.sides)}{_aside(on, item)}  </li>\n"
    )


def _words(on: Inline, side: SideItem) -> str:
    return _new_words(on, side.quotations) if side.entity.uri == on.uri else quotes(on, side.quotations)


def _new_words(on: Inline, quotations: Iterable[Quotation]) -> str:
    """Only the words that stand nowhere else on the page: those are the ones with an anchor."""
    return f"{quotes(on, [each for each in quotations if each.anchor])}\n"


def forecasts(on: Inline, items: Iterable[ForecastItem]) -> str:
    """What was said to come, and what came of it; nothing where nothing was."""
    told = "".join(_forecast(on, item) for item in items)
    heading = "What came of it" if _is_claim(on) else "Said before it came"
    listed = f'<h2 id="forecasts">{heading}</h2>\n<ul class="ct-relations">\n{told}</ul>\n'
    return f"{listed}{by_rule(on, 'predictions')}" if told else ""


def _forecast(on: Inline, item: ForecastItem) -> str:
    own = item.entity.uri == on.uri
    who = f"{on.links(item.speakers)}: {html(item.sort)}" if own else on.link(item.entity)
    words = (item.quotations, item.outcome_quotations) if own or _is_claim(on) else ()
    return (
        f"  {_opened(item)}    <p>{chip(item.term, item.verdict)}\n{who} {_when(on, item)} {_standing(item)}</p>\n"
        f'    <p class="ct-small">{on.prose(item.why)}\n{_outcomes(on, item)}</p>\n'
        f"{''.join(_new_words(on, each) for each in words)}{_aside(on, item)}  </li>\n"
    )


def _when(on: Inline, item: ForecastItem) -> str:
    due = f", due {on.link(item.due)}" if item.due else ""
    return f'<span class="ct-small">published {on.link(item.made)}{due}</span>' if item.made else ""


def _outcomes(on: Inline, item: ForecastItem) -> str:
    others = on.links(outcome for outcome in item.outcomes if outcome.uri != on.uri)
    return f"See {others}." if others else ""


def joined(on: Inline, merges: Iterable[MergeItem]) -> str:
    """Why this is one entity."""
    return "".join(
        f'<p class="ct-small">One {_kind_on(on)} in {times(len(item.sources), "article")} by rule ({html(item.rule)}): '
        f"{on.prose(item.why)}</p>\n"
        for item in merges
    )


def origins(on: Inline, items: Iterable[OriginsItem]) -> str:
    """From how many origins the articles have it."""
    return "".join(_origins(on, item, first=index == 0) for index, item in enumerate(items))


def _origins(on: Inline, item: OriginsItem, *, first: bool) -> str:
    summary = html(item.summary)
    head = f'<h2 id="origins">{summary}</h2>' if first else f"<p>{summary}</p>"
    others = on.links((entity for entity in item.entities if entity.uri != on.uri), "; ")
    together = f"Counted together with {others}. " if others else ""
    lines = []
    for one in item.origins:
        alone = [source.uri for source in one.sources] == [one.name.uri]
        within = "" if alone else f' <span class="ct-small">in {on.links(one.sources, "; ")}</span>'
        lines.append(f"  <li>{on.link(one.name)} ({html(one.basis)}){within}</li>\n")
    rule = html(on.href("corroboration/index", "rule"))
    return (
        f'{head}<ul class="ct-sources">\n{"".join(lines)}</ul>\n'
        f'<p class="ct-small">{together}<a href="{rule}">How origins are counted</a></p>\n'
    )


def _opened(item: RelationItem | ForecastItem) -> str:
    """The line of a comparison, with its address; it goes on."""
    return f'<li class="ct-keyed" id="{html(place_of_comparison(item.key))}"><div>\n'


def _aside(on: Inline, item: RelationItem | ForecastItem) -> str:
    """By what people cite it and decide on it."""
    cited = on.cite(place_of_comparison(item.key))
    return f'  </div><div class="ct-keyed__aside">{cited} {key(item.key, anchored=False)}</div>\n'


def _standing(item: RelationItem | ForecastItem) -> str:
    return chip(item.status, STANDING[item.status])


def by_rule(on: Inline, page: str) -> str:
    """The way to what is said of the rules on a page that compares."""
    href = html(on.href(f"{page}/index", "rule"))
    return f'<p class="ct-small"><a href="{href}">By which rule, and how to confirm or refuse it</a></p>\n'


def _kind_on(on: Inline) -> str:
    """What the entity of the page is, in a word."""
    return KIND[on.uri.partition("/")[0]][0]


def _is_claim(on: Inline) -> bool:
    return on.uri.startswith("claims/")
