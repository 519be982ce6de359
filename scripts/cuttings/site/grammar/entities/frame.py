"""What stands around the page of every entity: of what kind it is and how far it was checked, and what it rests on."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from cuttings.site.grammar.cited import cite_page
from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline, name
from cuttings.site.grammar.lists import backlinks
from cuttings.site.notes import notes_html
from cuttings.site.trust import TrustItem
from cuttings.site.words import KIND

Context = Mapping[str, Any]
"""What a page was filled with."""

_DRAFT = '<span class="ct-chip ct-chip--draft">draft: found by the machine, not checked by a person</span>'
_STALE = '<a class="ct-chip ct-chip--stale" href="#look-again">to be looked at again</a>'


class Own(NamedTuple):
    """What a page of one kind has within the frame, as HTML."""

    body: str
    title: str = ""
    """Its heading; empty for that of most pages, which is the name."""
    lead: str = ""
    last: str = ""
    """What stands at the end, after what all pages have."""


def framed(on: Inline, of: Context, own: Own, included: Callable[[str], str]) -> str:
    """The whole page. `included` gives what few pages have, out of a template that is told the same."""
    title = own.title or f'  <h1 id="top">{name(of["label"])}</h1>\n'
    proposed = f"{included('proposed.html')}\n" if of["proposals"] else ""
    return (
        f'<header class="ct-head">\n{kicker(on, of["kind"], of["trust"])}\n{title}{own.lead}</header>\n'
        f"{_warnings(of, included)}{_notes(on, of)}{own.body}{backlinks(on, of['references'])}\n{proposed}\n{own.last}"
        f"{_foot(on, of, included)}"
    )


def _warnings(of: Context, included: Callable[[str], str]) -> str:
    trust: TrustItem = of["trust"]
    warned = of["withdrawn"] or trust.reasons or trust.support != "standing"
    return included("warnings.html").strip() if warned else ""


def _notes(on: Inline, of: Context) -> str:
    """A person's remarks."""
    if not of["notes"]:
        return ""
    notes = notes_html(of["notes"], of["names"], on.href, on.uri)
    return f'<aside class="ct-notes" aria-label="Notes by hand">{notes}</aside>\n'


def _foot(on: Inline, of: Context, included: Callable[[str], str]) -> str:
    """What stands below every page."""
    changed = f"{included('revisions.html')}\n" if of["changes"] else ""
    made = made_from(on, of["file"], of["trust"], of["listed"], of["listed_reviewed"])
    return f'<footer class="ct-foot">\n  {cite_page(on, of["citation"])}\n{changed}  {made}\n</footer>\n'


def kicker(on: Inline, kind: str, trust: TrustItem) -> str:
    """The line above the title: the list that the page belongs to, and whether a person has checked it."""
    folder = on.uri.partition("/")[0]
    one, many = KIND[folder]
    closer = f'<span aria-hidden="true">/</span> {html(kind)}' if kind != one else ""
    return (
        f'  <p class="ct-kicker">\n    <a href="{html(on.href(f"{folder}/index"))}">{many.capitalize()}</a>\n'
        f"{closer}    {_checked(trust)}    {on.cite('cite')}\n  </p>"
    )


def _checked(trust: TrustItem) -> str:
    if trust.review == "draft":
        return f"{_DRAFT}\n"
    by = f"<bdi>{html(trust.reviewer or ' by a person')}</bdi>"
    again = _STALE if trust.review == "stale" else ""
    return f'<span class="ct-chip ct-chip--reviewed">reviewed{by}</span>\n{again}'


def made_from(on: Inline, file: str, trust: TrustItem, listed: int, reviewed: int) -> str:
    """The file of kb/ that a reader corrects. `listed` is how many other pages it draws on, `reviewed` of them."""
    unchecked = "Nobody has checked it yet. " if trust.review == "draft" else ""
    checked = f"{reviewed:,}" if reviewed else "none"
    others = f"Of the {listed:,} other pages that it draws on, a person has checked {checked}." if listed else ""
    return (
        f'<p>This page is made from <a href="{html(on.copy(file))}"><code>kb/{html(file)}</code></a>; whoever corrects'
        " that file corrects the page. Counts, timelines and lists follow from it by themselves.\n"
        f"{unchecked}{others}</p>"
    )
