"""What follows each other on a page: facts, jumps, events, claims, and who is met with whom."""

from collections.abc import Iterable, Sequence

from cuttings.site.citing.statements import place_of_fact
from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.folds import more
from cuttings.site.grammar.inline import Inline
from cuttings.site.grammar.items import claim, event
from cuttings.site.items import ClaimItem, EventItem
from cuttings.site.links import Link
from cuttings.site.pages.entity import Fact
from cuttings.site.pages.excerpts import Rest

#: More claims than these are too much to read on the way to what follows; so many are shown then, the rest at will.
_CLAIMS, _FIRST_CLAIMS = 12, 10
#: The same for events, which are shorter and are looked through by time.
_EVENTS, _FIRST_EVENTS = 120, 100
#: And for links to what points to the entity, of which a state has thousands.
_REFERENCES, _FIRST_REFERENCES = 60, 40
#: A script alone narrows a list down by its address.
_PLAIN = "<noscript> Without JavaScript it is not narrowed down to these: they stand among all others.</noscript>"


def jumps(sections: Iterable[tuple[str, str]]) -> str:
    """What the page has, to be seen at once and jumped to."""
    steps = " · ".join(f'<a href="#{html(anchor)}">{html(what)}</a>' for anchor, what in sections)
    return f'<nav class="ct-jumps" aria-label="Sections of this page">\n{steps}</nav>\n' if steps else ""


def fact_list(on: Inline, facts: Iterable[Fact]) -> str:
    """The facts, a line each with an address of its own."""
    lines = "".join(_fact(on, fact) for fact in facts)
    return f'<dl class="ct-facts">\n{lines}</dl>\n' if lines else ""


def _fact(on: Inline, fact: Fact) -> str:
    place = place_of_fact(fact.label)
    hint = f'<span class="ct-hint">{on.prose(fact.hint)}</span>' if fact.hint else ""
    return (
        f'  <div id="{html(place)}"><dt>{html(fact.label)}</dt><dd>{on.links(fact.values, "; ")}\n'
        f"{hint} {on.cite(place)}</dd></div>\n"
    )


def narrow(on: Inline, link: Link | None) -> str:
    """The way to the same list where it can be sorted and narrowed down."""
    return f'<p class="ct-small">{on.link(link)}</p>\n' if link else ""


def rest_of(on: Inline, rest: Rest | None) -> str:
    """Of how many a list shows some, and the way to all of them; nothing where it shows all."""
    if not rest:
        return ""
    plain = _PLAIN if rest.whole.query else ""
    return f'<p class="ct-small">{html(rest.words)} {on.link(rest.whole)}{plain}</p>\n'


def timeline(on: Inline, events: Sequence[EventItem]) -> str:
    """Events in the order given; of very many, most are opened at will."""
    if len(events) <= _EVENTS:
        return _timeline(on, events)
    rest = _timeline(on, events[_FIRST_EVENTS:])
    return f"{_timeline(on, events[:_FIRST_EVENTS])}{more(len(events) - _FIRST_EVENTS, 'event', rest)}"


def _timeline(on: Inline, events: Iterable[EventItem]) -> str:
    return f'<ol class="ct-timeline">\n{"".join(event(on, item) for item in events)}</ol>\n'


def events_under(
    on: Inline, anchor: str, heading: str, events: Sequence[EventItem], left_out: Rest | None = None
) -> str:
    """Events under a heading, and whether they are not all there are; nothing where there are none."""
    if not events:
        return ""
    return f'<h2 id="{html(anchor)}">{html(heading)}</h2>\n{timeline(on, events)}{rest_of(on, left_out)}\n'


def claims(on: Inline, told: Sequence[ClaimItem], left_out: Rest | None = None) -> str:
    """Claims in the order given; of many, some are opened at will, and it is said if they are not all there are."""
    if len(told) <= _CLAIMS:
        return _claims(on, told)
    rest = f"{_claims(on, told[_FIRST_CLAIMS:], '  ')}{rest_of(on, left_out)}"
    return f"{_claims(on, told[:_FIRST_CLAIMS])}{more(len(told) - _FIRST_CLAIMS, 'claim', rest)}"


def _claims(on: Inline, told: Iterable[ClaimItem], indent: str = "") -> str:
    return f'{indent}<ul class="ct-claims">\n{"".join(claim(on, item) for item in told)}{indent}</ul>\n'


def together(on: Inline, company: Iterable[tuple[Link, int]]) -> str:
    """Who is met with whom, and how often."""
    others = "".join(f'<li>{on.link(link)} <span class="ct-count">{number}</span></li>' for link, number in company)
    return (
        f'<h2 id="related">Appears together with</h2>\n'
        f'<p class="ct-small">The number says in how many events and claims.</p>\n'
        f'<ul class="ct-company">\n{others}</ul>\n'
        if others
        else ""
    )


def backlinks(on: Inline, references: Iterable[tuple[str, Iterable[Link]]]) -> str:
    """Who points to the entity, grouped by how."""
    lines = "".join(f"  <div><dt>{html(how)}</dt><dd>{_links(on, [*those])}</dd></div>\n" for how, those in references)
    return f'<h2 id="backlinks">Referred to by</h2>\n<dl class="ct-facts">\n{lines}</dl>\n' if lines else ""


def _links(on: Inline, those: Sequence[Link]) -> str:
    if len(those) <= _REFERENCES:
        return on.links(those, "; ")
    rest = those[_FIRST_REFERENCES:]
    return f"{on.links(those[:_FIRST_REFERENCES], '; ')}{more(len(rest), 'link', on.links(rest, '; '))}"
