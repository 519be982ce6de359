"""The same with the real finder: batches of other articles and another process change no word of what is found."""

import shutil
from pathlib import Path

import pytest

from cuttings.find import language
from cuttings.scale import Workers
from tests.scale.world import made

_ARTICLES = Path(__file__).parents[1] / "gold" / "unseen" / "articles"


def _lay_out(project: Path) -> Path:
    """Three articles of the gold standard."""
    (project / "seeds").mkdir(parents=True)
    for path in sorted(path for path in _ARTICLES.iterdir() if not path.name.endswith(".meta.yml"))[:3]:
        shutil.copy(path, project / "seeds")
    return project


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What one process finds in them."""
    try:
        language.choose()
    except language.NoModelError as error:
        pytest.skip(str(error))
    return made(_lay_out(tmp_path_factory.mktemp("alone")))[0]


@pytest.mark.model
def test_two_workers_find_what_one_process_finds(tmp_path: Path, workers: Workers, alone: dict[str, bytes]) -> None:
    """To the byte."""
    together, report = made(_lay_out(tmp_path), workers)
    assert len(report.read) == 3
    assert together == alone
