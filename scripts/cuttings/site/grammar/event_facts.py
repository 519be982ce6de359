"""What is known of an event, a line each: when, where, who, and how it was told over time."""

from collections.abc import Iterable, Sequence

from cuttings.site.citing.statements import place_of_fact
from cuttings.site.compared.histories import HistoryItem
from cuttings.site.grammar.dates import dating
from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline, chip, ref
from cuttings.site.items import EventItem
from cuttings.site.links import Link
from cuttings.site.pages.entity import Fact
from cuttings.site.pages.event import Dated
from cuttings.site.words import STATUS, times

#: More passages that date an event than these are opened at will.
_DATINGS = 2


def event_facts(
    on: Inline,
    event: EventItem,
    datings: Sequence[Dated],
    facts: Iterable[Fact],
    participants: Sequence[tuple[Link, str]],
    histories: Iterable[HistoryItem],
) -> str:
    """All lines, each with an address of its own; `participants` have their roles in words."""
    words = ref("accounts", event.quotations)
    lines = [_when(on, event, datings), *(_fact(on, fact, words) for fact in facts)]
    if participants:
        lines.append(_who(on, participants, words))
    lines.extend(_told(on, history) for history in histories if len(history.steps) > 1)
    return f'<dl class="ct-facts">\n{"".join(lines)}</dl>'


def _when(on: Inline, event: EventItem, datings: Sequence[Dated]) -> str:
    date = on.link(event.date) if event.date else "No source settles it"
    words = "" if datings else f" {ref('accounts', event.quotations)}"
    return (
        f'  <div id="fact-when"><dt>When</dt><dd>{date}{words}\n{_dated(on, datings)}'
        f"    {on.cite('fact-when')}\n  </dd></div>\n"
    )


def _dated(on: Inline, datings: Sequence[Dated]) -> str:
    """Where the date comes from."""
    told = "".join(f' <span class="ct-hint">{dating(on, item)}</span>' for item in datings)
    if len(datings) <= _DATINGS:
        return told
    summary = f"<summary>{times(len(datings), 'passage')} that date it</summary>"
    return f'    <details class="ct-more">{summary}\n{told}    </details>\n'


def _fact(on: Inline, fact: Fact, words: str) -> str:
    place = place_of_fact(fact.label)
    said = f"{on.links(fact.values, '; ')} {words} {on.cite(place)}"
    return f'<div id="{html(place)}"><dt>{html(fact.label)}</dt><dd>{said}</dd></div>\n'


def _who(on: Inline, participants: Iterable[tuple[Link, str]], words: str) -> str:
    those = "".join(f'<li>{on.link(who)} <span class="ct-count">{html(role)}</span></li>' for who, role in participants)
    return (
        f'  <div id="fact-who"><dt>Who</dt><dd><ul class="ct-company">\n{those}    <li>{words}</li>\n'
        f"  </ul> {on.cite('fact-who')}</dd></div>\n"
    )


def _told(on: Inline, history: HistoryItem) -> str:
    """How sure the articles were of it, the earliest first."""
    steps = " → ".join(
        f'{chip(step.status, STATUS[step.status])} <span class="ct-count">in {times(step.articles, "article")}</span>'
        for step in history.steps
    )
    return (
        f'  <div id="fact-told-over-time"><dt>Told over time</dt><dd>\n{steps}'
        f"    {on.cite('fact-told-over-time')}\n  </dd></div>\n"
    )
