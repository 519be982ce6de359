"""What is kept is found again, whatever was added or dropped in between; and a run that adds little writes little."""

import os
import pickle
from array import array
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.kb import atomic
from cuttings.kb.cache import Cache
from cuttings.model import Evidence

RUNS = st.lists(st.sets(st.integers(0, 60)), max_size=12)


def _run(folder: Path, wanted: set[str]) -> set[str]:
    """A run that asks for these; what it has to work out comes out. Results are the keys, in capitals."""
    cache = Cache(folder, ())
    missing = set()
    for key in wanted:
        kept = cache.get(key)
        assert kept in (None, key.upper())
        if kept is None:
            missing.add(key)
            cache.put(key, key.upper())
    cache.save()
    return missing


@given(runs=RUNS)
def test_what_the_last_run_asked_for_is_kept(runs: list[set[int]]) -> None:
    """Never more than as much again that it did not ask for, in few parts."""
    with TemporaryDirectory() as folder:
        place, last = Path(folder, "cache"), set[str]()
        for numbers in runs:
            wanted = {f"a{number}" for number in numbers}
            assert not _run(place, wanted) & last
            assert _run(place, wanted) == set()
            last = wanted
            kept = Cache(place, ())
            assert len(kept._kept) <= 2 * len(wanted)
            assert 2 ** len(kept._parts) <= 2 * len(kept._kept) + 2


@given(before=RUNS, wanted=st.sets(st.integers(0, 60)), added=st.sets(st.integers(61, 90)))
def test_a_run_may_add_to_what_it_kept(before: list[set[int]], wanted: set[int], added: set[int]) -> None:
    """As one does that keeps what it read, and later what it wrote: the same is kept as if it had done so at once."""
    with TemporaryDirectory() as folder:
        twice, once = Path(folder, "twice"), Path(folder, "once")
        for numbers in before:
            for place in (twice, once):
                _run(place, {f"a{number}" for number in numbers})
        read, written = ({f"a{number}" for number in some} for some in (wanted, added))
        cache = Cache(twice, ())
        for some in (read, written):
            for key in some:
                cache.put(key, key.upper())
            cache.save()
        _run(once, read | written)
        kept = Cache(twice, ())
        assert kept._parts == cache._parts
        assert kept._kept == cache._kept
        assert kept.known(read | written) == read | written
        assert len(kept._parts) <= len(Cache(once, ())._parts) + 1


def test_a_run_that_adds_little_writes_little(tmp_path: Path) -> None:
    """The part with the rest stays as it is; one that adds nothing writes nothing."""
    many = {f"a{number}" for number in range(1_000)}
    _run(tmp_path, many)
    (first,) = tmp_path.iterdir()
    assert _run(tmp_path, many | {"b"}) == {"b"}
    size = {path: path.stat().st_size for path in tmp_path.iterdir()}
    assert size.pop(first) > 50 * sum(size.values())
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert _run(tmp_path, many | {"b"}) == set()
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_of_two_that_run_side_by_side_both_are_kept(tmp_path: Path) -> None:
    """Neither knows of the other; what the one drops that the other asked for is at worst worked out again."""
    _run(tmp_path, {"a", "b"})
    one, other = Cache(tmp_path, ()), Cache(tmp_path, ())
    for key in "cdefg":
        one.put(key, key.upper())
    assert other.get("a") == "A"
    other.put("h", "H")
    one.save()
    other.save()
    assert _run(tmp_path, {"a", *"cdefgh"}) == {"a"}


