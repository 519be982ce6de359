"""No language model in any test of places, and the stores they are tried with."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cuttings.find import language
from tests.pipeline import simple_finder
from tests.places.stores import Vault, in_memory, s3

SEEDS = Path(__file__).parents[1] / "pipeline" / "seeds"


@pytest.fixture(autouse=True)
def _model_free(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cuttings.finding.search", simple_finder.search)
    monkeypatch.setattr(language, "choose", lambda wanted: ("none", "1"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles with sidecars, and a third with a name that addresses and patterns do not like."""
    shutil.copytree(SEEDS, tmp_path / "articles")
    (tmp_path / "articles" / "a third [1].txt").write_text("Ana Ruiz visited Oslo.\n", encoding="utf-8")
    return tmp_path / "articles"


@pytest.fixture(params=["memory", "s3"])
def vault(request: pytest.FixtureRequest, folder: Path, tmp_path: Path) -> Iterator[Vault]:
    """The same articles in a store that vouches for them."""
    with in_memory() if request.param == "memory" else s3(tmp_path / "s3") as vault:
        for path in folder.iterdir():
            vault.put(path.name, path.read_bytes())
        yield vault
