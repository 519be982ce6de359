"""The workflows themselves: valid, with no more rights than they need, and the ones that `cuttings init` lays out."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cuttings.strict_yaml import load

ROOT = Path(__file__).parents[2]
GITHUB, GITLAB = ROOT / ".github" / "workflows" / "knowledge-base.yml", ROOT / ".gitlab-ci.yml"
BASE = ROOT / "scripts" / "cuttings" / "layout" / "base"
JOBS: dict[str, dict[str, Any]] = load(GITHUB.read_text(encoding="utf-8"))["jobs"]


@pytest.mark.parametrize(
    ("file", "schema"),
    [
        (GITHUB, ["vendor.github-workflows"]),
        (GITLAB, ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"]),
    ],
    ids=["GitHub", "GitLab"],
)
def test_syntax(file: Path, schema: list[str], tmp_path: Path) -> None:
    """By the schema that their makers publish; a misspelt key does not pass it."""

    def valid(path: Path) -> bool:
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *schema, str(path)]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0

    assert valid(file)
    broken = tmp_path / "broken.yml"
    broken.write_text(re.sub(r"^( +)(steps|script):", r"\1stepps:", file.read_text("utf-8"), flags=re.M), "utf-8")
    assert not valid(broken)


def test_actions_are_pinned() -> None:
    """By full version, so that nobody's new release runs here unseen."""
    used = [step["uses"] for job in JOBS.values() for step in job["steps"] if "uses" in step]
    assert used
    assert [name for name in used if not re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", name)] == []


def test_rights() -> None:
    """None by default; what runs the code of a pull request reads, and keeps no key to the repository."""
    assert load(GITHUB.read_text(encoding="utf-8"))["permissions"] == {}
    assert {name: job["permissions"] for name, job in JOBS.items()} == {
        "report": {"contents": "read"},
        "comment": {"contents": "read", "pull-requests": "write"},
        "extract": {"contents": "write", "pull-requests": "write"},
        "publish": {"pages": "write", "id-token": "write"},
    }
    assert "github.token" not in str(JOBS["report"])
    assert "secrets." not in GITHUB.read_text(encoding="utf-8")


def test_no_step_finds_a_key_that_it_was_not_given() -> None:
    """What is installed and what is read run without one; it is the environment of the steps that push or comment."""
    steps = [step for job in JOBS.values() for step in job["steps"]]
    checkouts = [step["with"] for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert len(checkouts) == 3
    assert all(options["persist-credentials"] is False for options in checkouts)
    given = [step["run"] for step in steps if "github.token" in str(step)]
    assert given == ["scripts/ci/comment.sh", "scripts/ci/keep.sh"]


def test_a_fork_gets_no_token() -> None:
    """Only a branch of the same repository may comment, and the script that does is that of the branch it goes to."""
    comment = JOBS["comment"]
    assert "github.event.pull_request.head.repo.full_name == github.repository" in comment["if"]
    assert comment["steps"][0]["with"]["ref"] == "${{ github.base_ref }}"
    assert "pull_request_target" not in GITHUB.read_text(encoding="utf-8")


def test_nothing_from_outside_is_pasted_into_a_script() -> None:
    """A branch may be called anything; it comes in as a variable."""
    runs = [step["run"] for job in JOBS.values() for step in job["steps"] if "run" in step]
    assert all(re.fullmatch(r"scripts/ci/[a-z]+\.sh", run) for run in runs)


def test_all_steps_are_there_and_used() -> None:
    """A script that no workflow runs is in nobody's interest."""
    scripts = {f"scripts/ci/{path.name}" for path in (ROOT / "scripts" / "ci").iterdir()}
    for name in scripts:
        assert (ROOT / name).stat().st_mode & 0o100, name
    used = set(re.findall(r"scripts/ci/[a-z]+\.sh", GITHUB.read_text("utf-8") + GITLAB.read_text("utf-8")))
    assert used == scripts


@pytest.mark.parametrize(
    ("ours", "laid_out"),
    [
        (".github/workflows/knowledge-base.yml", "dot.github/workflows/knowledge-base.yml"),
        (".gitlab-ci.yml", "dot.gitlab-ci.yml"),
        *((f"scripts/ci/{path.name}",) * 2 for path in sorted((BASE / "scripts" / "ci").iterdir())),
    ],
)
def test_this_repository_is_laid_out_like_any_other(ours: str, laid_out: str) -> None:
    """Copy what stands in scripts/cuttings/layout/base/ over what stands here when this fails."""
    assert (ROOT / ours).read_bytes() == (BASE / laid_out).read_bytes()
