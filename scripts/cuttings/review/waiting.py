"""Everything that waits for a person: proposals, relations between what articles say, and verdicts on predictions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from cuttings.kb.decided import load_decided
from cuttings.kb.decisions import Settled
from cuttings.kb.merging import folded
from cuttings.kb.store import KnowledgeBase, load
from cuttings.model import Across, Evidence, Forecast, Problem, Proposal, Related
from cuttings.model.vocabulary import Grade, RelationStatus
from cuttings.review.words import of_forecast, of_proposal, of_relation


@dataclass(frozen=True)
class Item:
    """One thing to decide."""

    key: str
    what: str
    """What accepting it says, in a line for a person."""
    why: str
    """The reason of the rule that found it; empty where the quotations speak alone."""
    on: tuple[str, ...]
    """Ids of the entities that it is on, the one whose file would change first."""
    quotations: tuple[Evidence, ...]
    subject: Proposal | Related | Forecast


@dataclass(frozen=True)
class Waiting:
    """What waits, and what is wrong with the files that it rests on, which may hide some of it."""

    items: tuple[Item, ...]
    problems: tuple[Problem, ...] = ()


def waiting(kb_dir: Path) -> Waiting:
    """All of it: proposals, then what articles say of each other, the worst first."""
    kb, problems = load(kb_dir)
    kb = folded(kb)
    decided = load_decided(kb_dir, kb)
    settled = decided.settled or Settled()
    items = (
        *(_proposal(one, kb) for one in decided.proposals or ()),
        *_relations(settled.across, settled.status, kb),
        *_forecasts(settled.across, settled.status, kb),
    )
    return Waiting(items, tuple(sorted({*problems, *decided.problems})))


def _proposal(one: Proposal, kb: KnowledgeBase) -> Item:
    on = (one.id, one.value) if one.kind == "same-as" else (one.id,)
    return Item(one.key, of_proposal(one, kb), one.why or "", on, one.evidence, one)


def _relations(across: Across, status: Mapping[str, RelationStatus], kb: KnowledgeBase) -> Iterator[Item]:
    grades = [*reversed(get_args(Grade)), None]
    for one in sorted(across.relations, key=lambda one: (grades.index(one.grade), one.key)):
        if status[one.key] == "proposed":
            quotations = tuple(quotation for side in one.sides for quotation in side.evidence)
            on = tuple(dict.fromkeys(side.entity for side in one.sides))
            yield Item(one.key, of_relation(one, kb), one.why, on, quotations, one)


def _forecasts(across: Across, status: Mapping[str, RelationStatus], kb: KnowledgeBase) -> Iterator[Item]:
    """Verdicts; of what is open there is nothing to say yet."""
    for one in across.forecasts:
        if one.verdict != "open" and status[one.key] == "proposed":
            on = (one.entity, *one.outcomes)
            yield Item(one.key, of_forecast(one, kb), one.why, on, (*one.evidence, *one.outcome_evidence), one)
