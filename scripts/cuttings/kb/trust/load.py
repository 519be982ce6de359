"""All that trust rests on, read from kb/."""

from collections.abc import Sequence
from pathlib import Path

from cuttings.kb.across import read_across
from cuttings.kb.decisions import load_decisions, settle
from cuttings.kb.found import read_proposals, readable_found
from cuttings.kb.jsonl import BrokenRecordError
from cuttings.kb.merging import folded
from cuttings.kb.proposals import still_open
from cuttings.kb.store import load
from cuttings.kb.trust.trust import Trusts
from cuttings.model import Across, Problem, Proposal


def load_trusts(kb_dir: Path) -> tuple[Trusts, list[Problem]]:
    """The trust in the entities of a knowledge base. A bad file becomes a problem, and the rest is used."""
    kb, problems = load(kb_dir)
    kb = folded(kb)
    founds, broken = readable_found(kb_dir)
    proposals: Sequence[Proposal] = ()
    across = Across()
    try:
        proposals, across = read_proposals(kb_dir), read_across(kb_dir)
    except BrokenRecordError as error:
        broken.append(error.problem)
    decisions, wrong, _ = load_decisions(kb_dir)
    waiting = still_open(proposals, decisions, kb)
    return Trusts(kb, founds, waiting, settle(across, decisions, kb)), sorted({*problems, *broken, *wrong})
