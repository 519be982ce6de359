"""Forecasts that are still open, and what later articles say against them without settling them."""

from collections.abc import Iterable, Iterator

from cuttings.model import Forecast, Related
from cuttings.relate.corpus import Corpus
from cuttings.relate.pairing import of_claims, side


def against(ledger: Iterable[Forecast], corpus: Corpus) -> Iterator[Related]:
    """What was said not to come, and is told as hearsay; what was said to come, and is doubted."""
    for one in ledger:
        if one.verdict == "open" and one.outcome_evidence:
            ours = side(one.entity, _label(one.entity, corpus), one.evidence)
            words = one.outcome_evidence[0].exact
            if not one.expected and (event := next((id_ for id_ in one.outcomes if corpus.event(id_)), None)):
                sides = ours, side(event, _label(event, corpus), one.outcome_evidence)
                why = "The one says that it will not come; a later article tells of it, as hearsay."
                yield of_claims("contradicts", "tension", sides, why, "hearsay against a forecast")
            elif one.rule == "doubted":
                sides = ours, side(one.outcomes[0], words, one.outcome_evidence)
                why = "The one says that it will come; a later article doubts it."
                yield of_claims("contradicts", "tension", sides, why, "doubt of a forecast")


def _label(id_: str, corpus: Corpus) -> str:
    return next(
        (corpus.entities[folder][id_].label for folder in ("claims", "events") if id_ in corpus.entities[folder]), id_
    )
