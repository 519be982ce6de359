"""How far an entity can be relied on, as pages and lists say it."""

from collections.abc import Mapping
from typing import NamedTuple

from cuttings.kb.trust.quoted import QuotationState
from cuttings.kb.trust.trust import ReviewState, Support, Trust
from cuttings.kb.trust.words import reason_words, reviewer_words
from cuttings.model import Withdrawn
from cuttings.site.dates_in_words import date_words
from cuttings.site.links import Link
from cuttings.site.words import sentence_start

#: In lists and facets; in lists, what goes without saying is not said.
REVIEW: Mapping[str, str] = {
    "draft": "not checked by a person",
    "reviewed": "checked by a person",
    "stale": "checked, and to be looked at again",
}
REVIEW_CHIP: Mapping[ReviewState, str] = {"draft": "", "reviewed": "reviewed", "stale": "look again"}
SUPPORT: Mapping[str, str] = {
    "standing": "articles that stand",
    "some-withdrawn": "also an article that was withdrawn",
    "all-withdrawn": "only articles that were withdrawn",
}
SUPPORT_CHIP: Mapping[Support, str] = {
    "standing": "",
    "some-withdrawn": "partly withdrawn",
    "all-withdrawn": "withdrawn",
}
#: What is said of a quotation whose article changed, after the word that the chip says.
CHANGED: Mapping[QuotationState, tuple[str, str]] = {
    "current": ("", ""),
    "moved": ("article changed", "The words still stand in it:"),
    "doubtful": ("article changed", "The words still stand in it, but not as they did:"),
    "orphaned": ("orphaned", "The article has changed since, or is missing:"),
}


class TrustItem(NamedTuple):
    """What a page says of its entity: the review, why it is to be done again, and what was withdrawn."""

    review: ReviewState
    reviewer: str
    """Who reviewed it and when, to follow "reviewed": ` by Mara on 15 July 2024`."""
    reasons: tuple[tuple[str, tuple[Link, ...]], ...]
    """Each in words, with the articles that it is about."""
    support: Support
    withdrawn: tuple[Link, ...]


def trust_item(trust: Trust, links: Mapping[str, Link]) -> TrustItem:
    """The item; `links` has a link for each source that the trust names."""
    when = date_words(trust.on) if trust.on else None
    reasons = tuple(
        (sentence_start(reason_words(reason)), tuple(links[source] for source in reason.sources))
        for reason in trust.reasons
    )
    withdrawn = tuple(links[source] for source in trust.withdrawn)
    return TrustItem(trust.review, reviewer_words(trust, when), reasons, trust.support, withdrawn)


def withdrawn_words(withdrawn: Withdrawn | None) -> str | None:
    """When and why an article was withdrawn: `on 1 July 2024: Retracted by the publisher`."""
    if withdrawn is None:
        return None
    when = f"on {date_words(withdrawn.edtf)}" if withdrawn.edtf else "on a day that is not known"
    return f"{when}: {withdrawn.reason}"
