"""The jobs of both hosts, as they stand in their files, in checkouts of a repository to which somebody pushed."""

from pathlib import Path
from typing import Any

import pytest

from cuttings.strict_yaml import load
from tests.ci import github, gitlab
from tests.ci.host import Host, StepError
from tests.ci.workspace import Workspace

GITHUB, GITLAB = Path(".github", "workflows", "knowledge-base.yml"), Path(".gitlab-ci.yml")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Articles that are in main, and a branch that brings another one."""
    made = Workspace(tmp_path)
    made.add_articles()
    made.git("checkout", "--quiet", "-b", "gamma")
    (made.folder / "seeds" / "gamma.txt").write_text("Rain\n\nCara Diaz said that it rained.\n", encoding="utf-8")
    made.save("An article")
    return made


def on_github(event: str, branch: str, **others: Any) -> dict[str, Any]:
    """What GitHub knows of an event."""
    pull_request = {"number": 7, "head": {"repo": {"full_name": others.get("whose", "o/n")}}}
    is_pull_request = event == "pull_request"
    github_ = {
        "event_name": event,
        "ref_name": "7/merge" if is_pull_request else branch,
        "head_ref": branch if is_pull_request else "",
        "base_ref": "main" if is_pull_request else "",
        "repository": "o/n",
        "token": "the-key",
        "event": {"repository": {"default_branch": "main"}, "pull_request": pull_request if is_pull_request else {}},
    }
    return {"github": github_, "vars": others.get("vars", {})}


def on_gitlab(branch: str, *, merge_request: bool = False, **others: str) -> dict[str, str]:
    """What GitLab knows of a pipeline."""
    own = {
        "CI_DEFAULT_BRANCH": "main",
        "CI_SERVER_HOST": "host.example",
        "CI_PROJECT_PATH": "o/n",
        "KB_TOKEN": "the-key",
        "BRANCH_THAT_RUNS": branch,
    }
    if merge_request:
        return {
            **own,
            "CI_PIPELINE_SOURCE": "merge_request_event",
            "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        } | others
    return {**own, "CI_PIPELINE_SOURCE": "push", "CI_COMMIT_BRANCH": branch} | others


def test_a_push_is_read_kept_and_published_on_github(workspace: Workspace) -> None:
    """What is committed is what the site was built from; the key is given to the step that needs it."""
    host = Host(workspace, "x-access-token")
    before = workspace.there("main")
    assert github.run(workspace.folder / GITHUB, host, on_github("push", "main")) == ["extract", "publish"]
    assert (host.kept["pages"] / "actors" / "ana-ruiz" / "index.html").is_file()
    workspace.git("fetch", "--quiet")
    assert workspace.git("rev-parse", "origin/main^") == before
    assert "kb/actors/ana-ruiz.yml" in workspace.git("ls-tree", "-r", "--name-only", "origin/main")


def test_results_are_offered_if_the_repository_says_so(workspace: Workspace) -> None:
    """By a variable; then the branch stays as it is."""
    host, before = Host(workspace, "x-access-token"), workspace.there("main")
    github.run(workspace.folder / GITHUB, host, on_github("push", "main", vars={"KB_RESULTS": "pull-request"}))
    assert workspace.there("main") == before != workspace.there("cuttings/extract") != ""
    assert "pr create --head cuttings/extract --base main" in host.calls


def test_a_pull_request_is_reported_on(workspace: Workspace) -> None:
    """In one comment, by a job that runs no code of the branch; nothing is written to the repository."""
    host, before = Host(workspace, "x-access-token"), workspace.there("main")
    assert github.run(workspace.folder / GITHUB, host, on_github("pull_request", "gamma")) == ["report", "comment"]
    report = host.kept["report"].read_text(encoding="utf-8")
    assert "Cara Diaz (person) `actors/cara-diaz`" in report
    assert "--method POST repos/o/n/issues/7/comments --field body=@report.md" in host.calls
    assert (workspace.there("main"), workspace.there("gamma")) == (before, workspace.git("rev-parse", "gamma"))


def test_what_else_is_pushed_runs_nothing(workspace: Workspace) -> None:
    """A branch without a pull request; and for a fork's pull request nothing that may write."""
    host = Host(workspace, "x-access-token")
    assert github.run(workspace.folder / GITHUB, host, on_github("push", "gamma")) == []
    assert gitlab.run(workspace.folder / GITLAB, host, on_gitlab("gamma")) == []
    jobs = load((workspace.folder / GITHUB).read_text(encoding="utf-8"))["jobs"]
    fork = on_github("pull_request", "gamma", whose="f/n")
    assert [name for name, job in jobs.items() if "if" in job and github.value(job["if"], fork)] == ["report"]


def test_what_is_wrong_stops_the_run(workspace: Workspace) -> None:
    """Before anything is kept or published."""
    workspace.git("checkout", "--quiet", "main")
    (workspace.folder / "kb" / "actors").mkdir(exist_ok=True)
    (workspace.folder / "kb" / "actors" / "eve.yml").write_text("name: Eve\nkind: persn\n", encoding="utf-8")
    workspace.save("A typing error")
    host, before = Host(workspace, "x-access-token"), workspace.there("main")
    with pytest.raises(StepError, match=r"kb/actors/eve\.yml"):
        github.run(workspace.folder / GITHUB, host, on_github("push", "main"))
    assert (workspace.there("main"), host.kept) == (before, {})


def test_a_push_is_read_kept_and_published_on_gitlab(workspace: Workspace) -> None:
    """With the key that the project has for it."""
    host, before = Host(workspace, "cuttings"), workspace.there("main")
    assert gitlab.run(workspace.folder / GITLAB, host, on_gitlab("main")) == ["pages"]
    assert (host.kept["public"] / "actors" / "ana-ruiz" / "index.html").is_file()
    workspace.git("fetch", "--quiet")
    assert workspace.git("rev-parse", "origin/main^") == before


def test_a_merge_request_is_reported_on(workspace: Workspace) -> None:
    """Although GitLab fetched nothing of the branch that it goes to."""
    host, before = Host(workspace, "cuttings"), workspace.there("main")
    assert gitlab.run(workspace.folder / GITLAB, host, on_gitlab("gamma", merge_request=True)) == ["report"]
    assert "Cara Diaz" in host.kept["report.md"].read_text(encoding="utf-8")
    assert workspace.there("main") == before


def test_without_a_key_nothing_is_pushed(workspace: Workspace) -> None:
    """The run says what can be done instead."""
    host, before = Host(workspace, "cuttings"), workspace.there("main")
    with pytest.raises(StepError, match="could not be pushed to main: see to the rights, or set KB_RESULTS"):
        gitlab.run(workspace.folder / GITLAB, host, on_gitlab("main", KB_TOKEN=""))
    assert workspace.there("main") == before
