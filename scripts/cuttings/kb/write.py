"""Drafts → files, without ever touching what a person wrote.

Every run makes a plan first, from what is on disk under the lock; says in the ledger what it is about to do; does it
file by file, each looked at again at the last moment; and writes the ledger as it came out. See `ledger` for why a
crash in between is harmless.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from cuttings.kb import atomic
from cuttings.kb import ledger as ledgers
from cuttings.kb.dump import dump
from cuttings.kb.dumped import Dumped
from cuttings.kb.ledger import Ledger
from cuttings.kb.needed import needed_by_people
from cuttings.kb.on_disk import look_again
from cuttings.kb.parsed import Parsed
from cuttings.kb.paths import Key, entity_file
from cuttings.kb.remembered import Entry, Position, remembered
from cuttings.kb.store import KnowledgeBase
from cuttings.model import KINDS, Entity

Drafts = Mapping[str, Mapping[str, Entity]]
"""Entities that the machine would have, by folder and id."""

NOWHERE: Mapping[Key, tuple[Position, ...]] = {}
"""No article was corrected."""


@dataclass(frozen=True)
class Changes:
    """What a run made of the files, each list in the order of the ledger."""

    added: tuple[Key, ...] = ()
    rewritten: tuple[Key, ...] = ()
    removed: tuple[Key, ...] = ()
    kept: tuple[Key, ...] = ()
    """Drafted, but the file, or the id, is a person's; or merged into another by a person."""
    silent: tuple[Key, ...] = ()
    """Drafted, but a person deleted the file."""
    needed: tuple[Key, ...] = ()
    """No longer drafted, but left as it was, because a person's file refers to it."""


@dataclass
class _Plan:
    """What is to become of each file."""

    entries: dict[Key, Entry]
    """The ledger's rows as they will be."""
    write: dict[Key, bytes] = field(default_factory=dict)
    remove: set[Key] = field(default_factory=set)
    kept: set[Key] = field(default_factory=set)
    silent: set[Key] = field(default_factory=set)
    needed: set[Key] = field(default_factory=set)


def apply(
    kb_dir: Path,
    drafts: Drafts,
    ledger: Ledger,
    *,
    on_file: KnowledgeBase | None = None,
    parsed: Parsed | None = None,
    moved: Mapping[Key, tuple[Position, ...]] = NOWHERE,
    keep: bool = False,
) -> Changes:
    """Bring the files that are the machine's to what the drafts say; `ledger` is the one that the drafts rest on.

    `on_file` is what the files said, each for itself, when that ledger was loaded, and `parsed` is what is kept of all
    files; known, they save work. `moved` says where what the ledger remembers stands in articles that were corrected
    since.

    Files of people, deleted files and files of other kinds stay as they are. A file whose bytes would not change is not
    written. References from draft to draft are not looked at: who drafts must not refer to an entity whose state is
    "deleted", or `check` will find a reference to nothing. With `keep`, what is no longer drafted stays for now.

    Raises OvertakenError when another run has changed the ledger since.
    """
    with atomic.lock(kb_dir):
        atomic.sweep(kb_dir)
        if not ledger.is_current(kb_dir):
            raise atomic.OvertakenError(f"another run changed {kb_dir} meanwhile; run this again")
        now = ledger.seeing(look_again(kb_dir, ledger.on_disk))
        dumped = Dumped(on_file or KnowledgeBase(kb_dir), now.on_disk.values())
        parsed = parsed or Parsed(kb_dir)
        plan = _plan(kb_dir, drafts, now, dumped, parsed, moved, keep=keep)
        if plan.write or plan.remove:
            ledgers.save(kb_dir, _announced(plan, now))
        overtaken = _carry_out(kb_dir, plan, now)
        ledgers.save(kb_dir, _as_it_came_out(plan, now, overtaken))
        dumped.save()
        _keep(plan, drafts, overtaken, parsed)
    return _changes(plan, now, overtaken)


def with_merged(changes: Changes, kb: KnowledgeBase) -> Changes:
    """The changes, with the files of what people merged into another: what is found of it is drafted as that other."""
    merged = {key for key in kb.originals if key[1] in kb.merged}
    return replace(changes, kept=tuple(sorted({*changes.kept, *merged})))


