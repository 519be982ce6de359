"""One look serves a whole run, so it must be the same whoever looks, and what comes later must do no harm."""

import hashlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.kb import ledger, on_disk
from cuttings.kb.atomic import digest
from cuttings.kb.paths import entity_file
from cuttings.kb.snapshot import content, snapshot
from cuttings.kb.write import Changes, apply
from cuttings.model import KINDS, Actor

NAMES = st.sampled_from(
    ["ann.yml", "bo.yml", "bo-2.yml", ".hid.yml", "README.txt", "cy.yaml", "deep/dee.yml", "eve.yml/in"]
)
FOLDERS = st.sampled_from([*KINDS, "schema", "found"])


@given(files=st.dictionaries(st.tuples(FOLDERS, NAMES), st.binary(max_size=4)))
def test_a_snapshot_has_the_entities_files_as_a_look_has_them(files: dict[tuple[str, str], bytes]) -> None:
    """With nothing else, in the same order."""
    with TemporaryDirectory() as folder:
        kb = Path(folder, "kb")
        for (part, name), data in files.items():
            path = kb / part / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        looked = on_disk.look(kb)
        assert list(on_disk.entities_in(snapshot(kb)).items()) == list(looked.items())
        assert on_disk.look_again(kb, looked) is looked
        assert on_disk.look_again(kb, dict(reversed([*looked.items()]))) == looked


@given(data=st.binary(max_size=300_000))
def test_all_of_a_file_counts(data: bytes) -> None:
    """However many pieces it is read in."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "file")
        path.write_bytes(data)
        assert content(path) == data
        assert digest(path) == hashlib.sha256(data).hexdigest()


ANN, BO = ("actors", "ann"), ("actors", "bo")
WORDS: dict[str, Actor] = {id_: Actor(name=id_.title(), kind="person") for id_ in ("ann", "bo")}


@pytest.fixture
def kb(tmp_path: Path) -> Path:
    """A knowledge base as a run left it."""
    kb = tmp_path / "kb"
    (kb / "places").mkdir(parents=True)
    apply(kb, {"actors": WORDS}, ledger.load(kb))
    return kb


def _edit(kb: Path) -> None:
    """With the same size and, as it may be in the same tick of the clock, the same time."""
    path = entity_file(kb, ANN)
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"Ann", b"Eve"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


LATE: dict[str, Callable[[Path], object]] = {
    "an edit": _edit,
    "another file in its place": lambda kb: entity_file(kb, ANN).write_bytes(b"name: Mine\nkind: person\n"),
    "deleted": lambda kb: entity_file(kb, ANN).unlink(),
}
DRAFTED: dict[str, Mapping[str, Actor]] = {
    "same": WORDS,
    "other": {**WORDS, "ann": Actor(name="Anna", kind="person")},
    "none": {"bo": WORDS["bo"]},
}


@pytest.mark.parametrize("drafted", DRAFTED.values(), ids=DRAFTED.keys())
@pytest.mark.parametrize("late", LATE.values(), ids=LATE.keys())
def test_what_a_person_does_after_the_look_stays(
    kb: Path, late: Callable[[Path], object], drafted: Mapping[str, Actor]
) -> None:
    """Whatever the run would have made of the file; and the next run knows whose it is."""
    seen = ledger.load(kb)
    late(kb)
    theirs = digest(entity_file(kb, ANN))
    apply(kb, {"actors": drafted}, seen)
    assert digest(entity_file(kb, ANN)) == theirs
    assert ledger.load(kb).state(*ANN) == ("touched" if theirs else "deleted")
    apply(kb, {"actors": drafted}, ledger.load(kb))
    assert digest(entity_file(kb, ANN)) == theirs


def test_an_id_that_a_person_takes_after_the_look_is_taken(kb: Path) -> None:
    """In another folder, where nothing of the machine's stands."""
    seen = ledger.load(kb)
    (kb / "places" / "cy.yml").write_bytes(b"name: Cy\nkind: city\n")
    changes = apply(kb, {"actors": {**WORDS, "cy": Actor(name="Cy", kind="person")}}, seen)
    assert changes == Changes(kept=(("actors", "cy"),))


def test_what_a_person_refers_to_after_the_look_stays(kb: Path) -> None:
    """Before something is removed, everything is looked at anew: here in a file of the machine's."""
    seen = ledger.load(kb)
    path = entity_file(kb, ANN)
    path.write_bytes(path.read_bytes() + b"part_of: bo\n")
    assert apply(kb, {"actors": {"ann": WORDS["ann"]}}, seen).needed == (BO,)
