"""All that trust rests on, read from kb/."""

from pathlib import Path

from cuttings.kb.decided import load_decided
from cuttings.kb.decisions import Settled
from cuttings.kb.found import readable_found
from cuttings.kb.merging import folded
from cuttings.kb.store import load
from cuttings.kb.trust.trust import Trusts
from cuttings.model import Problem


def load_trusts(kb_dir: Path) -> tuple[Trusts, list[Problem]]:
    """The trust in the entities of a knowledge base. A bad file becomes a problem, and the rest is used."""
    kb, problems = load(kb_dir)
    kb = folded(kb)
    founds, broken = readable_found(kb_dir)
    decided = load_decided(kb_dir, kb)
    trusts = Trusts(kb, founds, decided.proposals or (), decided.settled or Settled())
    return trusts, sorted({*problems, *broken, *decided.problems})
