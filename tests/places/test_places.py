"""What a place says of its files: a state that is another one whenever the bytes are, or that nobody can say."""

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from cuttings.places import Folder
from cuttings.places.names import is_article, is_read, sidecar_of
from cuttings.places.place import wanted
from cuttings.places.tokens import token
from cuttings.read import read_folder, read_place
from tests.places.projects import run

TOKENS = yaml.safe_load((Path(__file__).parent / "tokens.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", TOKENS, ids=lambda case: case["store"])
def test_only_what_is_sure_is_a_token(case: dict[str, Any]) -> None:
    """Times and sizes can stay as they were."""
    assert token(case["entry"]) == case["token"]


@pytest.mark.parametrize(
    ("name", "article", "read"),
    [
        ("a.txt", True, True),
        ("A.TXT", True, True),
        ("a.b.md", True, True),
        ("a.meta.yml", False, True),
        ("a.pdf", False, False),
        ("txt", False, False),
        (".txt", False, False),
    ],
)
def test_names_tell_what_is_read(name: str, article: bool, read: bool) -> None:
    """Whatever their case."""
    assert (is_article(name), is_read(name)) == (article, read)


@pytest.mark.parametrize("path", [".", "../articles", "../articles/."])
def test_a_folder_has_a_name_however_it_is_reached(folder: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    """Else problems would name files at the root of the machine."""
    monkeypatch.chdir(folder)
    assert Folder(Path(path)).name == "articles"


def test_a_folder_is_listed_without_what_is_hidden(folder: Path) -> None:
    """What is inside another folder, or is not read, is there by its name alone."""
    (folder / ".hidden.txt").write_text("Hidden.\n")
    (folder / "older").mkdir()
    (folder / "older" / "four.txt").write_text("Old.\n")
    (folder / "scan.pdf").write_bytes(b"%PDF")
    listing = Folder(folder).listing()
    assert not listing.keys() & {".hidden.txt", "four.txt"}
    assert listing["older"].is_folder
    before = listing["scan.pdf"].state
    (folder / "scan.pdf").write_bytes(b"%PDF 2")
    assert Folder(folder).listing()["scan.pdf"].state == before


def test_a_change_of_the_same_size_and_time_is_another_state(folder: Path) -> None:
    """As some editors and every checkout make them."""
    path = folder / "alpha.txt"
    before, stat = Folder(folder).listing()["alpha.txt"], path.stat()
    path.write_bytes(path.read_bytes().replace(b"Oslo", b"Rome"))
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    after = Folder(folder).listing()["alpha.txt"]
    assert after.size == before.size
    assert after.state != before.state


def test_nobody_can_say_what_a_link_to_nowhere_will_be(folder: Path) -> None:
    """And whoever wants it is told why it cannot be had."""
    (folder / "lost.txt").symlink_to(folder / "nowhere")
    listing = Folder(folder).listing()
    assert listing["lost.txt"].state is None
    [parcel] = Folder.bring([wanted("lost.txt", listing)])
    assert parcel.article == "No such file or directory"


def test_what_is_no_file_stops_nothing(folder: Path) -> None:
    """A link to itself, or to what has no end: what is wrong with each is told, and the rest is read."""
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.txt")
    articles, problems = read_folder(folder)
    assert articles
    told = {Path(one.file).name: one.what for one in problems}
    assert "loop.txt" in told
    assert told["pipe.txt"] == told["zero.txt"] == "cannot be read: it is no file"


def test_an_article_is_wanted_with_its_sidecar(folder: Path) -> None:
    """If it has one."""
    listing = Folder(folder).listing()
    assert sidecar_of("alpha.txt") == "alpha.meta.yml"
    assert wanted("alpha.txt", listing).beside == str(folder / "alpha.meta.yml")
    assert wanted("a third [1].txt", listing).beside is None


def test_an_article_that_vanishes_after_the_listing_is_a_problem(folder: Path) -> None:
    """As when somebody tidies up while a run is at work; the others are read."""
    listing = Folder(folder).listing()
    (folder / "alpha.txt").unlink()
    articles, problems = read_place(Folder(folder), listing)
    assert [article.file for article in articles] == ["a third [1].txt", "beta.txt"]
    assert [str(problem) for problem in problems] == [
        "articles/alpha.txt: cannot be read: No such file or directory; make it a readable file"
    ]


def test_whatever_finds_fault_with_an_article_names_its_place(folder: Path, tmp_path: Path) -> None:
    """Reading, finding, and who compares its id with those in kb/; so does the list of what was left out."""
    for name, text in {"empty": "", "fails": "Ana Ruiz made him stumble.\n", "taken": "Rain\n"}.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "taken.meta.yml").write_text("id: eve\n", encoding="utf-8")
    actor = tmp_path / "project" / "kb" / "actors" / "eve.yml"
    actor.parent.mkdir(parents=True)
    actor.write_text("name: Eve\nkind: person\n", encoding="utf-8")
    told = run(tmp_path / "project", folder, "--report").output
    assert [line.partition(": ")[0] for line in told.splitlines() if ".txt" in line] == [
        *(f"articles/{name}.txt" for name in ("a third [1]", "alpha", "beta")),
        *(f"articles/{name}.txt" for name in ("empty", "fails", "taken")),
    ]
    assert "articles/fails.txt: could not be searched\n" in told
