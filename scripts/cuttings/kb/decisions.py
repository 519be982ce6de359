"""kb/decisions.yml: what people decided of relations, verdicts and proposals. No run of the machine writes it.

    decisions:
      - relation: contradicts ana-ruiz-it-rained bo-lind-it-did-not-rain
        status: refused
        why: Two different days.
      - proposal: ana-ruiz alias Ann Ruiz
        status: refused

A decision holds for as long as the file has it, also while no rule proposes what it is on; an entity that was renamed
is meant under its former id too.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cuttings.kb.merging import folded
from cuttings.kb.paths import shown
from cuttings.kb.store import KnowledgeBase, decoded
from cuttings.kb.withdrawals import without_withdrawn
from cuttings.model import KINDS, Across, Decisions, Forecast, Problem
from cuttings.model.vocabulary import RelationStatus
from cuttings.strict_yaml import Composed
from cuttings.validation import read_record


@dataclass(frozen=True)
class Settled:
    """What rules found and people did not refuse, and how each relation and verdict stands, by key."""

    across: Across = field(default_factory=Across)
    status: Mapping[str, RelationStatus] = field(default_factory=dict)


#: When nothing was decided. Unchecked, as in `model.article`.
NONE = Decisions.model_construct()


def file_of(kb_dir: Path) -> Path:
    """Where people write."""
    return kb_dir / "decisions.yml"


def load_decisions(kb_dir: Path) -> tuple[Decisions, list[Problem], Composed]:
    """What people decided, all that is wrong with the file, and where its fields stand; none when there is no file."""
    path = file_of(kb_dir)
    if not path.is_file():
        return NONE, [], Composed(None)
    text, problems = decoded(path.read_bytes(), shown(kb_dir, path))
    if text is None:
        return NONE, problems, Composed(None)
    decisions, problems, composed = read_record(text, Decisions, shown(kb_dir, path))
    return decisions or NONE, problems, composed


def settle(across: Across, decisions: Decisions, kb: KnowledgeBase) -> Settled:
    """What is left once people were heard: a refused relation is gone, a refused verdict is open again.

    What rests on an article that was withdrawn is left out, too.
    """
    across = without_withdrawn(across, kb)
    now = renamed(kb)
    said = {current(one.relation, now): one.status for one in decisions.decisions if one.relation}
    keys = across.keys
    refused = {key for key in keys if said.get(current(key, now)) == "refused"}
    kept = Across(
        relations=[one for one in across.relations if one.key not in refused],
        forecasts=[_reopened(one) if one.key in refused else one for one in across.forecasts],
        histories=across.histories,
        origins=across.origins,
        merges=across.merges,
    )
    status: dict[str, RelationStatus] = {key: said.get(current(key, now), "proposed") for key in keys}  # type: ignore[misc]
    return Settled(kept, status)


def _reopened(one: Forecast) -> Forecast:
    changes = {
        "verdict": "open",
        "outcomes": (),
        "outcome_evidence": (),
        "rule": "refused",
        "why": "A person refused the verdict that a rule gave.",
    }
    return one.changed(**changes)


def renamed(kb: KnowledgeBase) -> dict[str, str]:
    """Each id that an entity had before, or that is another entity now, and the id it has now."""
    former = {old: id_ for folder in KINDS for id_, entity in kb.of(folder).items() for old in entity.formerly}
    merged = folded(kb).merged
    return {old: merged.get(id_, id_) for old, id_ in former.items()} | merged


def current(key: str, now: Mapping[str, str]) -> str:
    """A key with ids as they are now, in whatever order, as renaming may change which comes first."""
    name, *ids = key.split()
    new: Iterable[str] = (now.get(id_, id_) for id_ in ids)
    return " ".join([name, *(new if name == "denies" else sorted(new))])
