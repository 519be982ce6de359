"""Every quotation that anything in kb/ rests on, by the source it stands in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cuttings.kb.store import KnowledgeBase
from cuttings.model import KINDS, Actor, Entity, Evidence, Source

#: Beside the folders of kb/: what a quotation shows only where articles are read against each other.
ACROSS = "across"


class Statement(NamedTuple):
    """One thing that one quotation shows."""

    evidence: Evidence
    folder: str
    entity: str
    role: str | None = None
    """The title, where the quotation shows somebody in a role."""
    key: str = ""
    """What is said across articles: the key of a relation or prediction, or `history` and the id of an event."""


def by_source(kb: KnowledgeBase, across: Iterable[Statement] = ()) -> dict[str, list[Statement]]:
    """The statements of each source, in text order; of two that start together the longer comes first.

    `across` is what is said of several articles; each of its statements is kept once.
    """
    result: dict[str, list[Statement]] = defaultdict(list)
    for folder in KINDS:
        for entity_id, entity in kb.of(folder).items():
            for evidence, role in evidence_of(entity):
                result[evidence.source].append(Statement(evidence, folder, entity_id, role))
    for statement in dict.fromkeys(across):
        result[statement.evidence.source].append(statement)
    for statements in result.values():
        statements.sort(key=lambda s: (s.evidence.start, -s.evidence.end, s.folder, s.entity, s.key))
    return dict(result)


def evidence_of(entity: Entity) -> Iterator[tuple[Evidence, str | None]]:
    """Each piece of evidence of an entity, with the role's title where it stands under a role."""
    if isinstance(entity, Actor):
        for role in entity.roles:
            for evidence in role.evidence:
                yield evidence, role.title
    if not isinstance(entity, Source):
        for evidence in getattr(entity, "evidence", ()):
            yield evidence, None


def is_withdrawn(kb: KnowledgeBase, source_id: str) -> bool:
    """Whether an article was withdrawn, so that it counts for nothing."""
    source = kb.sources.get(source_id)
    return source is not None and source.withdrawn is not None


def is_current(evidence: Evidence, source: Source | None) -> bool:
    """Whether the quotation's offsets count in the article as it is now; otherwise the quotation is orphaned."""
    return source is not None and evidence.is_of(source.sha256)
