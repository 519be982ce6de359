"""Articles out of stores that vouch for nothing: the same arrives, or the run says why not and touches nothing."""

import os
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import fsspec  # type: ignore[import-untyped]
import pytest

from cuttings.places import PlaceError
from cuttings.places.folder import Folder, standing
from cuttings.places.place import wanted
from cuttings.places.store import Held, opened
from cuttings.progress import silently
from tests.places.projects import run, tree


@pytest.fixture(params=["file", "memory", "http"])
def address(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """Where the same articles are in a store, with a folder inside, which is not read."""
    (folder / "older").mkdir()
    (folder / "older" / "four.txt").write_text("Old.\n", encoding="utf-8")
    if request.param == "file":
        yield folder.as_uri()
    elif request.param == "memory":
        store = fsspec.filesystem("memory")
        for path in folder.glob("**/*.*"):
            store.pipe_file(f"/bucket/articles/{path.relative_to(folder).as_posix()}", path.read_bytes())
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
    server.server_close()


def test_the_same_articles_arrive(address: str, folder: Path) -> None:
    """Byte for byte, under the same names, and in the same states as in a folder."""
    told: list[tuple[str, int, int]] = []
    place = opened(address, lambda *step: told.append(step))
    assert isinstance(place, Held)
    here, there = Folder(folder), place
    for name, entry in here.listing().items():
        assert there.listing()[name].state == entry.state
        assert there.listing()[name].is_folder == entry.is_folder
    assert there.listing().keys() == here.listing().keys()
    names = [name for name in here.listing() if name.endswith(".txt")]
    parcels = [place.bring([wanted(name, place.listing()) for name in names]) for place in (here, there)]
    assert parcels[0] == parcels[1]
    assert all(isinstance(parcel.article, bytes) for parcel in parcels[0])
    assert told[-1] == ("fetching articles", 5, 5)


@pytest.mark.parametrize(
    ("wrong", "words"),
    {
        "memory://no/such/place": "FileNotFoundError",
        "memory://empty": "holds no articles",
        "nonsense://bucket": "Protocol not known: nonsense",
        "ftp://127.0.0.1:9/articles": "cannot be read: Connection refused",
    }.items(),
)
def test_a_store_that_gives_nothing_is_no_empty_folder(wrong: str, words: str) -> None:
    """Everything would go that rests on the articles."""
    fsspec.filesystem("memory").mkdirs("/empty", exist_ok=True)
    with pytest.raises(PlaceError, match=words):
        opened(wrong, silently)


def test_nor_is_a_folder_without_articles(tmp_path: Path) -> None:
    """Nor one that is not there, or a file."""
    (tmp_path / "notes.pdf").write_bytes(b"")
    (tmp_path / ".draft.txt").write_bytes(b"")
    (tmp_path / "older.txt").mkdir()
    with pytest.raises(PlaceError, match="holds no articles"):
        standing(tmp_path)
    for wrong in ("nowhere", "notes.pdf"):
        with pytest.raises(PlaceError, match=f"{wrong}: there is no such folder; name one that holds articles"):
            standing(tmp_path / wrong)


def test_whether_a_folder_holds_articles_is_told_by_their_names(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Their bytes are read by the run, once."""
    monkeypatch.setattr("cuttings.places.folder._bytes", None)
    assert standing(folder) == Folder(folder)


@pytest.mark.parametrize("name", ["..", "a\\b"])
def test_no_name_leads_out_of_the_folder(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a store says of its names is hostile input too."""
    store = type(fsspec.filesystem("memory"))
    monkeypatch.setattr(store, "ls", lambda *_, **__: [{"name": f"/x/{name}", "type": "file"}])
    with pytest.raises(PlaceError, match="no name for a file"):
        opened("memory://x", silently)


def test_the_command_reads_from_a_store(address: str, folder: Path, tmp_path: Path) -> None:
    """To the same kb/ as from a folder, with the same problems; an address that fails changes nothing."""
    told = [run(tmp_path / name, place).output for name, place in (("one", folder), ("two", address))]
    assert told[0].replace("articles/", "seeds/") == told[1]
    assert "a folder inside is not read" in told[0]
    first = tree(tmp_path / "one")
    assert len(first) > 10
    assert first == tree(tmp_path / "two")
    assert run(tmp_path / "two", "memory://gone").exit_code == 1
    assert tree(tmp_path / "two") == first


def test_a_second_run_knows_by_the_bytes_what_changed(address: str, folder: Path, tmp_path: Path) -> None:
    """Also when size and time are as they were."""
    run(tmp_path / "project", address)
    assert "3 unchanged" in run(tmp_path / "project", address).output
    path = folder / "alpha.txt"
    before, data = path.stat(), path.read_bytes().replace(b"Oslo", b"Rome")
    path.write_bytes(data)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    if address.startswith("memory:"):
        fsspec.filesystem("memory").pipe_file("/bucket/articles/alpha.txt", data)
    assert "1 read, 2 unchanged" in run(tmp_path / "project", address).output
