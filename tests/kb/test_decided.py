"""What is left after what people decided, and what is not known where a file cannot be read."""

from pathlib import Path

import pytest

from cuttings.kb.decided import Decided, load_decided
from cuttings.kb.store import load
from tests.changes import states


@pytest.fixture
def kb_dir(tmp_path: Path) -> Path:
    """A conflict, a settled prediction and a proposal."""
    return states.write(tmp_path, states.AFTER) / "kb"


def decided(kb_dir: Path) -> Decided:
    """What is left in a folder."""
    return load_decided(kb_dir, load(kb_dir)[0])


def test_what_people_refused_is_left_out(kb_dir: Path) -> None:
    """Of a proposal and of a relation alike."""
    before = decided(kb_dir)
    assert before.settled and before.proposals
    assert [one.key for one in before.settled.across.relations] == ["date visit visit"]
    proposal = "- {proposal: ann alias Anna, status: refused}\n"
    (kb_dir / "decisions.yml").write_text(states.REFUSED + proposal, encoding="utf-8")
    after = decided(kb_dir)
    assert after.settled and after.settled.across.relations == []
    assert (after.proposals, after.problems) == ([], ())


@pytest.mark.parametrize(("file", "unknown"), [("across", "settled"), ("proposals", "proposals")])
def test_a_broken_file_of_the_machine_hides_its_own_share(kb_dir: Path, file: str, unknown: str) -> None:
    """It is told, what it had is not known rather than none, and the rest is there."""
    (kb_dir / "found" / f"{file}.jsonl").write_text("{}\n", encoding="utf-8")
    left = decided(kb_dir)
    assert [problem.file for problem in left.problems] == [f"kb/found/{file}.jsonl"]
    assert {name for name in ("settled", "proposals") if getattr(left, name) is None} == {unknown}


def test_wrong_decisions_are_told_apart(kb_dir: Path) -> None:
    """Then more may be left than people want, which whoever tells of changes must know."""
    (kb_dir / "decisions.yml").write_text("decisions: [{relation: 7}]\n", encoding="utf-8")
    left = decided(kb_dir)
    assert left.wrong == left.problems
    assert left.wrong[0].file == "kb/decisions.yml"
