"""What articles say of each other without those that were withdrawn: nothing is settled or confirmed by them.

The next run compares anew; until then, and for whoever only builds the site, what was compared is sorted out here.
"""

from collections.abc import Iterable
from dataclasses import replace

from cuttings.kb.store import KnowledgeBase
from cuttings.model import Across, Evidence, Forecast, History


def without_withdrawn(across: Across, kb: KnowledgeBase) -> Across:
    """The rest of it. A verdict that rests on a withdrawn article is open; what counts one among others goes."""
    gone = {id_ for id_, source in kb.sources.items() if source.withdrawn}
    if not gone:
        return across
    return replace(
        across,
        relations=[one for one in across.relations if not any(_quotes(side.evidence, gone) for side in one.sides)],
        forecasts=[_unsettled(one, gone) for one in across.forecasts if one.source not in gone],
        histories=[left for one in across.histories if len((left := _told(one, gone)).tellings) > 1],
        origins=[one for one in across.origins if gone.isdisjoint(one.articles)],
    )


def _quotes(evidence: Iterable[Evidence], sources: set[str]) -> bool:
    return any(quotation.source in sources for quotation in evidence)


def _told(history: History, gone: set[str]) -> History:
    kept = tuple(telling for telling in history.tellings if telling.source not in gone)
    return history.changed(tellings=kept)


def _unsettled(one: Forecast, gone: set[str]) -> Forecast:
    if not _quotes(one.outcome_evidence, gone):
        return one
    changes = {
        "verdict": "open",
        "outcomes": (),
        "outcome_evidence": (),
        "rule": "withdrawn",
        "why": "The article that told what came of it was withdrawn.",
    }
    return one.changed(**changes)
