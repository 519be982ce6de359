"""The ledger: which files the machine wrote, so that a file that a person touched is never taken for its own.

`kb/ledger.jsonl` has a row for each file that the machine wrote, with the SHA-256 of the bytes it wrote.

| on disk                    | state   | the machine may                       |
|----------------------------|---------|---------------------------------------|
| equal to the row           | machine | rewrite the file, or remove it        |
| differs from the row       | touched | never touch it                        |
| gone, but has a row        | deleted | never write it again                  |
| has no row                 | own     | never touch it: a person's own entity |
| neither there nor in a row | absent  | write it                              |

A run first says in `then` what it is about to make of each file, next changes the files, and last writes the rows
without `then`. A row with `then` is what a crash left; the bytes on disk tell how far the run had come, so that no
file changes hands. Only one thing cannot be told: a file announced as new that is not there. Its writing counts as
not done.

Once a run has seen that a file was deleted, its row keeps no hash: whatever stands there later is a person's.

Rows count in the articles as kb/found/ has them. When an article was corrected, a run first says in `moves_to` where
things stand in it now, and by `moves_in` which text that is; next it changes kb/found/, and then what is above. So
whatever a crash leaves, kb/found/ tells in which of the two texts a row counts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Literal

from cuttings.kb.atomic import digest
from cuttings.kb.jsonl import decoder, read_records, write_records
from cuttings.kb.on_disk import OnDisk, look
from cuttings.kb.paths import Key, shown
from cuttings.kb.remembered import Entry, Position

State = Literal["machine", "touched", "deleted", "own", "absent"]

_REMEDY = "bring back the committed file: git checkout -- kb/ledger.jsonl"


@dataclass(frozen=True)
class Ledger:
    """What the machine wrote, and what is on disk."""

    entries: Mapping[Key, Entry] = field(default_factory=dict)
    on_disk: OnDisk = field(default_factory=dict)
    """What stood in the entities' files when the ledger was loaded."""
    sha256: str = ""
    """Of the ledger's own file; empty when there is none."""

    def state(self, folder: str, id_: str) -> State:
        """Whose file this is; see the table above."""
        entry, now = self.entries.get((folder, id_)), self.on_disk.get((folder, id_))
        if entry is None:
            return "absent" if now is None else "own"
        if now is None:
            return "deleted"
        return "machine" if now == entry.sha256 else "touched"

    def is_a_persons(self, folder: str, id_: str) -> bool:
        """Whether a person wrote what the file says."""
        return (folder, id_) in self.persons

    @cached_property
    def persons(self) -> frozenset[Key]:
        """Every entity whose file is a person's: touched, or a person's own."""
        return frozenset(
            key for key, now in self.on_disk.items() if (entry := self.entries.get(key)) is None or entry.sha256 != now
        )

    @cached_property
    def rejected(self) -> frozenset[Key]:
        """Every entity whose file a person deleted."""
        return frozenset(self.entries.keys() - self.on_disk.keys())

    def seeing(self, on_disk: OnDisk) -> "Ledger":
        """The same ledger beside what is on disk now."""
        return self if on_disk is self.on_disk else replace(self, on_disk=on_disk)

    def is_current(self, kb_dir: Path) -> bool:
        """Whether nobody has changed the ledger's file since it was loaded."""
        return digest(_path(kb_dir)) == self.sha256


_ENTRIES = decoder(Entry)


def load(kb_dir: Path, on_disk: OnDisk | None = None) -> Ledger:
    """The ledger of a knowledge base, empty when there is none. `on_disk` is known if somebody has just looked.

    Raises BrokenRecordError when it cannot be read.
    """
    on_disk = look(kb_dir) if on_disk is None else on_disk
    entries: dict[Key, Entry] = {}
    for row in rows(kb_dir):
        key = row.folder, row.id
        now = on_disk.get(key, "")
        entry = row if row.then is None else _as_it_came_out(row, now)
        # Joined branches may give a file two rows; the one that fits the file is the true one.
        if entry and (key not in entries or entry.sha256 == now):
            entries[key] = entry
    return Ledger(entries, on_disk, digest(_path(kb_dir)))


def rows(kb_dir: Path) -> list[Entry]:
    """The rows as they stand in the file. Raises BrokenRecordError."""
    return read_records(_path(kb_dir), _ENTRIES, shown(kb_dir, _path(kb_dir)), _REMEDY)


def save(kb_dir: Path, entries: Mapping[Key, Entry]) -> bool:
    """Write the rows, in the order of their keys. False when the file says so already."""
    return write_records(_path(kb_dir), [entries[key] for key in sorted(entries)])


def announce(
    kb_dir: Path,
    ledger: Ledger,
    moved: Mapping[Key, tuple[Position, ...]],
    before: Mapping[str, str],
    now: Mapping[str, str],
) -> Ledger:
    """Say where things stand in corrected articles, before what was found in those is written; the ledger then.

    `before` and `now` are the SHA-256 of the articles, by source, as kb/found/ has them and as it is to have them.
    """
    if not moved:
        return ledger
    corrected = {source: sha256 for source, sha256 in now.items() if before.get(source) not in (None, sha256)}
    entries = {
        **ledger.entries,
        **{key: ledger.entries[key].moving(places, before, corrected) for key, places in moved.items()},
    }
    save(kb_dir, entries)
    return replace(ledger, entries=entries, sha256=digest(_path(kb_dir)))


def _path(kb_dir: Path) -> Path:
    return kb_dir / "ledger.jsonl"


def _as_it_came_out(row: Entry, now: str) -> Entry | None:
    """What a row that a crash left means, given the file's hash now.

    Nothing when the file was to be and is not, or is gone as meant.
    """
    is_new, is_to_go = row.sha256 == "", row.then == ""
    if now == "" and (is_new or is_to_go):
        return None
    return row.changed(sha256=row.then if now == row.then or is_new else row.sha256, then=None)
