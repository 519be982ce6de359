"""Charts of HTML and style: bars put together from parts, and a grid of spots."""

from collections.abc import Iterable, Sequence

from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline
from cuttings.site.links import Link
from cuttings.site.pages.charts.bars import Bar, Bars
from cuttings.site.pages.charts.over_time import Grid, Head, Spot

_GAP = '<td class="ct-grid__gap"></td>'
_TOLD = "told as done or going on"
_DOUBTFUL = "planned, possible, disputed or on somebody’s word"


def chart(on: Inline, drawn: Bars | Grid) -> str:
    """The chart itself, without the table of the same."""
    return _bars(on, drawn) if isinstance(drawn, Bars) else _grid(on, drawn)


def _bars(on: Inline, drawn: Bars) -> str:
    legend = "".join(
        f'<li><span class="ct-part ct-part--{html(term)}" aria-hidden="true"></span> {html(label)}</li>'
        for term, label in drawn.parts
    )
    folded = ""
    if drawn.folded:
        rest = f"  <summary>{len(drawn.folded)} more</summary>\n  {_bar_list(on, drawn, drawn.folded)}\n"
        folded = f'<details class="ct-more">\n{rest}</details>\n'
    return (
        f'<ul class="ct-legend" aria-label="What the patterns mean">\n{legend}</ul>\n'
        f"{_bar_list(on, drawn, drawn.seen)}\n{folded}"
    )


def _bar_list(on: Inline, drawn: Bars, bars: Iterable[Bar]) -> str:
    return f'<ol class="ct-bars">\n{"".join(_bar(on, drawn, bar) for bar in bars)}</ol>\n'


def _bar(on: Inline, drawn: Bars, bar: Bar) -> str:
    note = f' <span class="ct-hint">{html(bar.note)}</span>' if bar.note else ""
    links = bar.links or (None,) * len(bar.numbers)
    parts = zip(drawn.parts, bar.numbers, links, strict=True)
    segments = "".join(_segment(on, *part, number, link) for part, number, link in parts if number)
    return (
        f'  <li>\n    <span class="ct-bars__label">{on.link(bar.label)}{note}</span>\n'
        '    <span class="ct-bars__track">\n'
        f'      <span class="ct-bars__bar" style="--share: {bar.total / drawn.longest:.4f}">{segments}</span>\n'
        f'      <span class="ct-count" aria-hidden="true">{bar.total:,}</span>\n'
        "    </span>\n  </li>\n"
    )


def _segment(on: Inline, term: str, label: str, number: int, link: Link | None) -> str:
    """A part of a bar; it leads to the list of what it counts, where there is one."""
    tag = "a" if link else "span"
    href = f' href="{html(on.href(link.uri, "", link.query))}"' if link and link.uri else ""
    return (
        f'<{tag} class="ct-part ct-part--{html(term)}" style="--n: {number}" title="{number} {html(label)}"{href}>'
        f'{number}<span class="ct-unseen"> {html(label)}</span></{tag}>'
    )


def _grid(on: Inline, drawn: Grid) -> str:
    heads = "".join(map(_head, drawn.heads))
    rows = "".join(_row(on, drawn, kind, spots) for kind, spots in drawn.rows)
    return (
        '<ul class="ct-legend" aria-label="What the spots mean">\n'
        f"{_legend('told', _TOLD)}{_legend('doubtful', _DOUBTFUL)}</ul>\n"
        f'<div class="ct-scroll" tabindex="0" role="group" aria-labelledby="{html(drawn.anchor)}">\n'
        f'<table class="ct-grid">\n  <thead><tr>\n    <td></td>\n{heads}  </tr></thead>\n'
        f"  <tbody>\n{rows}  </tbody>\n</table>\n</div>\n"
    )


def _legend(kind: str, label: str) -> str:
    size = 'style="--size: 0.5" aria-hidden="true"'
    return f'  <li><span class="ct-spot ct-spot--{kind}" {size}></span> {html(label)}</li>\n'


def _head(head: Head) -> str:
    """The head of a column, and before it what stands for columns that are left out."""
    year = ' class="ct-grid__year"' if head.year else ""
    above = f'<span class="ct-grid__of" aria-hidden="true">{html(head.year)}</span>'
    return (
        f'{_left_out(head)}    <th scope="col"{year}>{above}'
        f'<span aria-hidden="true">{html(head.label)}</span><span class="ct-unseen">{html(head.words)}</span></th>\n'
    )


def _left_out(head: Head) -> str:
    if not head.gap:
        return ""
    gap = html(head.gap)
    seen = f'<span aria-hidden="true">…</span><span class="ct-unseen">{gap}</span>'
    return f'<td class="ct-grid__gap" title="{gap}">{seen}</td>'


def _row(on: Inline, drawn: Grid, kind: Link, spots: Sequence[Spot]) -> str:
    cells = "".join(
        f"{_GAP if head.gap else ''}      <td>{_spot(each.told, 'told', _TOLD, drawn.most)}"
        f"{_spot(each.doubtful, 'doubtful', _DOUBTFUL, drawn.most)}</td>\n"
        for head, each in zip(drawn.heads, spots, strict=True)
    )
    return f'    <tr>\n      <th scope="row">{on.link(kind)}</th>\n{cells}    </tr>\n'


def _spot(number: int, kind: str, label: str, most: int) -> str:
    """A spot of an area that grows with the number; nothing for none."""
    if not number:
        return ""
    size = f"{(number / most) ** 0.5:.3f}"
    unseen = f'<span class="ct-unseen"> {html(label)}</span>'
    return f'<span class="ct-spot ct-spot--{kind}" style="--size: {size}">{number}{unseen}</span>'
