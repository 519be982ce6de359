"""The first time through the tables: who and what is named, and which dates there are."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from sys import intern

from cuttings.export.partitions import read_buckets
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Claim, Event, Found, state_of
from cuttings.resolve.called import Names
from cuttings.resolve.dates import pinned
from cuttings.resolve.quote import Quotes
from cuttings.resolve.seen import PLACE, Seen, seen
from cuttings.resolve.standing import Standing

#: Kinds of records that tell who is spoken of in a source, whether its content carries them, and when.
_NEEDED = ("zone", "referent", "mention", "date", "claim", "event")


@dataclass
class Heard:
    """What all sources have but those that people deleted."""

    referents: list[Seen] = field(default_factory=list)
    """In the order of sources and keys."""
    dates: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By source, the values that are fixed in the calendar, as they were found; none for many a source."""
    corrected: list[Found] = field(default_factory=list)
    """The zones of the sources that files in kb/ quote as they were before."""


def hear(tables: Path, standing: Standing) -> Heard:
    """What there is in the tables, bucket by bucket. Raises BrokenRecordError."""
    heard, names = Heard(), Names()
    quoted = _quoted(standing.kb)
    for found in read_buckets(tables, _NEEDED):
        source = found.header.source
        if standing.whose.get(("sources", source)) != "rejected":
            heard.dates[source] = tuple(dict.fromkeys(intern(value) for value, _ in pinned(Quotes(found))))
            heard.referents += map(_bare, seen([found], names))
            if quoted.get(source, set()) - {state_of(found.header.sha256)}:
                heard.corrected.append(Found(found.header, zones=found.zones))
    heard.referents.sort(key=PLACE)
    return heard


def _bare(one: Seen) -> Seen:
    """What names and offices need of it, as millions are in memory."""
    return one.changed(key=intern(one.key), roles=tuple(role for role in one.roles if role.of), mentions=())


def _quoted(kb: KnowledgeBase) -> Mapping[str, set[str]]:
    """By source, the states of it that claims and events quote."""
    states: dict[str, set[str]] = defaultdict(set)
    for entity in _resting(kb):
        for quotation in entity.evidence:
            states[quotation.source].add(quotation.sha256)
    return states


def _resting(kb: KnowledgeBase) -> Iterator[Claim | Event]:
    yield from kb.claims.values()
    yield from kb.events.values()
    yield from (one for one in kb.originals.values() if isinstance(one, Claim | Event))
