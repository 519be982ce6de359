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

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from cuttings.kb.atomic import digest
from cuttings.kb.jsonl import line, read_lines, reader, write_lines
from cuttings.kb.paths import Key, entity_files, shown
from cuttings.model import Actor, Entity, Evidence, Place
from cuttings.model.base import MachineData
from cuttings.model.vocabulary import Slug

State = Literal["machine", "touched", "deleted", "own", "absent"]
Standing = tuple[str, int, int]
"""Source, start and end of a quotation."""

_REMEDY = "bring back the committed file: git checkout -- kb/ledger.jsonl"


@dataclass(frozen=True)
class Entry:
    """What the machine remembers of a file that it wrote: enough to know the entity again when it is gone."""

    sha256: str
    """Of the bytes that the machine wrote; empty once a person has deleted the file."""
    names: tuple[str, ...] = ()
    """Name and aliases, of actors and places."""
    stands_on: tuple[Standing, ...] = ()
    """Where its evidence stands, of events, claims and dates."""
    moves_to: tuple[Standing, ...] = ()
    """Where that will be; only while a run is at work on corrected articles."""
    moves_in: tuple[tuple[str, str], ...] = ()
    """Each of those articles and its SHA-256."""

    def counted_in(self, articles: Mapping[str, str]) -> tuple[Standing, ...]:
        """Where its evidence stands in the articles that have these SHA-256, in the order of sources."""
        moved = {source for source, sha256 in self.moves_in if articles.get(source) == sha256}
        if not moved:
            return self.stands_on
        sources = sorted({source for source, _, _ in (*self.stands_on, *self.moves_to)})
        rows = {source: self.moves_to if source in moved else self.stands_on for source in sources}
        return tuple(place for source in sources for place in rows[source] if place[0] == source)


@dataclass(frozen=True)
class Ledger:
    """What the machine wrote, and what is on disk."""

    entries: Mapping[Key, Entry] = field(default_factory=dict)
    on_disk: Mapping[Key, str] = field(default_factory=dict)
    """SHA-256 of every entity's file as it was when the ledger was loaded."""

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
        return self.state(folder, id_) in ("touched", "own")


class _Row(MachineData, frozen=True, kw_only=True):
    """A line of the file."""

    folder: str
    id: Slug
    sha256: str = ""
    then: str | None = None
    """Hash that a run was about to give the file; empty: none."""
    names: tuple[str, ...] = ()
    stands_on: tuple[Standing, ...] = ()
    moves_to: tuple[Standing, ...] = ()
    moves_in: tuple[tuple[str, str], ...] = ()


_read_row: Callable[[bytes], _Row] = reader(_Row)


def load(kb_dir: Path) -> Ledger:
    """The ledger of a knowledge base, empty when there is none. Raises BrokenRecordError when it cannot be read."""
    on_disk = {key: digest(path) for key, path in entity_files(kb_dir)}
    entries: dict[Key, Entry] = {}
    for row in rows(kb_dir):
        key = row.folder, row.id
        now = on_disk.get(key, "")
        entry = _as_it_came_out(row, now)
        # Joined branches may give a file two rows; the one that fits the file is the true one.
        if entry and (key not in entries or entry.sha256 == now):
            entries[key] = entry
    return Ledger(entries, on_disk)


def rows(kb_dir: Path) -> list[_Row]:
    """The rows as they stand in the file. Raises BrokenRecordError."""
    return list(read_lines(_path(kb_dir), _read_row, shown(kb_dir, _path(kb_dir)), _REMEDY))


def save(kb_dir: Path, entries: Mapping[Key, Entry], about_to: Mapping[Key, str] | None = None) -> bool:
    """Write the rows, and with them what a run is about to do: the hash that a file is to have, empty for none.

    False when the file says so already. An entry that is announced as new has no hash yet.
    """
    return write_lines(_path(kb_dir), _lines(entries, about_to or {}))


def announce(
    kb_dir: Path,
    ledger: Ledger,
    moved: Mapping[Key, tuple[Standing, ...]],
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
        **{key: _moving(ledger.entries[key], places, before, corrected) for key, places in moved.items()},
    }
    save(kb_dir, entries)
    return replace(ledger, entries=entries)


def _moving(
    entry: Entry, places: tuple[Standing, ...], before: Mapping[str, str], corrected: Mapping[str, str]
) -> Entry:
    sources = sorted({source for source, _, _ in places} & corrected.keys())
    articles = tuple((source, corrected[source]) for source in sources)
    return replace(entry, stands_on=entry.counted_in(before), moves_to=places, moves_in=articles)


def remembered(entity: Entity, sha256: str) -> Entry:
    """The entry of an entity whose file has this hash."""
    match entity:
        case Actor() | Place():
            return Entry(sha256, names=(entity.name, *entity.aliases))
        case _:
            evidence: tuple[Evidence, ...] = getattr(entity, "evidence", ())
            return Entry(sha256, stands_on=tuple((item.source, item.start, item.end) for item in evidence))


def _path(kb_dir: Path) -> Path:
    return kb_dir / "ledger.jsonl"


def _lines(entries: Mapping[Key, Entry], about_to: Mapping[Key, str]) -> Iterator[str]:
    for (folder, id_), entry in sorted(entries.items()):
        then = about_to.get((folder, id_))
        yield line(_Row(folder=folder, id=id_, then=then, **vars(entry)))


def _as_it_came_out(row: _Row, now: str) -> Entry | None:
    """What a row means, given the file's hash now: nothing when the file was to be and is not, or is gone as meant."""
    entry = Entry(row.sha256, row.names, row.stands_on, row.moves_to, row.moves_in)
    if row.then is None:
        return entry
    is_new, is_to_go = row.sha256 == "", row.then == ""
    if now == "" and (is_new or is_to_go):
        return None
    return replace(entry, sha256=row.then) if now == row.then or is_new else entry
