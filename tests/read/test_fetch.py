"""Articles out of stores: the same files arrive, or the run says why not and touches nothing."""

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import fsspec  # type: ignore[import-untyped]
import pytest
from click.testing import CliRunner
from tests.pipeline import simple_finder

from cuttings.cli import app
from cuttings.find import language
from cuttings.progress import silently
from cuttings.read.fetch import FetchError, fetched, standing

_SEEDS = Path(__file__).parents[1] / "pipeline" / "seeds"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles with sidecars, one with a blank in its name, and a folder, which is not read."""
    shutil.copytree(_SEEDS, tmp_path / "articles")
    (tmp_path / "articles" / "a third.txt").write_text("Ana Ruiz visited Oslo.\n", encoding="utf-8")
    (tmp_path / "articles" / "older").mkdir()
    (tmp_path / "articles" / "older" / "four.txt").write_text("Old.\n", encoding="utf-8")
    return tmp_path / "articles"


@pytest.fixture(params=["file", "memory", "http"])
def address(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """Where the same articles are in a store."""
    if request.param == "file":
        yield folder.as_uri()
    elif request.param == "memory":
        store = fsspec.filesystem("memory")
        store.put(str(folder), "/bucket/articles", recursive=True)
        yield "memory://bucket/articles"
        store.rm("/bucket", recursive=True)
    else:
        pytest.importorskip("aiohttp", reason="fsspec needs aiohttp for the web")
        yield from _served(folder)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def test_the_same_files_arrive(address: str, folder: Path) -> None:
    """Byte for byte, under the same names; a folder inside is seen, and stays empty. Nothing is left behind."""
    told: list[tuple[str, int, int]] = []
    with fetched(address, lambda *step: told.append(step)) as here:
        files = {path.name: path.read_bytes() for path in here.iterdir() if path.is_file()}
        assert files == {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
        assert [path.name for path in here.iterdir() if path.is_dir()] == ["older"]
        assert here.name == "seeds"
    assert not here.exists()
    assert told[-1] == ("fetching articles", 5, 5)


@pytest.mark.parametrize(
    ("wrong", "words"),
    {
        "memory://no/such/place": "FileNotFoundError",
        "memory://empty": "holds no articles",
        "nonsense://bucket": "Protocol not known: nonsense",
    }.items(),
)
def test_a_store_that_gives_nothing_is_no_empty_folder(wrong: str, words: str) -> None:
    """Everything would go that rests on the articles."""
    fsspec.filesystem("memory").mkdirs("/empty", exist_ok=True)
    with pytest.raises(FetchError, match=words), fetched(wrong, silently):
        pass


def test_nor_is_a_folder_without_articles(tmp_path: Path) -> None:
    """Nor one that is not there, or a file."""
    (tmp_path / "notes.pdf").write_bytes(b"")
    with pytest.raises(FetchError, match="holds no articles"):
        standing(tmp_path)
    for wrong in ("nowhere", "notes.pdf"):
        with pytest.raises(FetchError, match=f"{wrong}: there is no such folder; name one that holds articles"):
            standing(tmp_path / wrong)


@pytest.mark.parametrize("name", ["..", "a\\b"])
def test_no_name_leads_out_of_the_folder(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a store says of its names is hostile input too."""
    store = type(fsspec.filesystem("memory"))
    monkeypatch.setattr(store, "ls", lambda *_, **__: [{"name": f"/x/{name}", "type": "file"}])
    with pytest.raises(FetchError, match="no name for a file"), fetched("memory://x", silently):
        pass


def test_the_command_reads_from_a_store(
    address: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To the same kb/ as from a folder, with the same problems; an address that fails changes nothing."""
    monkeypatch.setattr("cuttings.finding.search", simple_finder.search)
    monkeypatch.setattr(language, "choose", lambda wanted: ("none", "1"))
    told: list[str] = []
    trees: list[dict[Path, bytes]] = []
    for place in (str(folder), address):
        project = tmp_path / f"project-{len(trees)}"
        project.mkdir()
        result = CliRunner().invoke(app, ["extract", "--project", str(project), "--seeds", place])
        told.append(result.output.replace("articles/", "seeds/"))
        trees.append({p.relative_to(project): p.read_bytes() for p in (project / "kb").rglob("*") if p.is_file()})
    assert told[0] == told[1]
    assert "a folder inside is not read" in told[0]
    assert len(trees[0]) > 10
    assert trees[0] == trees[1]
    result = CliRunner().invoke(app, ["extract", "--project", str(project), "--seeds", "memory://gone"])
    assert result.exit_code == 1
    assert {p.relative_to(project): p.read_bytes() for p in (project / "kb").rglob("*") if p.is_file()} == trees[1]
