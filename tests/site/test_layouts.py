"""A layout that was worked out before is not worked out again, and is never that of something else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.site import layouts
from cuttings.site.derive.layout import layout
from cuttings.site.layouts import Layouts
from cuttings.threads import ONE_THREAD

_NAMES = st.text("ab,() '", min_size=1, max_size=3)
_GRAPHS = st.dictionaries(
    st.tuples(_NAMES, _NAMES).filter(lambda pair: pair[0] < pair[1]), st.integers(1, 3), max_size=4
)
_TIES = {("ann", "ben"): 2, ("ben", "cem"): 1}


def _nobody(*_: object) -> None:
    raise AssertionError("worked out again")


@settings(deadline=None, max_examples=40)
@given(st.lists(_GRAPHS, max_size=6))
def test_it_is_the_same(tmp_path_factory: pytest.TempPathFactory, graphs: list[dict[tuple[str, str], int]]) -> None:
    """As without a folder, whatever was asked for before, by this object or another."""
    folder = tmp_path_factory.mktemp("layouts")
    for graph in graphs:
        nodes = [name for pair in graph for name in pair]
        assert Layouts(folder).of(nodes, graph) == layout(nodes, graph)


def test_it_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For the next build, in whatever order that has the same."""
    first = Layouts(tmp_path).of(["ann", "ben", "cem"], _TIES)
    monkeypatch.setattr(layouts, "worked_out", _nobody)
    assert Layouts(tmp_path).of(["cem", "ben", "ann"], dict(reversed(_TIES.items()))) == first


@pytest.mark.parametrize(
    ("nodes", "ties"),
    [
        (["ann", "ben", "cem", "dan"], _TIES),
        (["ann", "ben", "cem"], {**_TIES, ("ben", "cem"): 2}),
        (["ann", "ben", "cem"], {**_TIES, ("ann", "cem"): 1}),
    ],
)
def test_another_is_worked_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nodes: list[str], ties: dict[tuple[str, str], int]
) -> None:
    """With one more, one tie stronger, one tie more."""
    Layouts(tmp_path).of(["ann", "ben", "cem"], _TIES)
    monkeypatch.setattr(layouts, "worked_out", _nobody)
    with pytest.raises(AssertionError, match="again"):
        Layouts(tmp_path).of(nodes, ties)


def test_another_numpy_works_it_out_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may round otherwise."""
    Layouts(tmp_path).of(["ann", "ben", "cem"], _TIES)
    monkeypatch.setattr(layouts, "version", lambda _: "0.1")
    monkeypatch.setattr(layouts, "worked_out", _nobody)
    with pytest.raises(AssertionError, match="again"):
        Layouts(tmp_path).of(["ann", "ben", "cem"], _TIES)


_ASKING = """
import sys
from pathlib import Path
import cuttings.site.plugin
from cuttings.site.layouts import Layouts
Layouts(Path(sys.argv[1])).of(["ann", "ben", "cem"], {("ann", "ben"): 2, ("ben", "cem"): 1})
print("numpy" in sys.modules)
"""


def test_who_has_a_layout_needs_no_numpy(tmp_path: Path) -> None:
    """It takes long to load. Who has none yet needs it."""

    def needs_numpy() -> str:
        return subprocess.check_output([sys.executable, "-c", _ASKING, str(tmp_path)], text=True).strip()

    assert [needs_numpy(), needs_numpy()] == ["True", "False"]


_WORKING_OUT = """
import os
from cuttings.site.layouts import worked_out
worked_out(["ann", "ben", "cem"], {("ann", "ben"): 2, ("ben", "cem"): 1})
print(len(os.listdir("/proc/self/task")), os.environ.get("OPENBLAS_NUM_THREADS"))
"""


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="threads are counted in /proc")
def test_it_is_worked_out_with_one_thread() -> None:
    """Others cost as much again and are of no use; who starts processes later does so with what was there before."""
    environment = {name: value for name, value in os.environ.items() if name not in ONE_THREAD}
    told = subprocess.check_output([sys.executable, "-c", _WORKING_OUT], text=True, env=environment)
    assert told.split() == ["1", "None"]
