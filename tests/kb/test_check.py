"""Everything that is wrong in kb/, in one run, told so that a person can mend it."""

import shutil
from pathlib import Path

import pytest
import yaml

from cuttings.kb.check import check

HERE = Path(__file__).parent
CASES = sorted((HERE / "wrong").glob("*.yml"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in which all is well."""
    return shutil.copytree(HERE / "project", tmp_path / "project")


def test_a_project_in_order_has_no_problem(project: Path) -> None:
    """The ground on which each wrong case stands."""
    assert check(project) == []


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_what_is_wrong_is_told(project: Path, case: Path) -> None:
    """Each case adds files to the good project, and lists all that is said of them, in order.

    What is `noted` is for a person to see to, but stops nothing.
    """
    told = yaml.safe_load(case.read_text(encoding="utf-8"))
    for name, content in told["files"].items():
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    problems = check(project)
    assert [str(problem) for problem in problems if problem.stops] == told["told"]
    assert [str(problem) for problem in problems if not problem.stops] == told.get("noted", [])


def test_without_kb_the_way_is_shown(tmp_path: Path) -> None:
    """The wrong folder is the commonest mistake."""
    told = "kb: there is no such folder; run: cuttings extract, or name the project's folder with --project"
    assert [str(problem) for problem in check(tmp_path)] == [told]
