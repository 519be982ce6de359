"""Events and claims in lists."""

from markupsafe import Markup, escape

from cuttings.kb.trust.trust import Trust
from cuttings.site.grammar.inline import Inline, chip
from cuttings.site.grammar.quotes import folded, quotes
from cuttings.site.items import ClaimItem, EventItem
from cuttings.site.trust import REVIEW_CHIP, SUPPORT_CHIP
from cuttings.site.words import FACTUALITY_SHORT, MODALITY, MODE, STATUS


def event(on: Inline, item: EventItem) -> Markup:
    """An event in a list: when, what, whether it took place, who and where, and the words that say so."""
    when = on.link(item.date) if item.date else "undated"
    said = f"    {folded(on, item.quotations, item.sources)}\n" if item.quotations else ""
    return Markup(
        f'<li class="ct-event ct-event--{escape(item.status)}">\n'
        f'  <p class="ct-event__when">{when}</p>\n'
        f'  <div class="ct-event__what">\n'
        f"    <p>{on.link(item.link)} {event_status(item)}{orphaned_chip(item)} {trust_chips(item.trust)}"
        f" {on.cite('', item.link.uri)}</p>\n"
        f"{_company(on, item)}{said}  </div>\n</li>\n"
    )


def claim(on: Inline, item: ClaimItem) -> Markup:
    """A claim in a list: who said it, how, and in which words."""
    verb = (
        f'<a class="ct-verb ct-verb--{escape(item.modality)}" href="{escape(on.href(item.link.uri or ""))}">'
        f"{MODALITY[item.modality]}</a>"
    )
    date = f'<span class="ct-small">{on.link(item.date)}</span>' if item.date else ""
    content = f'<blockquote dir="auto"><p>{escape(item.content)}{"…" if item.left_out else ""}</p></blockquote>'
    return Markup(
        f'<li class="ct-claim">\n  <p class="ct-claim__who">{speaker(on, item)}\n    {verb}\n{date}'
        f"    {claim_chips(item)}{orphaned_chip(item)} {trust_chips(item.trust)} {on.cite('', item.link.uri)}</p>\n"
        f"  {quotes(on, item.quotations) if item.quotations else content}\n</li>\n"
    )


def _company(on: Inline, item: EventItem) -> str:
    """Who took part, and where, unless that is one of them."""
    who = ", ".join(f"{on.link(link)} ({escape(role)})" if role else on.link(link) for link, role in item.participants)
    place = item.place if item.place and all(item.place.uri != link.uri for link, _ in item.participants) else None
    where = f"{' · ' if who else ''}{on.link(place)}" if place else ""
    return f'    <p class="ct-small">\n{who}{where}    </p>\n' if item.participants or item.place else ""


def event_status(item: EventItem) -> Markup:
    """Whether it took place, and on whose word where that is not simply the source's."""
    doubt = f" {chip(item.factuality, FACTUALITY_SHORT[item.factuality])}" if item.factuality != "asserted" else ""
    return Markup(f"{chip(item.status, STATUS[item.status])}{doubt}")


def speaker(on: Inline, item: ClaimItem) -> Markup:
    """Who speaks: links, or the words of the article where nobody is known by them."""
    if item.speakers:
        return on.links(item.speakers)
    return Markup(f'<span class="ct-unknown"><bdi>{escape(item.speaker_words)}</bdi></span>')


def claim_chips(item: ClaimItem) -> Markup:
    """In whose words it is told, and that it is a negative statement."""
    negative = f" {chip('negative', 'negative statement')}" if item.polarity == "negative" else ""
    return Markup(f"{chip('mode', MODE[item.mode])}{negative}")


def trust_chips(trust: Trust) -> Markup:
    """Only what a person has checked is marked; that the rest is a draft is said once at the top of each page."""
    review = chip(trust.review, REVIEW_CHIP[trust.review]) if trust.review != "draft" else ""
    support = f" {chip(trust.support, SUPPORT_CHIP[trust.support])}" if trust.support != "standing" else ""
    return Markup(f"{review}{support}")


def orphaned_chip(item: EventItem | ClaimItem) -> Markup:
    """What rests on words alone that its article no longer has."""
    return Markup(f" {chip('orphaned', 'orphaned')}") if item.orphaned else Markup()
