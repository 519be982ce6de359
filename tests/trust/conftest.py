"""The knowledge base of two invented articles, after its first run, with a finder that needs no language model."""

import shutil
from pathlib import Path

import pytest

from cuttings.find import language
from cuttings.pipeline import extract
from tests.pipeline import simple_finder

SEEDS = Path(__file__).parents[1] / "pipeline" / "seeds"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Everything in it is the machine's."""
    shutil.copytree(SEEDS, tmp_path / "seeds")
    monkeypatch.setattr("cuttings.finding.search", simple_finder.search)
    monkeypatch.setattr(language, "choose", lambda wanted: ("none", "1"))
    assert extract(tmp_path).problems == ()
    return tmp_path
