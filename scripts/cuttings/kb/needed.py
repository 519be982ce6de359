"""What people's files lean on: the machine may not take it away, although it would not write it again."""

from dataclasses import replace
from pathlib import Path

from cuttings.kb.ledger import Ledger
from cuttings.kb.on_disk import look
from cuttings.kb.parsed import Parsed
from cuttings.kb.paths import Key, entity_file
from cuttings.kb.references import references
from cuttings.kb.store import KnowledgeBase, load


def needed_by_people(kb_dir: Path, ledger: Ledger, candidates: set[Key], parsed: Parsed) -> set[Key]:
    """Those of the candidates that a person's file refers to, or that another such candidate refers to.

    Where there are candidates, all files are looked at anew: people may have saved theirs during the run. `parsed` is
    what is kept of those that are as they were.
    """
    if not candidates:
        return set()
    on_disk = look(kb_dir)
    kb, _ = load(kb_dir, on_disk, parsed)
    by_id = {id_: (folder, id_) for folder, id_ in candidates}
    waiting = [*replace(ledger, on_disk=on_disk).persons]
    needed: set[Key] = set()
    while waiting:
        wanted = {by_id[id_] for id_ in _spoken_of(kb, waiting.pop(), set(by_id)) if id_ in by_id}
        waiting += wanted - needed
        needed |= wanted
    return needed


def _spoken_of(kb: KnowledgeBase, key: Key, ids: set[str]) -> set[str]:
    """The ids that a file refers to. One that cannot be read for now refers to whatever its text names."""
    folder, id_ = key
    entity = kb.of(folder).get(id_)
    if entity is None:
        text = entity_file(kb.root, key).read_text(encoding="utf-8", errors="replace")
        return {other for other in ids if other in text}
    return {reference.id for reference in references(entity)}
