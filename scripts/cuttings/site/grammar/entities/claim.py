"""The page of something that somebody said."""

from collections.abc import Iterable

from cuttings.site.compared.share import Share
from cuttings.site.grammar.entities.frame import Context, Own
from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline, chip
from cuttings.site.grammar.items import claim_chips, orphaned_chip, speaker
from cuttings.site.grammar.lists import fact_list
from cuttings.site.grammar.quotes import quotes
from cuttings.site.grammar.shares import agreements, by_rule, conflicts, forecasts, origins, stances
from cuttings.site.items import ClaimItem
from cuttings.site.links import Link
from cuttings.site.pages.claim import RelationItem
from cuttings.site.words import MODALITY

_CAUTION = "This is what somebody said, as the article gives it; it is not stated here as a fact."


def claim(on: Inline, of: Context) -> Own:
    """Who said what and how, in which words, and how it bears on what others say."""
    share: Share = of["share"]
    body = (
        f"{_said(on, of)}{fact_list(on, of['facts'])}\n"
        f"{_in_context(on, of)}{forecasts(on, share.forecasts)}\n"
        f"{_subjects(on, of['subjects'])}{_beside(on, of['relations'], share)}{conflicts(on, share)}\n"
        f"{agreements(on, share)}\n"
        f"{origins(on, share.origins)}\n"
    )
    return Own(body, _title(on, of["claim"]), last=_around(on, of["before"], of["after"]))


def _title(on: Inline, item: ClaimItem) -> str:
    verb = f'<span class="ct-verb ct-verb--{html(item.modality)}">{MODALITY[item.modality]}</span>'
    return f'  <h1 id="top">{speaker(on, item)} {verb}</h1>\n\n'


def _said(on: Inline, of: Context) -> str:
    """The words: as they are quoted, where that is all of them and no more."""
    item: ClaimItem = of["claim"]
    if of["whole"]:
        said = f'<div class="ct-said" id="evidence">{quotes(on, of["quotations"])}</div>'
    else:
        content = f"{html(item.content)}{'…' if item.left_out else ''}"
        said = f'<blockquote class="ct-said" dir="auto"><p>{content}</p></blockquote>'
    return f'{said}\n<p class="ct-small">{claim_chips(item)}{orphaned_chip(item)} {_CAUTION}</p>\n'


def _in_context(on: Inline, of: Context) -> str:
    if of["whole"] or not of["quotations"]:
        return ""
    return f'<h2 id="evidence">In its context</h2>\n{quotes(on, of["quotations"])}\n'


def _subjects(on: Inline, subjects: Iterable[Link]) -> str:
    those = "".join(f"<li>{on.link(link)}</li>" for link in subjects)
    heading = '<h2 id="subjects">Events and dates in these words</h2>'
    return f'{heading}\n<ul class="ct-company">{those}</ul>\n' if those else ""


def _beside(on: Inline, relations: Iterable[RelationItem], share: Share) -> str:
    """Relations that people wrote, and those that were found."""
    told = "".join(_relation(on, relation) for relation in relations)
    listed = f'<ul class="ct-relations">\n{told}</ul>\n' if told else ""
    found = f"{stances(on, share.stances)}\n{by_rule(on, 'conflicts')}" if share.stances else ""
    return f'<h2 id="relations">Beside other claims and events</h2>\n{listed}{found}' if listed or found else ""


def _relation(on: Inline, item: RelationItem) -> str:
    other, words = on.link(item.other), html(item.words)
    head = f"This claim {words} {other}" if item.this_one else f"{other} {words} this claim"
    standing = chip("confirmed" if item.settled else "proposed", item.status)
    anchor, cited = (f' id="{html(item.anchor)}"', on.cite(item.anchor)) if item.anchor else ("", "")
    return (
        f"  <li{anchor}>\n    <p>{head}      {standing}\n{cited}</p>\n"
        f'    <p class="ct-small">{on.prose(item.why)}</p>\n  </li>\n'
    )


def _around(on: Inline, before: Link | None, after: Link | None) -> str:
    """The claims around it in its article."""
    if not (before or after):
        return ""
    first = f'<span class="ct-muted">before it in the article</span> <span>← {on.link(before)}</span>' if before else ""
    last = f'<span class="ct-muted">after it in the article</span> <span>{on.link(after)} →</span>' if after else ""
    return (
        '<nav class="ct-neighbours ct-neighbours--foot" aria-label="Claims around this one in its article">\n'
        f"  <span>{first}</span>\n  <span>{last}</span>\n</nav>\n"
    )
