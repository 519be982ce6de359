"""The machine's own files, of which those that were sound and are the same are not read again."""

from pathlib import Path

import pytest

from cuttings.kb import found
from cuttings.kb.records import broken_records

LINKS = "found/links.jsonl"


@pytest.fixture
def kb_dir(tmp_path: Path) -> Path:
    """A knowledge base that links one claim."""
    found.write_links(tmp_path / "kb", {("a-source", "claim:1"): "a-claim"})
    return tmp_path / "kb"


def told(kb_dir: Path) -> list[str]:
    """What is said of its files."""
    return [str(problem) for problem in broken_records(kb_dir)]


def test_what_breaks_later_is_told(kb_dir: Path) -> None:
    """That a file was sound says nothing of other bytes; and what is broken is told each time."""
    assert told(kb_dir) == []
    sound = (kb_dir / LINKS).read_bytes()
    (kb_dir / LINKS).write_bytes(sound + b"{\n")
    broken = [f"kb/{LINKS}:2: is no record of this version; remove the file and run: cuttings extract"]
    assert (told(kb_dir), told(kb_dir)) == (broken, broken)
    (kb_dir / LINKS).write_bytes(sound)
    assert told(kb_dir) == []


def test_the_same_bytes_are_read_once(kb_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And again under another name, or by another version of what reads them."""
    read: list[Path] = []
    monkeypatch.setattr(found, "read_links", read.append)
    told(kb_dir)
    told(kb_dir)
    assert read == [kb_dir]
    (kb_dir / LINKS).rename(kb_dir / "ledger.jsonl")
    assert len(told(kb_dir)) == 1
    (kb_dir / "ledger.jsonl").rename(kb_dir / LINKS)
    monkeypatch.setattr("cuttings.kb.cache._version", lambda _: "another")
    told(kb_dir)
    assert read == [kb_dir, kb_dir]