def test_one_whose_file_is_swept_away_while_it_writes_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By another that takes it for what a crash left. The next run works it out again, and nothing else is lost."""
    one, other = Cache(tmp_path, ()), Cache(tmp_path, ())
    write_through = atomic._write_through
    one.put("a", "A")
    other.put("b", "B")

    def overtaken(path: Path, data: bytes) -> None:
        monkeypatch.setattr(atomic, "_write_through", write_through)
        write_through(path, data)
        other.save()
        assert not path.exists()

    monkeypatch.setattr(atomic, "_write_through", overtaken)
    one.save()
    assert _run(tmp_path, {"a", "b"}) == {"a"}
    assert _run(tmp_path, {"a", "b"}) == set()
    assert all(path.suffix == ".pickle" for path in tmp_path.iterdir())


def test_what_lives_longer_than_a_run_finds_what_it_kept_and_writes_it_once(tmp_path: Path) -> None:
    """As a preview does, which builds again and again."""
    cache = Cache(tmp_path, ())
    cache.put("a", "A")
    assert cache.get("a") == "A"
    cache.save()
    (part,) = tmp_path.iterdir()
    part.unlink()
    cache.save()
    assert not list(tmp_path.iterdir())
    cache.put("b", "B")
    cache.save()
    assert Cache(tmp_path, ()).get("b") == "B"


def test_what_could_not_be_written_is_written_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that was full at one build of a preview need not be so at the next."""

    def full(_path: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    cache = Cache(tmp_path, ())
    cache.put("a", "A")
    with monkeypatch.context() as patch:
        patch.setattr(atomic, "_write_through", full)
        cache.save()
    assert cache.get("a") == "A"
    cache.save()
    assert Cache(tmp_path, ()).get("a") == "A"


def test_what_is_known_counts_as_asked_for(tmp_path: Path) -> None:
    """Of many keys, those that something was kept under, by an earlier run or by this one; the next run has them."""
    _run(tmp_path, {"a", "b"})
    cache = Cache(tmp_path, ())
    for key in "cdefgh":
        cache.put(key, key.upper())
    assert cache.known(["b", "c", "x"]) == {"b", "c"}
    cache.save()
    assert _run(tmp_path, {"a", *"bcdefgh"}) == {"a"}


def test_what_other_versions_and_crashes_left_goes_with_the_next_part(tmp_path: Path) -> None:
    """Of this folder alone; and what is no part of a cache is somebody else's."""
    ours = ["0123456789abcdef-0123456789abcdef.pickle", ".0.pickle.1.cuttings-unfinished"]
    theirs = ["notes.txt", ".hidden", "../elsewhere.pickle"]
    place = tmp_path / "cache"
    place.mkdir()
    for name in (*ours, *theirs):
        (place / name).write_bytes(b"")
    _run(place, {"a"})
    assert [name for name in (*ours, *theirs) if (place / name).exists()] == theirs
    assert _run(place, {"a"}) == set()


class _Calls:
    """What calls a function when it is read from a pickle."""

    def __init__(self, function: object, *arguments: object) -> None:
        self._call = function, arguments

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return self._call


def test_a_part_that_was_sent_along_does_nothing(tmp_path: Path) -> None:
    """Whoever opens another's knowledge base must not run what lies in it."""
    cache = Cache(tmp_path / "cache", ())
    cache.put("a", [array("d", [0.5]), Evidence(source="s", exact="a", start=0, end=1, sha256="0" * 12)])
    cache.save()
    [part] = (tmp_path / "cache").iterdir()
    victim = tmp_path / "victim"
    assert Cache(tmp_path / "cache", ()).get("a")
    for call in (_Calls(os.unlink, victim), _Calls(atomic.remove, victim), _Calls(eval, "1")):
        victim.touch()
        part.write_bytes(pickle.dumps({"a": call}))
        assert Cache(tmp_path / "cache", ()).get("a") is None
        assert victim.exists()
    part.write_bytes(_of_another_module("cuttings.changes.git", "subprocess.run"))
    assert Cache(tmp_path / "cache", ()).get("a") is None


def _of_another_module(module: str, name: str) -> bytes:
    """A pickle that names what a module of ours imports."""
    return f"\x80\x04}}\x8c\x01a\x8c{chr(len(module))}{module}\x8c{chr(len(name))}{name}\x93s.".encode("latin-1")
