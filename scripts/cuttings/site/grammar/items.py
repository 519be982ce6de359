"""Events and claims in lists."""

from cuttings.kb.trust.trust import Trust
from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline, chip
from cuttings.site.grammar.quotes import folded, quotes
from cuttings.site.items import ClaimItem, EventItem
from cuttings.site.trust import REVIEW_CHIP, SUPPORT_CHIP
from cuttings.site.words import FACTUALITY_SHORT, MODALITY, MODE, STATUS


def event(on: Inline, item: EventItem) -> str:
    """An event in a list: when, what, whether it took place, who and where, and the words that say so."""
    when = on.link(item.date) if item.date else "undated"
    said = f"    {folded(on, item.quotations, item.sources)}\n" if item.quotations else ""
    return (
        f'<li class="ct-event ct-event--{html(item.status)}">\n'
        f'  <p class="ct-event__when">{when}</p>\n'
        f'  <div class="ct-event__what">\n'
        f"    <p>{on.link(item.link)} {event_status(item)}{orphaned_chip(item)} {trust_chips(item.trust)}"
        f" {on.cite('', item.link.uri)}</p>\n"
        f"{_company(on, item)}{said}  </div>\n</li>\n"
    )


def claim(on: Inline, item: ClaimItem) -> str:
    """A claim in a list: who said it, how, and in which words."""
    verb = (
        f'<a class="ct-verb ct-verb--{html(item.modality)}" href="{html(on.href(item.link.uri or ""))}">'
        f"{MODALITY[item.modality]}</a>"
    )
    date = f'<span class="ct-small">{on.link(item.date)}</span>' if item.date else ""
    content = f'<blockquote dir="auto"><p>{html(item.content)}{"…" if item.left_out else ""}</p></blockquote>'
    return (
        f'<li class="ct-claim">\n  <p class="ct-claim__who">{speaker(on, item)}\n    {verb}\n{date}'
        f"    {claim_chips(item)}{orphaned_chip(item)} {trust_chips(item.trust)} {on.cite('', item.link.uri)}</p>\n"
        f"  {quotes(on, item.quotations) if item.quotations else content}\n</li>\n"
    )


def _company(on: Inline, item: EventItem) -> str:
    """Who took part, and where, unless that is one of them."""
    who = ", ".join(f"{on.link(link)} ({html(role)})" if role else on.link(link) for link, role in item.participants)
    place = item.place if item.place and all(item.place.uri != link.uri for link, _ in item.participants) else None
    where = f"{' · ' if who else ''}{on.link(place)}" if place else ""
    return f'    <p class="ct-small">\n{who}{where}    </p>\n' if item.participants or item.place else ""


def event_status(item: EventItem) -> str:
    """Whether it took place, and on whose word where that is not simply the source's."""
    return told_as(item.status, item.factuality)


def told_as(status: str, factuality: str) -> str:
    """The same by the terms alone."""
    doubt = f" {chip(factuality, FACTUALITY_SHORT[factuality])}" if factuality != "asserted" else ""
    return f"{chip(status, STATUS[status])}{doubt}"


def speaker(on: Inline, item: ClaimItem) -> str:
    """Who speaks: links, or the words of the article where nobody is known by them."""
    if item.speakers:
        return on.links(item.speakers)
    return f'<span class="ct-unknown"><bdi>{html(item.speaker_words)}</bdi></span>'


def claim_chips(item: ClaimItem) -> str:
    """In whose words it is told, and that it is a negative statement."""
    negative = f" {chip('negative', 'negative statement')}" if item.polarity == "negative" else ""
    return f"{chip('mode', MODE[item.mode])}{negative}"


def trust_chips(trust: Trust) -> str:
    """Only what a person has checked is marked; that the rest is a draft is said once at the top of each page."""
    review = chip(trust.review, REVIEW_CHIP[trust.review]) if trust.review != "draft" else ""
    support = f" {chip(trust.support, SUPPORT_CHIP[trust.support])}" if trust.support != "standing" else ""
    return f"{review}{support}"


def orphaned_chip(item: EventItem | ClaimItem) -> str:
    """What rests on words alone that its article no longer has."""
    return f" {chip('orphaned', 'orphaned')}" if item.orphaned else ""
