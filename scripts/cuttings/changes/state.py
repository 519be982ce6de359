"""One state of kb/, as far as it can be read: what is compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cuttings.kb.decided import load_decided
from cuttings.kb.decisions import Settled
from cuttings.kb.paths import Key, entity_keys
from cuttings.kb.store import KnowledgeBase, load
from cuttings.model import KINDS, Entity, Proposal


@dataclass(frozen=True)
class State:
    """The entities as their files say, not folded: a merge is to be seen. None stands for what cannot be read."""

    kb: KnowledgeBase
    unread: frozenset[Key] = frozenset()
    """Entities whose files this version cannot read; of these nothing is told."""
    settled: Settled | None = field(default_factory=Settled)
    proposals: Sequence[Proposal] | None = ()
    """What waits for a person."""

    @property
    def entities(self) -> Mapping[Key, Entity]:
        """All of them, in the order of kinds and then of ids."""
        return {(folder, id_): entity for folder in KINDS for id_, entity in sorted(self.kb.of(folder).items())}


def read_state(kb_dir: Path) -> State:
    """The state in a folder kb/. A file that is wrong is left out, and named in the result."""
    kb, _ = load(kb_dir)
    there = set(entity_keys(kb_dir))
    read = {(folder, id_) for folder in KINDS for id_ in kb.of(folder)}
    decided = load_decided(kb_dir, kb)
    if decided.wrong:
        return State(kb, frozenset(there - read), None, None)
    return State(kb, frozenset(there - read), decided.settled, decided.proposals)
