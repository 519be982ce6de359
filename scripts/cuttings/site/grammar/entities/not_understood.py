"""What an article has that became nothing: times that have no page, and passages of which nothing was made."""

from collections.abc import Iterable, Mapping, Sequence

from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline
from cuttings.site.pages.not_understood import Left, PassageLeft, TimeItem
from cuttings.site.words import sentence_start, times

_WHY = (
    "Words that look like an event, a claim, a date or a name, but of which nothing was made, and why."
    " A reader may judge otherwise."
)


def without_page(on: Inline, items: Iterable[TimeItem]) -> str:
    """Times that nothing is pinned to."""
    told = "".join(_time(on, item) for item in items)
    heading = '<h2 id="times">Times that it gives and nothing is pinned to</h2>'
    return f'{heading}\n<ul class="ct-abstentions">\n{told}</ul>\n' if told else ""


def _time(on: Inline, item: TimeItem) -> str:
    remark = f"; {html(item.remark)}" if item.remark else ""
    place = f'<span class="ct-small">{html(item.place)}{remark}</span>'
    return f'<li><q dir="auto">{html(item.words)}</q>: {on.link(item.value)} {place}</li>'


def not_understood(concerns: Mapping[str, Sequence[Left]]) -> str:
    """By what the passages look like, and for each reason, those of which nothing was made; opened at will."""
    told = "".join(_concern(concern, lefts) for concern, lefts in concerns.items())
    heading = '<h2 id="abstentions">What was not understood</h2>'
    return f'{heading}\n<p class="ct-small">{_WHY}</p>\n{told}' if told else ""


def _concern(concern: str, lefts: Sequence[Left]) -> str:
    number = sum(len(left.passages) for left in lefts)
    summary = f"{times(number, 'passage')} of which no {html(concern)} was made"
    return (
        f'<details class="ct-more">\n  <summary>{summary}</summary>\n'
        f'  <dl class="ct-facts">\n{"".join(map(_left, lefts))}  </dl>\n</details>\n'
    )


def _left(left: Left) -> str:
    passages = "; ".join(map(_passage, left.passages))
    return f"    <div><dt>{html(sentence_start(left.reason))}</dt><dd>\n{passages}    </dd></div>\n"


def _passage(of: PassageLeft) -> str:
    words = f'<q dir="auto">{html(of.text)}</q>' if of.text else '<span class="ct-muted">words not shown</span>'
    place = f' <span class="ct-count">{html(of.place)}</span>' if of.place else ""
    return f'<span title="characters {of.start}–{of.end}">{words}{place}</span>'
