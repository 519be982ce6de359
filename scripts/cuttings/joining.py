"""What was found in all articles, joined and compared, and brought into kb/: resolve → relate → kb."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from cuttings.collecting import uncollected
from cuttings.kb import found as keeping
from cuttings.kb import ledger as ledgers
from cuttings.kb.across import write_across
from cuttings.kb.cache import Cache
from cuttings.kb.decisions import load_decisions
from cuttings.kb.ledger import Ledger
from cuttings.kb.parsed import Parsed
from cuttings.kb.proposals import still_open
from cuttings.kb.schemas import write_schemas
from cuttings.kb.store import KnowledgeBase
from cuttings.kb.write import Changes, apply, with_merged
from cuttings.model import KINDS, Article, Entity, Found
from cuttings.relate import relate
from cuttings.relate.worded import WORDED_BY
from cuttings.resolve import Resolution, resolve


@uncollected()
def join(
    kb_dir: Path,
    founds: Mapping[str, Found],
    articles: Sequence[Article],
    kb: KnowledgeBase,
    ledger: Ledger,
    before: Mapping[str, Found],
    *,
    on_file: KnowledgeBase,
    parsed: Parsed,
    keep: bool = False,
) -> tuple[Changes, int]:
    """Write to kb/ what follows from all that was found; the changes, and how many proposals wait, come out.

    `before` is what was found before this run, `on_file` what each file says for itself, and `parsed` what is kept of
    that. With `keep`, what nothing supports any more stays for now. Each file is written at once or not at all, and
    whatever a crash leaves, the next run completes. Raises as `apply` does.
    """
    resolution = resolve(list(founds.values()), articles, kb, ledger, before)
    entities = _as_kept(resolution, kb, ledger)
    memory = Cache(kb_dir.parent / ".cache" / "worded", WORDED_BY)
    across = relate(list(founds.values()), resolution.links, entities, resolution.joins, memory)
    memory.save()
    ledger = ledgers.announce(kb_dir, ledger, resolution.moved, _digests(before), _digests(founds))
    for source, found in founds.items():
        if found is not before.get(source):
            keeping.write_found(kb_dir, found)
    drafts, moved = resolution.drafts, resolution.moved
    changes = apply(kb_dir, drafts, ledger, on_file=on_file, parsed=parsed, moved=moved, keep=keep)
    keeping.write_links(kb_dir, resolution.links)
    keeping.write_proposals(kb_dir, resolution.proposals)
    write_across(kb_dir, across)
    write_schemas(kb_dir, entities)
    return with_merged(changes, kb), _waiting(kb_dir, resolution, kb, entities)


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


def _digests(founds: Mapping[str, Found]) -> dict[str, str]:
    """The SHA-256 of the articles that these were found in, by source."""
    return {source: found.header.sha256 for source, found in founds.items()}
