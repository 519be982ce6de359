"""Claims in the order in which their article reports them, so that a reader can go on from one to the next."""

from collections import defaultdict
from collections.abc import Mapping

from cuttings.site.views import Views

#: For each claim the one before and the one after it in the article of its first quotation.
Neighbours = Mapping[str, tuple[str | None, str | None]]


def neighbours(views: Views) -> Neighbours:
    """For every claim that has a quotation."""
    order: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for claim_id, claim in views.contents.kb.claims.items():
        if claim.evidence:
            order[claim.evidence[0].source].append((claim.evidence[0].start, claim_id))
    return {claim_id: around for places in order.values() for claim_id, around in _with_both(sorted(places))}


def _with_both(places: list[tuple[int, str]]) -> list[tuple[str, tuple[str | None, str | None]]]:
    ids = [None, *(claim_id for _, claim_id in places), None]
    return [(claim_id, (ids[i], ids[i + 2])) for i, (_, claim_id) in enumerate(places)]
