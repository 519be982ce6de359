"""A store that vouches for what it holds gives each article once, and again only when it changed."""

import shutil
from pathlib import Path

import pytest

from cuttings.places import PlaceError, store
from cuttings.places.place import Listing, wanted
from cuttings.progress import silently
from tests.places.projects import run, tree
from tests.places.stores import Vault

ALL = ["a%20third%20%5B1%5D.txt", "alpha.meta.yml", "alpha.txt", "beta.meta.yml", "beta.txt"]


def _named(names: list[str]) -> list[str]:
    """As they are called everywhere but on the way."""
    return sorted(name.replace("%20", " ").replace("%5B", "[").replace("%5D", "]") for name in names)


def test_the_same_comes_of_a_store_and_of_a_folder(vault: Vault, folder: Path, tmp_path: Path) -> None:
    """To the byte of every file, and to the word of what is told."""
    told = [run(tmp_path / name, place).output for name, place in (("one", folder), ("two", vault.address))]
    assert told[0] == told[1]
    assert len(tree(tmp_path / "one")) > 10
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    assert _named(vault.took()) == sorted(path.name for path in folder.iterdir())


def test_what_did_not_change_is_not_fetched(vault: Vault, tmp_path: Path) -> None:
    """Nothing when nothing did, not even after a change in kb/; else what is new, with its sidecar."""
    run(tmp_path / "project", vault.address)
    before = tree(tmp_path / "project")
    vault.took()
    assert "3 unchanged" in run(tmp_path / "project", vault.address).output
    (tmp_path / "project" / "kb" / "actors" / "eve.yml").write_text("name: Eve\nkind: person\n")
    assert "3 unchanged" in run(tmp_path / "project", vault.address).output
    assert vault.took() == []
    vault.put("delta.txt", b"A fourth\n\nCy Moor visited Oslo.\n")
    vault.put("delta.meta.yml", b"publisher: Herald\n")
    assert "1 read, 3 unchanged" in run(tmp_path / "project", vault.address).output
    assert vault.took() == ["delta.meta.yml", "delta.txt"]
    vault.remove("delta.txt")
    vault.remove("delta.meta.yml")
    (tmp_path / "project" / "kb" / "actors" / "eve.yml").unlink()
    assert "3 unchanged, 1 gone" in run(tmp_path / "project", vault.address).output
    assert vault.took() == []
    assert tree(tmp_path / "project").keys() == before.keys()


@pytest.mark.parametrize(("name", "old", "new"), [("alpha.txt", b"Oslo", b"Rome"), ("alpha.meta.yml", b"0", b"1")])
def test_a_change_of_the_same_size_is_noticed(
    vault: Vault, folder: Path, tmp_path: Path, name: str, old: bytes, new: bytes
) -> None:
    """Of an article and of a sidecar; what becomes of it is what becomes of a folder."""
    run(tmp_path / "project", vault.address)
    vault.took()
    data = (folder / name).read_bytes()
    changed = data.replace(old, new, 1)
    assert changed != data and len(changed) == len(data)
    vault.put(name, changed)
    (folder / name).write_bytes(changed)
    run(tmp_path / "project", vault.address)
    assert vault.took() == ["alpha.meta.yml", "alpha.txt"]
    run(tmp_path / "other", folder)
    run(tmp_path / "other", folder)
    assert tree(tmp_path / "project") == tree(tmp_path / "other")


