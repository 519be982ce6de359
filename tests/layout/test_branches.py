"""Two branches that were both read meet by git, and nothing changes hands."""

import shutil
import subprocess
from pathlib import Path

import pytest

from cuttings.find import language
from cuttings.kb.check import check
from cuttings.layout.lay_out import lay_out
from cuttings.pipeline import extract
from tests.changes.repository import Repository
from tests.pipeline import simple_finder
from tests.site.project import REPOSITORY

INVENTED = REPOSITORY / "tests" / "pipeline" / "seeds"
RAIN = "Rain in Oslo\n\nCara Diaz said that it rained. Ana Ruiz visited Rome.\n"
SNOW = "Snow in Oslo\n\nDora Finn said that it snowed. Cy Moor visited Oslo.\n"
#: The same, corrected: of Dora Finn nothing is left.
LESS_SNOW = "Snow in Oslo\n\nCy Moor visited Oslo.\n"
EDITED = "kb/places/oslo.yml"
HERS = "name: Oslo\nkind: city\naliases: [Tigerstaden]\n"


@pytest.fixture(autouse=True)
def _model_free(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cuttings.finding.search", simple_finder.search)
    monkeypatch.setattr(language, "choose", lambda wanted: ("none", "1"))


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A knowledge base with a branch `rain` and, checked out, a branch `snow`, each with an article of its own."""
    made = Repository(tmp_path / "base")
    lay_out(made.folder, "Salm line")
    shutil.copytree(INVENTED, made.folder / "seeds", dirs_exist_ok=True)
    _read(made, "base")
    for name, text in (("rain", RAIN), ("snow", SNOW)):
        made.git("checkout", "--quiet", "-b", name, "main")
        (made.folder / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
        _read(made, name)
    return made


def _read(repository: Repository, message: str) -> None:
    extract(repository.folder)
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--message", message)


def test_they_meet(repository: Repository, tmp_path: Path) -> None:
    """As `docs/editing.md` tells: kb/ is that of whoever reads all the articles, with what a person did in either."""
    repository.git("checkout", "--quiet", "rain")
    (repository.folder / EDITED).write_text(HERS, encoding="utf-8")
    repository.git("commit", "--quiet", "--all", "--message", "hers")
    repository.git("checkout", "--quiet", "snow")
    (repository.folder / "seeds" / "snow.txt").write_text(LESS_SNOW, encoding="utf-8")
    _read(repository, "corrected")
    with pytest.raises(subprocess.CalledProcessError):  # else nothing would be tried
        repository.git("merge", "--quiet", "--no-commit", "rain")
    repository.git("restore", "--source=HEAD", "--staged", "--worktree", "kb")
    repository.git("checkout", "--quiet", "rain", "--", EDITED)
    report = extract(repository.folder)
    assert (report.problems, report.changes.kept) == ((), (("places", "oslo"),))
    assert check(repository.folder) == []
    assert (repository.folder / EDITED).read_text("utf-8") == HERS
    assert _tree(repository.folder) == _tree(_anew(repository.folder, tmp_path / "anew"))


def _anew(merged: Path, folder: Path) -> Path:
    """A project with the same articles and the same file of a person's, read for the first time."""
    lay_out(folder, "Salm line")
    shutil.copytree(merged / "seeds", folder / "seeds", dirs_exist_ok=True)
    (folder / EDITED).parent.mkdir(parents=True, exist_ok=True)
    (folder / EDITED).write_text(HERS, encoding="utf-8")
    extract(folder)
    return folder


def _tree(folder: Path) -> dict[str, bytes]:
    """All of kb/ but the ledger, which also knows what the machine wrote where a person's file stands now."""
    kb = folder / "kb"
    files = (path for path in kb.rglob("*") if path.is_file() and path.name != "ledger.jsonl")
    return {path.relative_to(kb).as_posix(): path.read_bytes() for path in files}
