"""A run that would do nothing is known from the bytes that it rests on; whatever else happened, a run goes all the way.

A report of a run that went all the way has everything that was found in it; that of one that looked only has not.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from cuttings import finding, unchanged
from cuttings.find import language
from cuttings.kb import atomic
from cuttings.model import Found, Problem
from cuttings.pipeline import extract
from cuttings.places import Folder
from cuttings.places.place import Parcel, Wanted
from cuttings.report import Report
from tests.pipeline import simple_finder

ROOT = Path(__file__).parents[1]
INVENTED = Path(__file__).parent / "pipeline" / "seeds"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A knowledge base of two invented articles, after its first run, with a person's file in it."""
    project = tmp_path / "project"
    shutil.copytree(INVENTED, project / "seeds")
    monkeypatch.setattr("cuttings.finding.search", simple_finder.search)
    monkeypatch.setattr(language, "choose", lambda wanted: (wanted or "none", "1"))
    extract(project)
    _append(project / "kb" / "actors" / "ana-ruiz.yml", b"# mine\n")
    extract(project)
    return project


def _append(path: Path, data: bytes) -> None:
    path.write_bytes(path.read_bytes() + data)


def _looked_only(report: Report) -> bool:
    return report.founds == ()


def _tree(project: Path) -> dict[str, bytes]:
    files = (path for path in (project / "kb").rglob("*") if path.is_file())
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in files}


def test_when_nothing_changed_a_run_only_looks(project: Path) -> None:
    """Also when the run before wrote something, and after a run that was asked for everything."""
    assert _looked_only(extract(project))
    assert not _looked_only(extract(project, whole=True))
    assert _looked_only(extract(project))


def test_what_is_not_read_is_no_obstacle(project: Path) -> None:
    """The scan of an article, beside it."""
    (project / "seeds" / "alpha.pdf").write_bytes(b"%PDF")
    assert not _looked_only(extract(project))
    assert _looked_only(extract(project))


def test_articles_in_a_folder_called_kb_are_no_files_of_kb(project: Path) -> None:
    """Although they may have the name of one."""
    seeds = shutil.copytree(project / "seeds", project / "other" / "kb")
    (project / "kb" / "alpha.txt").write_text("A note.\n")
    for _ in range(2):
        extract(project, seeds=Folder(seeds))
    assert _looked_only(extract(project, seeds=Folder(seeds)))
    _append(seeds / "alpha.txt", b"\nMore.\n")
    assert len(extract(project, seeds=Folder(seeds)).read) == 1


def test_it_says_what_it_would_say_if_it_went_all_the_way(project: Path) -> None:
    """Every count and every problem."""
    _append(project / "seeds" / "beta.meta.yml", b"withdrawn: {reason: Taken back.}\n")
    source = project / "kb" / "sources" / "beta.yml"
    _append(source, b"# mine\n")
    for _ in range(2):
        extract(project)
    looked, went = extract(project), extract(project, whole=True)
    assert _looked_only(looked)
    assert not _looked_only(went)
    assert looked.summary() == went.summary()
    assert looked.problems == went.problems != ()
    assert (looked.unchanged, looked.changes) == (went.unchanged, went.changes)


def test_a_folder_that_is_gone_is_no_empty_one(project: Path) -> None:
    """Without any article a run has nothing to do; without their folder it says so."""
    seeds = project / "none"
    seeds.mkdir()
    for _ in range(2):
        assert extract(project, seeds=Folder(seeds)).problems == ()
    seeds.rmdir()
    assert [problem.what for problem in extract(project, seeds=Folder(seeds)).problems] == ["there is no such folder"]


