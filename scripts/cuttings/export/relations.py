"""How claims and events bear on each other, as flat records; refused relations are left out.

`a` and `b` are ids of claims or events; of actors where an office has two names, and one id twice where two articles
tell one event differently. `words` has the passages of both sides.
"""

from collections.abc import Iterator, Mapping

from cuttings.export.annotations import Annotation
from cuttings.kb.decisions import Settled
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Evidence, Forecast, Related


def relations(settled: Settled, kb: KnowledgeBase) -> Iterator[Annotation]:
    """Those that rules found, the verdicts that something settles, and those that people wrote into claims."""
    files = {id_: source.file for id_, source in kb.sources.items()}
    for related in settled.across.relations:
        yield _related(related, settled.status[related.key], files)
    for forecast in settled.across.forecasts:
        for outcome in forecast.outcomes:
            yield _verdict(forecast, outcome, settled.status[forecast.key], files)
    for id_, claim in kb.claims.items():
        for own in claim.relations:
            yield {
                "type": "relation",
                "kind": own.kind,
                "a": id_,
                "b": own.target,
                "status": own.status,
                "why": own.why,
                "rule": "by hand",
            }


def _related(one: Related, status: str, files: Mapping[str, str]) -> Annotation:
    return {
        "type": "relation",
        "kind": one.kind,
        "a": one.sides[0].entity,
        "b": one.sides[1].entity,
        "slot": one.slot,
        "grade": one.grade,
        "status": status,
        "why": one.why,
        "rule": one.rule,
        "words": [_words(side.evidence, files) for side in one.sides],
    }


def _verdict(one: Forecast, outcome: str, status: str, files: Mapping[str, str]) -> Annotation:
    return {
        "type": "relation",
        "kind": "resolves",
        "a": one.entity,
        "b": outcome,
        "verdict": one.verdict,
        "status": status,
        "why": one.why,
        "rule": one.rule,
        "words": [_words(one.evidence, files), _words(one.outcome_evidence, files)],
    }


def _words(evidence: tuple[Evidence, ...], files: Mapping[str, str]) -> list[Annotation]:
    return [{"file": files.get(one.source), "start": one.start, "end": one.end} for one in evidence]
