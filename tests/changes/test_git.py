"""Revisions and history, from repositories of git."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from cuttings.changes.compare import compare
from cuttings.changes.git import GitError
from cuttings.changes.history import history_of
from cuttings.changes.revisions import difference, state_of
from cuttings.changes.state import read_state
from cuttings.cli.commands import app
from tests.changes import states
from tests.changes.repository import Repository


def test_revisions_and_folders_tell_the_same(repository: Repository, tmp_path: Path) -> None:
    """By whatever name a state goes."""
    before, after = states.write(tmp_path / "a", states.BEFORE), states.write(tmp_path / "b", states.AFTER)
    wanted = compare(read_state(before / "kb"), read_state(after / "kb"))
    assert difference(repository.folder, "HEAD~1") == wanted
    assert difference(repository.folder, "HEAD~1", "main") == wanted
    assert difference(repository.folder, str(before), "HEAD") == wanted


def test_what_is_not_committed_counts(repository: Repository) -> None:
    """Without a second state, the first is compared with what stands there now."""
    (repository.folder / "kb" / "actors" / "new.yml").write_text("name: New\nkind: person\n", encoding="utf-8")
    told = difference(repository.folder, "HEAD")
    assert [(one.what, one.id) for one in told.entities] == [("added", "new")]


def test_a_project_below_the_root_of_its_repository(tmp_path: Path) -> None:
    """Its own kb/ is compared, and not another's."""
    repository = Repository(tmp_path, "bases/salm")
    repository.commit(states.BEFORE)
    states.write(tmp_path, states.AFTER)
    repository.commit(states.BEFORE | {"kb/actors/eve.yml": "name: Eve\nkind: person\n"})
    told = difference(repository.folder, "HEAD~1", "HEAD")
    assert [(one.what, one.id) for one in told.entities] == [("added", "eve")]
    assert [one.id for one in history_of(repository.folder).revisions[0].entities] == ["eve"]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["mian"], "'mian' is no revision of this repository, and no folder that holds kb/; for example: HEAD~1, main"),
        (["--output=x"], "'--output=x' is no revision"),
        (["HEAD~7"], "'HEAD~7' is no revision"),
    ],
)
def test_a_name_that_means_nothing(repository: Repository, names: list[str], told: str) -> None:
    """Is told, with what would mean something; nothing is passed on to git as an option."""
    result = CliRunner().invoke(app, ["diff", "--project", str(repository.folder), "--", *names])
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(told)
    assert list(repository.folder.glob("x")) == []


def test_outside_of_a_repository(tmp_path: Path) -> None:
    """Folders can be compared; revisions there are none, and no history, which is said."""
    states.write(tmp_path, states.AFTER)
    with pytest.raises(GitError, match="lies in no git repository; name two folders that hold kb/ instead"):
        difference(tmp_path, "HEAD")
    assert difference(tmp_path, str(tmp_path)).nothing
    assert history_of(tmp_path).short == "This copy of the knowledge base came without its history."


def test_a_revision_without_a_knowledge_base(repository: Repository) -> None:
    """There is nothing to compare, which is another thing than that all was added."""
    repository.git("rm", "-r", "--quiet", "kb")
    repository.git("commit", "--quiet", "--message", "Gone")
    with pytest.raises(GitError, match="HEAD has no folder kb/"):
        state_of(repository.folder, "HEAD")


def test_history(repository: Repository) -> None:
    """The newest first, with the days of the commits, and the whole of it."""
    history = history_of(repository.folder)
    assert history.short == ""
    assert [one.when for one in history.revisions] == ["2024-07-03T23:30:00-05:00", "2024-07-01T10:00:00+02:00"]
    wanted = difference(repository.folder, "HEAD~1", "HEAD")
    newest = history.revisions[0]
    assert (newest.entities, newest.relations, newest.forecasts) == (
        wanted.entities,
        wanted.relations,
        wanted.forecasts,
    )


def test_history_is_the_same_from_what_was_kept(repository: Repository) -> None:
    """A second reading parses nothing, and tells the same; a broken file of it is no harm."""
    first = history_of(repository.folder)
    (kept,) = (repository.folder / ".cache" / "history").iterdir()
    assert history_of(repository.folder) == first
    kept.write_bytes(b"broken")
    assert history_of(repository.folder) == first


def test_a_shallow_copy_does_not_take_its_oldest_commit_for_the_beginning(
    repository: Repository, tmp_path: Path
) -> None:
    """Of that commit it is not known what it changed, so nothing is told, and it is said that the history is short."""
    copy = tmp_path / "copy"
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.root}", str(copy))
    history = history_of(copy)
    assert history.revisions == ()
    assert history.short == "The site was built from a shortened history: what changed before is not known here."


def test_a_decision_is_told_though_only_one_file_changed(repository: Repository) -> None:
    """What was decided of stands in another file than the decision."""
    repository.commit(states.AFTER | {"kb/decisions.yml": states.REFUSED})
    newest = history_of(repository.folder).revisions[0]
    assert [one.what for one in newest.relations] == ["refused"]


def test_a_merge_is_told_once(repository: Repository) -> None:
    """By what it brought to the branch that it was merged into."""
    repository.git("checkout", "--quiet", "-b", "side", "HEAD~1")
    repository.commit(states.BEFORE | {"kb/actors/eve.yml": "name: Eve\nkind: person\n"})
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message", "Merge", "side")
    assert [one.id for one in history_of(repository.folder).revisions[0].entities] == ["eve"]
    assert len(history_of(repository.folder).revisions) == 3
