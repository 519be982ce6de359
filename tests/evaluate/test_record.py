"""Figures that are recorded: all of them, or none, and then it is told."""

from pathlib import Path

import pytest

from cuttings.evaluate.command import Report
from cuttings.evaluate.figures import RECORDED, recorded
from cuttings.evaluate.score import Scores
from cuttings.kb import atomic
from cuttings.model import Problem


def _report(gold: Path, figure: float) -> Report:
    problem = Problem(str(gold / RECORDED), 0, "claims F1 was 1.0 and is 0.5")
    scores, before = Scores({"claims F1": figure}, (), 0, 0), recorded(gold)[0]
    return Report(gold, scores=scores, recorded=before, is_whole=True, problems=[problem])


def _recorded(gold: Path) -> dict[str, dict[str, float]]:
    figures, problems = recorded(gold)
    assert figures and not problems
    return {occasion: dict(each) for occasion, each in figures.columns().items()}


def test_the_first_figures_stay(tmp_path: Path) -> None:
    """The present ones take the place of those before, and none of them is worse any more."""
    _report(tmp_path, 1.0).keep()
    second = _report(tmp_path, 0.5)
    second.keep()
    assert _recorded(tmp_path) == {"first contact": {"claims F1": 1.0}, "now": {"claims F1": 0.5}}
    assert second.problems == []


def test_what_cannot_be_recorded_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The figures that were recorded are as they were."""
    _report(tmp_path, 1.0).keep()

    def full(path: Path, _: bytes) -> None:
        path.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic, "_write_through", full)
    second = _report(tmp_path, 0.5)
    second.keep()
    told = "cannot be written: No space left on device"
    assert second.problems[1:] == [Problem(str(tmp_path / RECORDED), 0, told)]
    assert _recorded(tmp_path)["now"] == {"claims F1": 1.0}
    assert [path.name for path in tmp_path.iterdir()] == [RECORDED]
