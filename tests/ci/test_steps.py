"""What the steps of CI do to a repository and its remote."""

from pathlib import Path

import pytest

from tests.ci.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A knowledge base to which somebody has just pushed two articles, with extraction done."""
    made = Workspace(tmp_path)
    made.add_articles()
    done = made.run("extract")
    assert done.returncode == 0, done.stderr
    return made


def test_results_are_committed(workspace: Workspace) -> None:
    """To the branch, only kb/; and a second run has nothing to do."""
    (workspace.folder / "stray.txt").write_text("left by some tool", encoding="utf-8")
    done = workspace.run("keep", BRANCH="main", KB_AUTHOR="Robot", KB_EMAIL="robot@example.org")
    assert (done.returncode, done.stdout) == (0, "committed kb/ to main\n"), done.stderr
    assert workspace.there("main") == workspace.git("rev-parse", "HEAD")
    changed = workspace.git("diff", "--name-only", "HEAD~1", "HEAD").splitlines()
    assert changed
    assert all(file.startswith("kb/") for file in changed)
    assert (
        workspace.git("log", "-1", "--format=%an %ae %s") == "Robot robot@example.org Bring kb/ up to date with seeds/"
    )
    workspace.run("extract")
    again = workspace.run("keep", BRANCH="main")
    assert (again.returncode, again.stdout) == (0, "kb/ is up to date\n")


def test_nobody_is_overwritten(workspace: Workspace, tmp_path: Path) -> None:
    """When the branch has moved on meanwhile, the step fails, and what was pushed stays."""
    other = tmp_path / "other"
    workspace.git("clone", "--quiet", str(workspace.remote), str(other))
    workspace.git("-C", str(other), "commit", "--quiet", "--allow-empty", "--message", "Meanwhile")
    workspace.git("-C", str(other), "push", "--quiet")
    newest = workspace.there("main")
    done = workspace.run("keep", BRANCH="main")
    assert done.returncode == 1
    assert "main has moved on meanwhile" in done.stderr
    assert workspace.there("main") == newest


def test_a_branch_that_takes_no_commit(workspace: Workspace) -> None:
    """A protected branch is told from one that moved on, with what can be chosen instead."""
    hook = workspace.remote / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho protected >&2\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    done = workspace.run("keep", BRANCH="main")
    assert done.returncode == 1
    assert "kb/ could not be pushed to main: see to the rights, or set KB_RESULTS" in done.stderr


def test_results_are_offered(workspace: Workspace) -> None:
    """From a branch of their own, as a pull request with the report; this branch stays as it is."""
    calls = workspace.tools / "calls"
    workspace.tool("gh", f'echo "$@" >> "{calls}"; if test "$2" = create; then cat >> "{calls}"; fi')
    here = workspace.git("rev-parse", "HEAD")
    done = workspace.run("keep", BRANCH="main", KB_RESULTS="pull-request")
    assert (done.returncode, done.stdout) == (0, "offered kb/ from cuttings/extract\n"), done.stderr
    assert workspace.there("main") == here == workspace.git("rev-parse", "HEAD")
    assert workspace.git("rev-parse", f"{workspace.there('cuttings/extract')}^") == here
    assert workspace.clean
    told = calls.read_text(encoding="utf-8")
    assert "pr create --head cuttings/extract --base main" in told
    assert "<!-- cuttings diff -->" in told
    assert "Ana Ruiz" in told


def test_an_offer_is_renewed_and_not_made_twice(workspace: Workspace) -> None:
    """A pull request that is open already shows the newest results by itself."""
    calls = workspace.tools / "calls"
    workspace.tool("gh", f'echo "$@" >> "{calls}"; if test "$2" = list; then echo 7; fi')
    for _ in range(2):
        workspace.run("extract")
        done = workspace.run("keep", BRANCH="main", KB_RESULTS="pull-request")
        assert done.returncode == 0, done.stderr
    assert "create" not in calls.read_text(encoding="utf-8")
    assert workspace.there("cuttings/extract")


def test_results_that_are_not_kept_fail(workspace: Workspace) -> None:
    """For those who want kb/ only from people's own machines."""
    done = workspace.run("keep", BRANCH="main", KB_RESULTS="none")
    assert done.returncode == 1
    assert "run cuttings extract and commit kb/" in done.stderr
    assert "kb/actors/ana-ruiz.yml" in done.stdout or "kb/actors/" in done.stdout


def test_a_choice_that_there_is_not(workspace: Workspace) -> None:
    """The step says which there are."""
    done = workspace.run("keep", BRANCH="main", KB_RESULTS="comit")
    assert (done.returncode, done.stderr) == (2, "KB_RESULTS is comit; it is one of: commit, pull-request, none\n")


