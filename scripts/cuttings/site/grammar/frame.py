"""What stands around the page of every entity: of what kind it is and how far it was checked, and what it rests on."""

from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline
from cuttings.site.trust import TrustItem
from cuttings.site.words import KIND

_DRAFT = '<span class="ct-chip ct-chip--draft">draft: found by the machine, not checked by a person</span>'
_STALE = '<a class="ct-chip ct-chip--stale" href="#look-again">to be looked at again</a>'


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
