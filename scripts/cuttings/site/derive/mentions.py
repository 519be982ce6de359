"""Where entities are named and dates are written, as the machine found them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cuttings.kb.store import KnowledgeBase
from cuttings.model import Found


class Named(NamedTuple):
    """A stretch of a source that means an entity."""

    start: int
    end: int
    entity: str


def named_in(found: Found, links: Mapping[tuple[str, str], str], kb: KnowledgeBase) -> list[Named]:
    """The mentions and dates of one source that became an entity, in text order.

    Finds about an entity that a person deleted are silent.
    """
    return sorted(named for named in _named(found, links) if kb.get(named.entity))


def _named(found: Found, links: Mapping[tuple[str, str], str]) -> Iterator[Named]:
    source = found.header.source
    for mention in found.mentions:
        if entity := links.get((source, f"referent:{mention.referent}")):
            yield Named(mention.start, mention.end, entity)
    for date in found.dates:
        if date.value and (entity := links.get((source, f"date:{date.value}"))):
            yield Named(date.start, date.end, entity)


def counted(named: Mapping[str, list[Named]]) -> dict[str, Counter[str]]:
    """For each entity, how often each source names it."""
    result: dict[str, Counter[str]] = defaultdict(Counter)
    for source, stretches in named.items():
        for stretch in stretches:
            result[stretch.entity][source] += 1
    return dict(result)