def _same_size_and_time(path: Path, data: bytes) -> None:
    before = path.stat()
    assert len(data) == before.st_size
    path.write_bytes(data)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "an article": lambda at: _append(at / "seeds" / "alpha.txt", b"\nMore.\n"),
    "an article of the same size and time": lambda at: _same_size_and_time(
        at / "seeds" / "alpha.txt", (at / "seeds" / "alpha.txt").read_bytes().replace(b"Cy", b"Ty")
    ),
    "a new article": lambda at: (at / "seeds" / "gamma.txt").write_text("A third\n\nBo Lind visited Oslo.\n"),
    "an article that goes": lambda at: (at / "seeds" / "alpha.txt").unlink(),
    "an article of another name": lambda at: (at / "seeds" / "alpha.txt").rename(at / "seeds" / "alpha.md"),
    "a sidecar": lambda at: _append(at / "seeds" / "alpha.meta.yml", b"publisher: Herald\n"),
    "what is no article": lambda at: (at / "seeds" / "picture.png").write_bytes(b"\0"),
    "a folder of articles": lambda at: (at / "seeds" / "more").mkdir(),
    "a person's file": lambda at: _append(at / "kb" / "actors" / "ana-ruiz.yml", b"# more\n"),
    "a file of the machine's": lambda at: _append(at / "kb" / "actors" / "bo-lind.yml", b"# mine\n"),
    "a deleted file": lambda at: (at / "kb" / "actors" / "bo-lind.yml").unlink(),
    "a new entity": lambda at: (at / "kb" / "actors" / "eve.yml").write_text("name: Eve\nkind: person\n"),
    "a folder in place of a file": lambda at: (at / "kb" / "actors" / "eve.yml").mkdir(),
    "a decision": lambda at: (at / "kb" / "decisions.yml").write_text("decisions: []\n"),
    "the ledger": lambda at: _append(at / "kb" / "ledger.jsonl", b"\n"),
    "what was found": lambda at: (at / "kb" / "found" / "alpha.jsonl").unlink(),
    "links": lambda at: (at / "kb" / "found" / "links.jsonl").unlink(),
    "a schema": lambda at: (at / "kb" / "schema" / "actor.json").unlink(),
    "what a crash left": lambda at: (at / "kb" / "found" / f".x.1{atomic.UNFINISHED}").write_bytes(b"half"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_any_change_is_seen(project: Path, change: Callable[[Path], object]) -> None:
    """And what then becomes of kb/ is what becomes of it where nothing is remembered."""
    change(project)
    forgetful = shutil.copytree(project, project.with_name("forgetful"))
    shutil.rmtree(forgetful / ".cache")
    assert not _looked_only(extract(project))
    extract(forgetful)
    assert _tree(project) == _tree(forgetful)


def test_a_copy_elsewhere_and_other_times_are_no_change(project: Path) -> None:
    """As after a checkout in CI, which gives every file the time of the checkout."""
    moved = project.rename(project.with_name("moved"))
    for path in moved.rglob("*"):
        os.utime(path, (0, 0))
    assert _looked_only(extract(moved))


@pytest.mark.parametrize("what", ["finder", "model", "packages"])
def test_other_eyes_are_a_change(project: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    """Another release, another language model, another version of a package."""
    if what == "finder":
        monkeypatch.setattr(finding, "_extractor", lambda: "2")
    elif what == "packages":
        monkeypatch.setattr(unchanged, "_installed", lambda: ["pydantic-99.dist-info"])
    assert not _looked_only(extract(project, model="other" if what == "model" else None))


def test_what_a_person_saves_during_a_run_is_seen_by_the_next(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It came after the run had looked."""
    own = project / "kb" / "actors" / "eve.yml"

    def search(*given: Any) -> Iterator[tuple[str, Found | Problem]]:
        own.write_text("name: Eve\nkind: person\n")
        return simple_finder.search(*given)

    _append(project / "seeds" / "alpha.txt", b"\nMore.\n")
    with monkeypatch.context() as patch:
        patch.setattr("cuttings.finding.search", search)
        extract(project)
    assert not _looked_only(extract(project))
    assert _looked_only(extract(project))


class _Restless(Folder):
    """A folder in which somebody adds a word while it is read."""

    def bring(self, wanted: Sequence[Wanted]) -> list[Parcel]:  # type: ignore[override]
        _append(self.path / "alpha.txt", b"\nCy Moor visited Oslo.\n")
        return Folder.bring(wanted)


def test_an_article_that_was_another_one_while_it_was_read_is_read_again(project: Path) -> None:
    """Although it is, when the next run begins, what it was when this one began."""
    text = (project / "seeds" / "alpha.txt").read_bytes()
    shutil.rmtree(project / ".cache")
    assert len(extract(project, seeds=_Restless(project / "seeds")).read) == 1
    (project / "seeds" / "alpha.txt").write_bytes(text)
    assert len(extract(project).read) == 1
    assert _looked_only(extract(project))


def test_a_run_that_did_not_end_is_no_run(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it had written by then."""

    def crash(*given: object) -> None:
        raise KeyboardInterrupt

    text = (project / "seeds" / "alpha.txt").read_bytes()
    _append(project / "seeds" / "alpha.txt", b"\nMore.\n")
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("cuttings.joining.write_across", crash)
        extract(project)
    (project / "seeds" / "alpha.txt").write_bytes(text)
    assert not _looked_only(extract(project))


@pytest.mark.parametrize("problem", ["an article that fails", "a broken file", "a link to a folder"])
def test_what_may_go_through_the_next_time_is_tried_again(project: Path, problem: str) -> None:
    """A problem that stops, or something of which nobody can say whether it changed."""
    if problem == "an article that fails":
        _append(project / "seeds" / "beta.txt", b"\nThey stumble.\n")
    elif problem == "a broken file":
        (project / "kb" / "actors" / "eve.yml").write_text("name: [Eve\n")
    else:
        (project / "kb" / "more").symlink_to(project / "seeds", target_is_directory=True)
    for _ in range(3):
        assert not _looked_only(extract(project))


def test_a_broken_memory_is_as_good_as_none(project: Path) -> None:
    """The run goes all the way, and remembers anew."""
    (kept,) = (project / ".cache" / "unchanged").iterdir()
    kept.write_bytes(b"\x80garbage")
    assert not _looked_only(extract(project))
    assert _looked_only(extract(project))


def test_what_only_the_way_needs_is_not_loaded(tmp_path: Path) -> None:
    """Neither the parser nor what resolves: an unchanged knowledge base costs a look."""
    shutil.copytree(INVENTED, tmp_path / "seeds")
    paths = f"{ROOT / 'scripts'}{os.pathsep}{ROOT}"
    environment: Mapping[str, str] = {**os.environ, "PYTHONPATH": paths}
    command = [sys.executable, "-X", "importtime", "-m", "tests.ci.model_free", "extract", "--project", str(tmp_path)]
    first, second = (subprocess.run(command, env=environment, capture_output=True, text=True) for _ in range(2))
    assert "articles: 2 unchanged" in second.stdout
    assert " cuttings.resolve\n" in first.stderr
    for package in ("spacy", "thinc", "numpy", "cuttings.read", "cuttings.resolve", "cuttings.relate"):
        assert f" {package}\n" not in second.stderr
