"""What was found in all articles, joined and compared, and brought into kb/: resolve → relate → kb."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from cuttings.kb import found as keeping
from cuttings.kb.across import write_across
from cuttings.kb.decisions import load_decisions
from cuttings.kb.ledger import Ledger
from cuttings.kb.proposals import still_open
from cuttings.kb.schemas import write_schemas
from cuttings.kb.store import KnowledgeBase
from cuttings.kb.write import Changes, apply
from cuttings.model import KINDS, Across, Article, Entity, Found
from cuttings.relate import relate
from cuttings.resolve import Resolution, resolve


def join(
    kb_dir: Path,
    founds: Mapping[str, Found],
    articles: Sequence[Article],
    kb: KnowledgeBase,
    ledger: Ledger,
    before: Mapping[str, Found],
    *,
    keep: bool = False,
) -> tuple[Changes, int]:
    """Write to kb/ what follows from all that was found; the changes, and how many proposals wait, come out.

    `before` is what was found before this run. With `keep`, what nothing supports any more stays for now. Raises as
    `apply` does.
    """
    resolution = resolve(list(founds.values()), articles, kb, ledger, before)
    entities = _as_kept(resolution, kb, ledger)
    across = relate(list(founds.values()), resolution.links, entities, resolution.joins)
    changes = _write(kb_dir, founds.values(), resolution, across, ledger, keep)
    write_schemas(kb_dir, entities)
    return changes, _waiting(kb_dir, resolution, kb, entities)


def _waiting(
    kb_dir: Path, resolution: Resolution, kb: KnowledgeBase, entities: Mapping[str, Mapping[str, Entity]]
) -> int:
    """How many proposals nobody has decided, in the knowledge base as it is now."""
    decisions, _, _ = load_decisions(kb_dir)
    folders: dict[str, Any] = dict(entities)
    return len(still_open(resolution.proposals, decisions, replace(kb, **folders)))


def _as_kept(resolution: Resolution, kb: KnowledgeBase, ledger: Ledger) -> dict[str, dict[str, Entity]]:
    """The entities as kb/ will have them: people's files as they are, the rest as drafted."""
    return {
        folder: {
            **resolution.drafts[folder],
            **{id_: entity for id_, entity in kb.of(folder).items() if ledger.is_a_persons(folder, id_)},
        }
        for folder in KINDS
    }


def _write(
    kb_dir: Path, founds: Iterable[Found], resolution: Resolution, across: Across, ledger: Ledger, keep: bool
) -> Changes:
    """All that is written, each file at once or not at all; whatever a crash leaves, the next run completes."""
    for found in founds:
        keeping.write_found(kb_dir, found)
    changes = apply(kb_dir, resolution.drafts, ledger, moved=resolution.moved, keep=keep)
    keeping.write_links(kb_dir, resolution.links)
    keeping.write_proposals(kb_dir, resolution.proposals)
    write_across(kb_dir, across)
    return changes
