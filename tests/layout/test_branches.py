"""Two branches that were both read meet by git, and what the machine wrote in either stays the machine's."""

import shutil
import subprocess
from pathlib import Path

import pytest

from cuttings.find import language
from cuttings.kb.check import check
from cuttings.layout.lay_out import lay_out
from cuttings.model import KINDS
from cuttings.pipeline import extract
from tests.changes.repository import Repository
from tests.pipeline import simple_finder
from tests.site.project import REPOSITORY

INVENTED = REPOSITORY / "tests" / "pipeline" / "seeds"
RAIN = "Rain in Oslo\n\nCara Diaz said that it rained. Ana Ruiz visited Rome.\n"
SNOW = "Snow in Oslo\n\nDora Finn said that it snowed. Cy Moor visited Oslo.\n"


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
    """As `docs/editing.md` tells: no file has changed hands, and kb/ is that of whoever reads all the articles."""
    with pytest.raises(subprocess.CalledProcessError):
        repository.git("merge", "--quiet", "rain")
    unsettled = repository.git("diff", "--name-only", "--diff-filter=U").splitlines()
    assert "kb/places/oslo.yml" in unsettled  # else nothing would be tried
    assert "kb/ledger.jsonl" not in unsettled
    repository.git("checkout", "--ours", "--", *(path for path in unsettled if path.split("/")[1] in KINDS))
    report = extract(repository.folder)
    assert (report.problems, report.changes.kept) == ((), ())
    assert check(repository.folder) == []
    lay_out(tmp_path / "anew", "Salm line")
    shutil.copytree(repository.folder / "seeds", tmp_path / "anew" / "seeds", dirs_exist_ok=True)
    extract(tmp_path / "anew")
    assert _tree(repository.folder) == _tree(tmp_path / "anew")


def test_this_repository_does_as_it_lays_out() -> None:
    """Line by line, but for the remarks."""
    ours = REPOSITORY / ".gitattributes"
    laid_out = REPOSITORY / "scripts" / "cuttings" / "layout" / "base" / "dot.gitattributes"
    one, other = (
        [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")] for path in (ours, laid_out)
    )
    assert one == other


def _tree(folder: Path) -> dict[str, bytes]:
    kb = folder / "kb"
    return {path.relative_to(kb).as_posix(): path.read_bytes() for path in kb.rglob("*") if path.is_file()}
