"""A cluster whose scheduler and workers share nothing but a network."""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.scale.namespaces import Machine, machines
from tests.scale.world import lay_out, made


@pytest.fixture
def three() -> Iterator[Sequence[Machine]]:
    """One for the scheduler and the run, two for workers."""
    with ExitStack() as stack:
        try:
            made = stack.enter_context(machines(3))
        except (OSError, subprocess.CalledProcessError) as error:
            pytest.skip(f"network namespaces are not permitted here: {error}")
        yield made


@pytest.mark.usefixtures("_model_free")
def test_workers_in_networks_of_their_own(tmp_path: Path, three: Sequence[Machine]) -> None:
    """They make what one process makes."""
    alone, _ = made(lay_out(tmp_path / "alone"))
    project = lay_out(tmp_path / "apart")
    head, *others = three
    address = f"tcp://{head.address}:8786"
    with ExitStack() as stack:
        begun = [
            head.begin("-m", "distributed.cli.dask_scheduler", "--host", head.address, "--no-dashboard"),
            *(
                other.begin("-m", "distributed.cli.dask_worker", address, "--host", other.address, "--no-dashboard")
                for other in others
            ),
        ]
        for process in begun:
            stack.callback(process.wait)
            stack.callback(process.terminate)
        run = head.python("-m", "tests.scale.elsewhere", str(project), address)
        told = subprocess.run(run, check=True, capture_output=True, text=True, timeout=60)
    assert told.stdout == "24 read, 0 problems\n"
    files = (path for path in (project / "kb").rglob("*") if path.is_file())
    assert {path.relative_to(project).as_posix(): path.read_bytes() for path in files} == alone
