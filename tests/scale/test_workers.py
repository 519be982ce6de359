"""Whoever does the work, and whatever befalls them: kb/ is the same to the byte, or the run says what it lacks."""

from functools import partial
from pathlib import Path

import pytest
from distributed import LocalCluster

from cuttings.scale import Cluster, Processes, Workers
from tests.scale import finders
from tests.scale.world import lay_out, made

pytestmark = pytest.mark.usefixtures("_model_free")


def test_two_workers_make_what_one_process_makes(tmp_path: Path, workers: Workers) -> None:
    """Results come in any order, and the files do not tell."""
    alone, _ = made(lay_out(tmp_path / "alone"))
    together, report = made(lay_out(tmp_path / "together"), workers)
    assert report.problems == ()
    assert len(report.read) == 24
    assert together == alone


def test_a_lost_worker_costs_nothing_but_time(
    tmp_path: Path, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One is killed in the middle of a batch; another does that batch again."""
    alone, _ = made(lay_out(tmp_path / "alone"))
    once = tmp_path / "killed"
    monkeypatch.setattr("cuttings.finding.search", partial(finders.losing, once))
    together, report = made(lay_out(tmp_path / "together"), workers)
    assert once.exists()
    assert report.problems == ()
    assert together == alone


def test_an_article_that_every_process_dies_of_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others go through, those of its own batch too."""
    monkeypatch.setattr("cuttings.finding.search", partial(finders.losing, None))
    _, report = made(lay_out(tmp_path), Processes(2))
    assert [problem.file for problem in report.problems] == ["seeds/article-07.txt"]
    assert len(report.read) == 23


def test_a_batch_that_fails_is_tried_again_and_then_piece_by_piece(
    tmp_path: Path, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is wrong is told with the file of the article that it is in."""
    tries = tmp_path / "tries"
    monkeypatch.setattr("cuttings.finding.search", partial(finders.failing, tries))
    monkeypatch.setattr("cuttings.scale.batches._TURNS", 1)
    _, report = made(lay_out(tmp_path / "project"), workers)
    (problem,) = report.problems
    assert problem.file == "seeds/article-07.txt"
    assert problem.what == "could not be searched, three times: MemoryError: no room"
    assert len(report.read) == 23
    whole, again, alone = map(int, tries.read_text().split())
    assert whole == again > alone == 1


def test_workers_of_another_version_write_nothing(
    tmp_path: Path, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One problem says so, however many articles there are."""
    monkeypatch.setattr("cuttings.finding.search", finders.unfit)
    files, report = made(lay_out(tmp_path), workers)
    assert [str(problem) for problem in report.problems] == ["seeds: cannot be read: a worker has cuttings 0"]
    assert files.keys() <= {"kb/.lock"}


def test_processes_that_never_live_end_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pools are not made for ever."""
    monkeypatch.setattr("cuttings.finding.search", finders.lost)
    _, report = made(lay_out(tmp_path), Processes(2))
    (problem,) = report.problems
    assert "end as soon as they begin" in problem.what


def test_a_cluster_without_workers_is_not_waited_for_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is an address at which nobody answers, or one that is none."""
    monkeypatch.setattr("cuttings.scale.cluster._PATIENCE", 0.5)
    with LocalCluster(n_workers=0, dashboard_address=":0") as empty:  # type: ignore[no-untyped-call]
        addresses = {empty.scheduler_address: "has no workers", "tcp://127.0.0.1:9": "answers", "here": "no address"}
        for address, words in addresses.items():
            _, report = made(lay_out(tmp_path / words), Cluster(address))
            (problem,) = report.problems
            assert words in problem.what