def _plan(
    kb_dir: Path,
    drafts: Drafts,
    now: Ledger,
    dumped: Dumped,
    parsed: Parsed,
    moved: Mapping[Key, tuple[Position, ...]],
    *,
    keep: bool,
) -> _Plan:
    plan = _Plan({**now.entries, **_counted_anew(now, moved)})
    peoples = {id_ for _, id_ in now.persons}
    drafted = {(folder, id_): entity for folder in KINDS for id_, entity in drafts.get(folder, {}).items()}
    for key, entity in drafted.items():
        _plan_draft(plan, key, entity, now, dumped, peoples)
    unsupported = {key for key in now.entries.keys() - drafted.keys() if now.state(*key) == "machine"}
    drafted_ids = {id_ for _, id_ in drafted}
    candidates = {key for key in unsupported if key[1] not in drafted_ids}
    plan.needed = needed_by_people(kb_dir, now, candidates, parsed)
    plan.remove = set() if keep else unsupported - plan.needed
    for key in now.rejected:
        plan.entries[key] = plan.entries[key].changed(sha256="")
    for key in plan.remove:
        del plan.entries[key]
    return plan


def _counted_anew(now: Ledger, moved: Mapping[Key, tuple[Position, ...]]) -> dict[Key, Entry]:
    """The entries that count otherwise in the articles of now, as they count in them."""
    return {
        key: entry.changed(stands_on=moved.get(key, entry.stands_on), moves_to=(), moves_in=())
        for key, entry in now.entries.items()
        if key in moved or entry.moves_in or entry.moves_to
    }


def _plan_draft(plan: _Plan, key: Key, entity: Entity, now: Ledger, dumped: Dumped, peoples: set[str]) -> None:
    """What is to become of one drafted entity."""
    if key in now.rejected:
        plan.silent.add(key)
    elif key[1] in peoples:
        plan.kept.add(key)
    elif (on_disk := now.on_disk.get(key)) and dumped.says(key, entity, on_disk):
        plan.entries[key] = remembered(key, entity, on_disk)
    else:
        data = dump(key[0], entity).encode()
        entry = remembered(key, entity, hashlib.sha256(data).hexdigest())
        plan.entries[key] = entry
        dumped.note(entry.sha256)
        if on_disk != entry.sha256:
            plan.write[key] = data


def _announced(plan: _Plan, now: Ledger) -> dict[Key, Entry]:
    """The rows while the run is at work: hashes of what stands now, and of what will stand."""
    rows = {**now.entries, **plan.entries}
    about_to = {key: plan.entries[key].sha256 for key in plan.write} | dict.fromkeys(plan.remove, "")
    for key in {*about_to, *now.rejected}:
        before = now.entries.get(key)
        rows[key] = rows[key].changed(sha256=before.sha256 if before else "", then=about_to.get(key))
    return rows


def _carry_out(kb_dir: Path, plan: _Plan, now: Ledger) -> set[Key]:
    """Change the files. Those that a person changed at this very moment come out, unchanged."""
    overtaken = set()
    for key, data in sorted(plan.write.items()):
        if not atomic.write(entity_file(kb_dir, key), data, over=now.on_disk.get(key, "")):
            overtaken.add(key)
    for key in sorted(plan.remove):
        if not atomic.remove(entity_file(kb_dir, key), over=now.on_disk[key]):
            overtaken.add(key)
    atomic.settle({entity_file(kb_dir, key).parent for key in (*plan.write, *plan.remove)})
    return overtaken


def _as_it_came_out(plan: _Plan, now: Ledger, overtaken: Iterable[Key]) -> dict[Key, Entry]:
    """The rows after the run: what a person took meanwhile keeps the row that it had, if any."""
    entries = dict(plan.entries)
    for key in overtaken:
        entries.pop(key, None)
        if key in now.entries:
            entries[key] = now.entries[key]
    return entries


def _keep(plan: _Plan, drafts: Drafts, overtaken: Collection[Key], parsed: Parsed) -> None:
    """For the next run, what the files say that were written, so that it need not read them.

    A file that says what none may say is read, so that every run tells what is wrong with it.
    """
    for key in plan.write:
        entity = drafts[key[0]][key[1]]
        if key not in overtaken and entity.is_sound():
            parsed.put(key, plan.entries[key].sha256, entity)
    parsed.save()


def _changes(plan: _Plan, now: Ledger, overtaken: set[Key]) -> Changes:
    done = plan.write.keys() - overtaken
    return Changes(
        added=tuple(sorted(key for key in done if key not in now.entries)),
        rewritten=tuple(sorted(key for key in done if key in now.entries)),
        removed=tuple(sorted(plan.remove - overtaken)),
        kept=tuple(sorted(plan.kept | (overtaken & plan.write.keys()))),
        silent=tuple(sorted(plan.silent)),
        needed=tuple(sorted(plan.needed)),
    )
