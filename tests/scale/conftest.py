"""A cluster of two processes for all tests of a file, and the finder of three patterns."""

from collections.abc import Iterator

import pytest
from distributed import LocalCluster

from cuttings.find import language
from cuttings.scale import Cluster, Processes, Workers
from tests.pipeline import simple_finder


@pytest.fixture
def _model_free(monkeypatch: pytest.MonkeyPatch) -> None:
    """No language model, in this process or in any other, as workers are told which search is theirs."""
    monkeypatch.setattr("cuttings.finding.search", simple_finder.search)
    monkeypatch.setattr(language, "choose", lambda wanted: ("none", "1"))


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """A real scheduler with two workers, each a process."""
    with LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0", silence_logs=50
    ) as local:
        yield Cluster(local.scheduler_address)


@pytest.fixture(params=["processes", "cluster"])
def workers(request: pytest.FixtureRequest) -> Workers:
    """Two workers of either kind."""
    if request.param == "processes":
        return Processes(2)
    kept: Cluster = request.getfixturevalue("cluster")
    return kept
