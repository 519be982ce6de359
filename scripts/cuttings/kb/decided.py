"""What articles say of each other, and what waits for a person, once people were heard.

Whoever shows a knowledge base, tells of it or asks about it has this from here, so that a decision counts everywhere.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from cuttings.kb.across import read_across
from cuttings.kb.decisions import Settled, load_decisions, settle
from cuttings.kb.found import read_proposals
from cuttings.kb.jsonl import readable
from cuttings.kb.proposals import still_open
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Problem, Proposal


class Decided(NamedTuple):
    """What people left of it. None stands for what is not known, as the machine's file of it cannot be read."""

    settled: Settled | None
    proposals: Sequence[Proposal] | None
    wrong: tuple[Problem, ...]
    """What is wrong with kb/decisions.yml: then there may be more here than people want."""
    unread: tuple[Problem, ...]
    """What is wrong with the files of the machine."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All of them."""
        return (*self.wrong, *self.unread)


def load_decided(kb_dir: Path, kb: KnowledgeBase) -> Decided:
    """What is left in a folder kb/, of which `kb` has the entities."""
    decisions, wrong, _ = load_decisions(kb_dir)
    across, broken = readable(read_across, kb_dir)
    proposals, also_broken = readable(read_proposals, kb_dir)
    return Decided(
        settled=None if across is None else settle(across, decisions, kb),
        proposals=None if proposals is None else still_open(proposals, decisions, kb),
        wrong=tuple(wrong),
        unread=(*broken, *also_broken),
    )
