"""Workers fetch from a store what they read: a real S3 server, real processes, a real cluster."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

from cuttings import pipeline
from cuttings.places import store
from cuttings.progress import silently
from cuttings.scale import Cluster
from tests.places.projects import tree
from tests.places.stores import Vault, s3
from tests.scale.world import lay_out, made

ROOT = Path(__file__).parents[2]
ARTICLES = 24


@pytest.fixture
def alone(tmp_path: Path) -> Path:
    """A project with articles in a folder."""
    return lay_out(tmp_path / "alone", ARTICLES)


@pytest.fixture
def bucket(alone: Path, tmp_path: Path) -> Iterator[Vault]:
    """The same articles on a server."""
    with s3(tmp_path / "s3") as vault:
        for path in (alone / "seeds").iterdir():
            vault.put(path.name, path.read_bytes())
        yield vault


def _refused(*_: object) -> None:
    raise AssertionError("this process was to leave that to the workers")


@pytest.mark.usefixtures("_model_free")
def test_a_cluster_fetches_what_it_reads(
    bucket: Vault, alone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever runs it asks for the list alone, and kb/ is the same to the byte as from a folder."""
    monkeypatch.setattr(store, "_fetch", _refused)
    project = tmp_path / "project"
    project.mkdir()
    with LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0", silence_logs=50
    ) as cluster:
        place = store.opened(bucket.address, silently)
        report = pipeline.extract(project, seeds=place, workers=Cluster(cluster.scheduler_address))
    assert report.problems == ()
    assert len(report.read) == len(bucket.took()) == ARTICLES
    assert tree(project) == made(alone)[0]


@pytest.mark.usefixtures("_model_free")
def test_processes_fetch_what_they_read(bucket: Vault, alone: Path, tmp_path: Path) -> None:
    """The command as people give it; a second time it fetches nothing."""
    project = tmp_path / "project"
    project.mkdir()
    paths = f"{ROOT / 'scripts'}{os.pathsep}{ROOT}"
    command = [sys.executable, "-m", "tests.ci.model_free", "extract", "--workers", "2"]
    command += ["--project", str(project), "--seeds", bucket.address]
    for told, fetched in ((f"{ARTICLES} read", ARTICLES), (f"{ARTICLES} unchanged", 0)):
        done = subprocess.run(
            command, env={**os.environ, "PYTHONPATH": paths}, check=True, capture_output=True, text=True
        )
        assert f"articles: {told}\n" in done.stdout
        assert len(bucket.took()) == fetched
    assert tree(project) == made(alone)[0]
