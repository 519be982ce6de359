"""A file is not made again when it says what is drafted; but only if these very bytes were made from that once."""

from pathlib import Path

import pytest

from cuttings.kb import ledger, store
from cuttings.kb.paths import entity_file
from cuttings.kb.remembered import Entry
from cuttings.kb.write import Changes, Drafts, apply
from cuttings.model import Actor

KEY = "actors", "ann"


def _run(kb: Path, name: str = "Ann") -> Changes:
    drafts: Drafts = {"actors": {"ann": Actor(name=name, kind="person")}}
    return apply(kb, drafts, ledger.load(kb), on_file=store.load(kb)[0])


def test_what_is_drafted_as_it_stands_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And its row in the ledger stays as it is."""
    kb = tmp_path / "kb"
    _run(kb)
    rows = (kb / "ledger.jsonl").read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr("cuttings.kb.write.dump", lambda *given: pytest.fail("made again"))
        assert _run(kb) == Changes()
    assert (kb / "ledger.jsonl").read_bytes() == rows
    assert _run(kb, "Anne").rewritten == (KEY,)


def test_a_file_of_another_layout_is_made_anew(tmp_path: Path) -> None:
    """It says the same, and an earlier release wrote it; nobody knows that this one would write just that."""
    kb = tmp_path / "kb"
    _run(kb)
    file = entity_file(kb, KEY)
    wanted = file.read_bytes()
    file.write_bytes(wanted.replace(b"name: Ann", b"name: 'Ann'"))
    current = ledger.load(kb)
    ledger.save(kb, {KEY: Entry(folder="actors", id="ann", sha256=current.on_disk[KEY], names=("Ann",))})
    assert _run(kb).rewritten == (KEY,)
    assert file.read_bytes() == wanted


def test_what_is_kept_of_another_release_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its writer may have been another."""
    kb = tmp_path / "kb"
    _run(kb)
    monkeypatch.setattr("cuttings.kb.cache._version", lambda rests_on: "another")
    monkeypatch.setattr("cuttings.kb.write.dump", lambda *given: "name: Ann\nkind: person\n")
    assert _run(kb).rewritten == (KEY,)
