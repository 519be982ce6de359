"""Workers read what is new, or the run says what it lacks."""

from pathlib import Path

import pytest

from cuttings import pipeline
from cuttings.places import Folder
from cuttings.scale import Workers
from tests.scale import places
from tests.scale.places import Shared
from tests.scale.world import lay_out, made

pytestmark = pytest.mark.usefixtures("_model_free")


def test_workers_read_what_they_reach_and_what_they_are_sent(
    tmp_path: Path, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To the same articles as one process; nobody reads but they."""
    alone, _ = made(lay_out(tmp_path / "alone"))
    monkeypatch.setattr("cuttings.reading.read_here", None)
    for name, bring in (("sent", None), ("reached", Folder.bring)):
        project = lay_out(tmp_path / name)
        place = Shared(project / "seeds", bring) if bring else None
        report = pipeline.extract(project, seeds=place, workers=workers)
        assert report.problems == ()
        files = (path for path in (project / "kb").rglob("*") if path.is_file())
        assert {path.relative_to(project).as_posix(): path.read_bytes() for path in files} == alone


def test_an_article_that_fails_is_named(tmp_path: Path, workers: Workers) -> None:
    """The others go through, those of its own batch too."""
    project = lay_out(tmp_path)
    report = pipeline.extract(project, seeds=Shared(project / "seeds", places.failing), workers=workers)
    (problem,) = report.problems
    assert problem.file == "seeds/article-07.txt"
    assert problem.what == "could not be read, three times: MemoryError: no room"
    assert len(report.read) == 23


def test_workers_that_may_not_fetch_write_nothing(tmp_path: Path, workers: Workers) -> None:
    """One problem says so, however many articles there are."""
    project = lay_out(tmp_path)
    report = pipeline.extract(project, seeds=Shared(project / "seeds", places.refusing), workers=workers)
    assert [str(problem) for problem in report.problems] == [
        "seeds: cannot be read: a worker cannot fetch them: shared: cannot be read: no entry"
    ]
    assert not (project / "kb").exists()


def test_workers_that_read_otherwise_write_nothing(
    tmp_path: Path, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else what they read would be kept under a false name."""
    monkeypatch.setattr("cuttings.reading._version", lambda: "cuttings 0")
    project = lay_out(tmp_path)
    (problem,) = pipeline.extract(project, workers=workers).problems
    assert "a worker reads with cuttings " in problem.what
    assert problem.what.endswith(", not cuttings 0: install the same there as here")
    assert not (project / "kb").exists()
