"""Which state of the knowledge base a citation speaks of."""

import subprocess
from pathlib import Path

import pytest

from cuttings.kb.revision import revision


@pytest.fixture
def kb(tmp_path: Path) -> Path:
    """A folder with what makes sorting and hashing hard."""
    kb = tmp_path / "kb"
    for name, text in {
        "actors/aldovia.yml": "name: Aldovia\n",
        "actors/aldovia-2.yml": "name: Aldovia’s other half\r\n",
        "actors.yml": "a file that sorts before a folder of its name\n",
        "ledger.jsonl": "",
        "empty/nothing/.hidden": "x",
    }.items():
        path = kb / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return kb


def test_git_finds_it_again(kb: Path) -> None:
    """The revision is what git calls the same folder, so that a commit that has it can be found."""
    (kb / "actors/also.yml").symlink_to("./aldovia.yml")
    (kb / "round").symlink_to(".")
    (kb / "empty/nothing/.hidden").unlink()  # git would keep it

    def git(*words: str) -> str:
        done = subprocess.run(["git", *words], cwd=kb, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    git("init", "--quiet")
    git("-c", "core.autocrlf=false", "add", ".")
    assert revision(kb) == f"swh:1:dir:{git('write-tree')}"


def test_only_the_content_counts(kb: Path) -> None:
    """Times, hidden files and empty folders change nothing; a letter does."""
    before = revision(kb)
    (kb / "actors/aldovia.yml").touch()
    (kb / ".lock").write_text("x", encoding="utf-8")
    (kb / "new").mkdir()
    assert revision(kb) == before
    (kb / "actors/aldovia.yml").write_text("name: Aldovja\n", encoding="utf-8")
    assert revision(kb) != before


def test_no_folder_has_no_revision(tmp_path: Path) -> None:
    """Then citations leave it out."""
    assert revision(tmp_path / "kb") == ""