def test_on_gitlab_a_commit_starts_no_pipeline(workspace: Workspace) -> None:
    """Or the robot would run for its own commit."""
    workspace.tool("git", 'echo "$@" >> "$LOG"; exec /usr/bin/env -i PATH="$REAL" "$GIT" "$@"')
    log = workspace.tools / "log"
    workspace.run("keep", BRANCH="main", GITLAB_CI="true", LOG=str(log), REAL="/usr/bin:/bin", GIT="git")
    assert "push --quiet origin -o ci.skip HEAD:refs/heads/main" in log.read_text(encoding="utf-8")


def test_what_is_wrong_is_shown_beside_its_line(workspace: Workspace) -> None:
    """On GitHub as annotations, elsewhere as lines; both stop the run."""
    assert workspace.run("check").returncode == 0
    (workspace.folder / "kb" / "actors" / "eve.yml").write_text("name: Eve\nkind: persn\n", encoding="utf-8")
    there, elsewhere = workspace.run("check", GITHUB_ACTIONS="true"), workspace.run("check")
    assert (there.returncode, elsewhere.returncode) == (1, 1)
    assert there.stdout.startswith("::error file=kb/actors/eve.yml,line=2,col=1::kind: 'persn' is not one of")
    assert elsewhere.stderr.startswith("kb/actors/eve.yml:2:1: kind: 'persn' is not one of the terms")


def test_the_report_tells_what_a_branch_brings(workspace: Workspace, tmp_path: Path) -> None:
    """With what is extracted from its articles, against where it left the other branch."""
    workspace.run("keep", BRANCH="main")
    workspace.git("checkout", "--quiet", "-b", "gamma")
    (workspace.folder / "seeds" / "gamma.txt").write_text("Rain\n\nCara Diaz said that it rained.\n", encoding="utf-8")
    workspace.save("An article")
    assert workspace.run("extract").returncode == 0
    summary = tmp_path / "summary.md"
    done = workspace.run("report", TARGET="main", GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode == 0, done.stderr
    report = (workspace.folder / "report.md").read_text(encoding="utf-8")
    assert summary.read_text(encoding="utf-8") == report
    assert "Cara Diaz (person) `actors/cara-diaz`" in report
    assert "Ana Ruiz" not in report


def test_a_shallow_branch_is_not_compared(workspace: Workspace, tmp_path: Path) -> None:
    """Where no common commit is known, the step says what to fetch."""
    workspace.git("checkout", "--quiet", "--orphan", "other")
    workspace.save("Without a past")
    done = workspace.run("report", TARGET="main")
    assert done.returncode == 1
    assert "fetch the whole history" in done.stderr


@pytest.mark.parametrize(
    ("earlier", "call"),
    [("", "--method POST repos/o/n/issues/7/comments"), ("42", "--method PATCH repos/o/n/issues/comments/42")],
)
def test_there_is_one_comment(workspace: Workspace, earlier: str, call: str) -> None:
    """The first run makes it, the next ones bring it up to date."""
    calls = workspace.tools / "calls"
    workspace.tool("gh", f'echo "$@" >> "{calls}"; case "$*" in *paginate*) echo {earlier};; esac')
    (workspace.folder / "report.md").write_text("<!-- cuttings diff -->\n", encoding="utf-8")
    done = workspace.run("comment", REPOSITORY="o/n", NUMBER="7")
    assert done.returncode == 0, done.stderr
    assert f"{call} --field body=@report.md" in calls.read_text(encoding="utf-8")


def test_the_site_is_built_strictly(workspace: Workspace) -> None:
    """It stands where CI takes it from; a link to nothing stops the run."""
    workspace.run("keep", BRANCH="main")
    done = workspace.run("build", SITE="public")
    assert done.returncode == 0, done.stderr + done.stdout
    assert (workspace.folder / "public" / "actors" / "ana-ruiz" / "index.html").is_file()
    index = workspace.folder / "docs" / "index.md"
    index.write_text("[nowhere](nowhere.md)\n", encoding="utf-8")
    assert workspace.run("build").returncode == 1


def test_installing_is_done_once(workspace: Workspace) -> None:
    """With the version that requirements.txt names; what is kept from the run before is not installed again."""
    calls = workspace.tools / "calls"
    pip = f'echo "$@" >> "{calls}"; touch .venv/bin/cuttings; chmod +x .venv/bin/cuttings'
    workspace.tool(
        "python3", f"mkdir -p .venv/bin; printf '#!/bin/sh\\n{pip}\\n' > .venv/bin/pip; chmod +x .venv/bin/pip"
    )
    for _ in range(2):
        done = workspace.run("install")
        assert done.returncode == 0, done.stderr
    assert calls.read_text(encoding="utf-8") == "install --quiet --requirement requirements.txt\n"
