"""Predictions and what came of them, as lists and tables show them."""

from typing import NamedTuple

from cuttings.model import Forecast
from cuttings.model.words import VERDICT
from cuttings.site.chronology import sort_key
from cuttings.site.compared.reasons import reason
from cuttings.site.compared.words import FORECASTING, NOT_EXPECTED
from cuttings.site.doubts import speaker_words
from cuttings.site.links import Link
from cuttings.site.quotations import Quotation
from cuttings.site.views import Views


class ForecastItem(NamedTuple):
    """Something said to come: by whom, when, in which words, and what came of it."""

    key: str
    entity: Link
    speakers: tuple[Link, ...]
    sort: str
    """How it was said to come, in words."""
    made: Link | None
    made_sort: str
    due: Link | None
    due_sort: str
    term: str
    verdict: str
    outcomes: tuple[Link, ...]
    status: str
    why: tuple[Link, ...]
    quotations: tuple[Quotation, ...]
    outcome_quotations: tuple[Quotation, ...]


def forecast_item(views: Views, one: Forecast, own: str = "", seen: set[str] | None = None) -> ForecastItem:
    """A prediction for showing; `own` is the address of the page and `seen` its anchors."""
    shares = views.derived.shares
    sort = FORECASTING[one.sort]
    return ForecastItem(
        key=one.key,
        entity=views.link(shares.now(one.entity)),
        speakers=_speakers(views, one),
        sort=sort if one.expected else f"{sort}, {NOT_EXPECTED}",
        made=views.date(one.made, as_bounds=True),
        made_sort=sort_key(one.made)[0] if one.made else "",
        due=views.date(one.due),
        due_sort=sort_key(one.due)[0] if one.due else "",
        term=one.verdict,
        verdict=VERDICT[one.verdict],
        outcomes=views.links(map(shares.now, one.outcomes)),
        status=shares.status(one),
        why=reason(views, one.why, own),
        quotations=views.quotations(one.evidence, seen),
        outcome_quotations=views.quotations(one.outcome_evidence, seen),
    )


def by_verdict(forecasts: list[Forecast]) -> list[Forecast]:
    """What is settled first, then in order of time."""
    order = list(VERDICT)
    return sorted(forecasts, key=lambda one: (order.index(one.verdict), sort_key(one.made), one.key))


def _speakers(views: Views, one: Forecast) -> tuple[Link, ...]:
    """Who said it; for an event the article that tells of it, for a claim of nobody known its words for them."""
    shares = views.derived.shares
    claim = views.contents.kb.claims.get(shares.now(one.entity))
    if one.speakers:
        first, *others = views.links(map(shares.now, one.speakers))
        return (first.at_start, *others)
    if claim is None or claim.by_author:
        return (Link("The article itself"),)
    return (Link(speaker_words(claim)),)