def test_what_changes_while_it_is_read_is_fetched_again(
    vault: Vault, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bytes that came may be of before or after."""
    listed = store._listing
    times: list[str] = []

    def listing(address: str) -> Listing:
        times.append(address)
        if len(times) == 2:
            vault.put("alpha.txt", (folder / "alpha.txt").read_bytes() + b"\nMore.\n")
        return listed(address)

    with monkeypatch.context() as patched:
        patched.setattr(store, "_listing", listing)
        run(tmp_path / "project", vault.address)
    assert len(times) == 3  # at first, when all is read, and at the end
    vault.took()
    run(tmp_path / "project", vault.address)
    assert vault.took() == ["alpha.meta.yml", "alpha.txt"]


def test_an_article_that_vanishes_meanwhile_is_a_problem(
    vault: Vault, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others go through, and what was found in it before stands until the store no longer lists it."""
    run(tmp_path / "project", vault.address)
    vault.put("alpha.txt", (folder / "alpha.txt").read_bytes() + b"\nMore.\n")
    vault.put("delta.txt", b"A fourth\n\nCy Moor visited Oslo.\n")
    listing = store._listing(vault.address)
    monkeypatch.setattr(store, "_listing", lambda address: listing)
    vault.remove("alpha.txt")
    result = run(tmp_path / "project", vault.address)
    assert "1 read, 2 unchanged, 1 not readable" in result.output
    assert "seeds/alpha.txt: cannot be read: " in result.output


def test_files_that_will_never_be_had_stop_nothing(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many, and all that is new: each is named, in every run, and what people did in kb/ goes through."""
    run(tmp_path / "project", vault.address)
    new = [f"new-{number:02}.txt" for number in range(20)]
    _list_but_do_not_give(vault, new, monkeypatch)
    (tmp_path / "project" / "kb" / "actors" / "ana-ruiz.yml").unlink()
    for _ in range(2):
        result = run(tmp_path / "project", vault.address)
        assert "articles: 3 unchanged, 20 not readable" in result.output
        for name in new:
            assert f"seeds/{name}: cannot be read: " in result.output
    assert b'"entity":"ana-ruiz"' not in tree(tmp_path / "project")["kb/found/links.jsonl"]


def test_a_store_that_refuses_batch_after_batch_is_listed_once_for_that(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By each run, as its list may be long; and once more when it refuses for another reason."""
    names = [f"new-{number}.txt" for number in range(4)]
    for name in names:
        vault.put(name, b"Not for everybody.\n")
    place, listed = store.opened(vault.address, silently), _counted_listings(monkeypatch)
    batches = [[wanted(name, place.listing())] for name in names]
    assert isinstance(place.bring(batches[0])[0].article, bytes)
    assert listed == []
    for name in names:
        vault.remove(name)
    for batch in batches:
        assert isinstance(place.bring(batch)[0].article, str)
    assert listed == [vault.address]
    monkeypatch.setattr(store._door(vault.address)[0], "cat_ranges", lambda *_, **__: [TimeoutError()])
    for batch in batches:
        assert isinstance(place.bring(batch)[0].article, str)
    assert listed == 2 * [vault.address]


def test_a_store_that_goes_out_after_it_refused_some_stops_the_run(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when it gives the reason that it gave for those before: it has to be there to refuse."""
    names = ["new-0.txt", "new-1.txt"]
    for name in names:
        vault.put(name, b"Not for everybody.\n")
    place = store.opened(vault.address, silently)
    batches = [[wanted(name, place.listing())] for name in names]
    for name in names:
        vault.remove(name)
    assert isinstance(place.bring(batches[0])[0].article, str)
    for asked in ("info", "ls"):
        monkeypatch.setattr(store._door(vault.address)[0], asked, _nobody_answers)
    with pytest.raises(PlaceError, match="cannot be read: OSError: nobody answers"):
        place.bring(batches[1])


def _nobody_answers(*_: object, **__: object) -> None:
    raise OSError("nobody answers")


def _counted_listings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    listed: list[str] = []
    listing = store._listing

    def counted(address: str) -> Listing:
        listed.append(address)
        return listing(address)

    monkeypatch.setattr(store, "_listing", counted)
    return listed


def test_a_store_that_lets_people_list_but_not_read_makes_nothing_vanish(
    vault: Vault, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even where nothing is left of what was read before: what was found stands."""
    run(tmp_path / "project", vault.address)
    before = tree(tmp_path / "project")
    shutil.rmtree(tmp_path / "project" / ".cache")
    _list_but_do_not_give(vault, [path.name for path in folder.iterdir()], monkeypatch)
    result = run(tmp_path / "project", vault.address)
    assert result.exit_code == 1
    assert "articles: 3 not readable" in result.output
    assert tree(tmp_path / "project") == before


def test_a_store_that_is_out_stops_the_run(
    vault: Vault, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Although it was there a moment ago, to be listed. The reason is told once, and nothing is written."""
    listings = [store._listing(vault.address)]

    def listing(address: str) -> Listing:
        if not listings:
            raise store._refusal(address, "cannot be read: nobody answers")
        return listings.pop()

    monkeypatch.setattr(store, "_listing", listing)
    for path in folder.iterdir():
        vault.remove(path.name)
    result = run(tmp_path / "project", vault.address)
    assert result.exit_code == 1
    assert f"{vault.address}: cannot be read: nobody answers\n" in result.output
    assert result.output.count("cannot be read") == 1
    assert not (tmp_path / "project" / "kb").exists()


def _list_but_do_not_give(vault: Vault, names: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in names:
        vault.put(name, b"Not for everybody.\n")
    listing = store._listing(vault.address)
    monkeypatch.setattr(store, "_listing", lambda address: listing)
    for name in names:
        vault.remove(name)
