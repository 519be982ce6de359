"""The page of a day, month, year or interval that something is pinned to."""

from collections.abc import Sequence

from cuttings.site.grammar.dates import neighbour
from cuttings.site.grammar.entities.frame import Context, Own
from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline
from cuttings.site.grammar.lists import claims, events_under
from cuttings.site.grammar.quotes import quotes
from cuttings.site.items import ClaimItem

#: Headings for what happened on it, on it or a day near it, and within it: of a day, and of a longer time.
_OF_A_DAY = "On this day", "On one of several days, of which this is one", "On or about this day"
_OF_A_TIME = "Dated to this time and no closer", "One of several days of", "Within this time"


def date(on: Inline, of: Context) -> Own:
    """What happened then and was said then or of it, and where it is written."""
    exact, during, within = _OF_A_DAY if of["day"] else _OF_A_TIME
    body = (
        f"{_neighbours(on, of)}{_wider(on, of)}"
        f"{events_under(on, 'events', exact, of['events'])}\n"
        f"{events_under(on, 'during', during, of['during'])}\n"
        f"{events_under(on, 'within', within, of['within'], of['within_rest'])}\n"
        f"{_said(on, 'said-on', 'Said then', of['said_on'])}"
        f"{_said(on, 'said-about', 'Said about it', of['said_about'])}"
        f"{events_under(on, 'around', 'Around this time, the day unknown', of['around'])}\n"
        f"{_written(on, of)}"
    )
    title = f'  <h1 id="top">{html(of["label"])}</h1>\n'
    return Own(body, title, last=f'<p class="ct-small">EDTF: <code>{html(of["edtf"])}</code></p>\n')


def _neighbours(on: Inline, of: Context) -> str:
    """The dates before and after."""
    if not (of["before"] or of["after"]):
        return ""
    before = neighbour(on, of["before"], True) if of["before"] else "<span></span>"
    after = neighbour(on, of["after"], False) if of["after"] else ""
    return f'<nav class="ct-neighbours" aria-label="Dates around this one">\n{before}{after}</nav>\n'


def _wider(on: Inline, of: Context) -> str:
    return f'<p class="ct-jumps">in {on.links(of["wider"], " · ")}</p>\n' if of["wider"] else ""


def _said(on: Inline, anchor: str, heading: str, told: Sequence[ClaimItem]) -> str:
    return f'<h2 id="{anchor}">{heading}</h2>\n{claims(on, told)}\n' if told else ""


def _written(on: Inline, of: Context) -> str:
    if not of["quotations"]:
        return ""
    return f'<h2 id="evidence">Where the date is written</h2>\n{quotes(on, of["quotations"])}\n'
