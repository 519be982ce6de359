"""kb/found/: what the machine read in each article, and what became of it. Machine-owned, committed, one record a line.

`<source>.jsonl` holds the `Found` of one article; `links.jsonl` says which entity each referent, claim, event and date
of an article became; `proposals.jsonl` what the machine would add to files that are a person's, before any decision.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import TypeAdapter

from cuttings.collecting import uncollected
from cuttings.kb.jsonl import BrokenRecordError, decoder, lines, read_lines, read_records, write_records
from cuttings.kb.paths import RESERVED, article_files, shown
from cuttings.model import (
    Abstention,
    DateMention,
    DurationMention,
    Found,
    FoundClaim,
    FoundEvent,
    FoundZone,
    Header,
    Mention,
    Problem,
    Proposal,
    Record,
    Referent,
)
from cuttings.model.base import MachineData
from cuttings.model.vocabulary import Slug

LinkKey = tuple[str, str]
"""Source, and key with its type: ("putin-visits", "referent:vladimir-putin")."""

#: Field of `Found` for each kind of record, in the order of the file.
PARTS: Mapping[type[MachineData], str] = {
    FoundZone: "zones",
    Referent: "referents",
    Mention: "mentions",
    DateMention: "dates",
    DurationMention: "durations",
    FoundClaim: "claims",
    FoundEvent: "events",
    Abstention: "abstentions",
}
#: How to mend a file of the machine.
REMEDY = "remove the file and run: cuttings extract"


class _Link(MachineData, frozen=True, kw_only=True):
    source: Slug
    key: str
    entity: Slug


_LINKS = decoder(_Link)
_RECORDS = decoder(Record)


def write_found(kb_dir: Path, found: Found) -> bool:
    """Keep what was found in one article. False when just that was kept already."""
    records = [found.header, *(record for part in PARTS.values() for record in getattr(found, part))]
    return write_records(_file(kb_dir, found.header.source), records)


def remove_found(kb_dir: Path, source: str) -> bool:
    """Forget what was found in an article that is no longer there. False when nothing was kept."""
    return write_records(_file(kb_dir, source), ())


def read_found(kb_dir: Path) -> dict[str, Found]:
    """What was found in every article, by source. Raises BrokenRecordError at the first file that cannot be read."""
    founds, broken = readable_found(kb_dir)
    for problem in broken:
        raise BrokenRecordError(problem)
    return founds


def kept_sources(kb_dir: Path) -> list[str]:
    """Every source of which something is kept, by their ids."""
    return sorted(path.name.partition(".")[0] for path in article_files(kb_dir))


def read_source(kb_dir: Path, source: str) -> Found:
    """What was found in one article. Raises BrokenRecordError, also when nothing is kept."""
    return read_article(kb_dir, _file(kb_dir, source))


@uncollected()
def readable_found(kb_dir: Path) -> tuple[dict[str, Found], list[Problem]]:
    """What was found in every article whose file can be read, and what is wrong with the other files.

    For a run that can read an article again, a broken file or one of an older version is as good as none.
    """
    founds: dict[str, Found] = {}
    problems = []
    for path in article_files(kb_dir):
        try:
            found = read_article(kb_dir, path)
            founds[found.header.source] = found
        except BrokenRecordError as error:
            problems.append(error.problem)
    return founds, problems


def read_links(kb_dir: Path) -> dict[LinkKey, str]:
    """Which entity each referent, claim, event and date became. Raises BrokenRecordError."""
    path = kb_dir / "found" / "links.jsonl"
    rows = read_records(path, _LINKS, shown(kb_dir, path), REMEDY)
    return {(row.source, row.key): row.entity for row in rows}


def write_links(kb_dir: Path, links: Mapping[LinkKey, str]) -> bool:
    """Keep which entity each referent, claim, event and date became. False when just that was kept already."""
    rows = [_Link(source=link[0], key=link[1], entity=links[link]) for link in sorted(links)]
    return write_records(kb_dir / "found" / "links.jsonl", rows)


def read_proposals(kb_dir: Path) -> list[Proposal]:
    """What the machine would add to files that are a person's. Raises BrokenRecordError."""
    path = kb_dir / "found" / "proposals.jsonl"
    return list(read_lines(path, TypeAdapter(Proposal).validate_json, shown(kb_dir, path), REMEDY))


def write_proposals(kb_dir: Path, proposals: Iterable[Proposal]) -> bool:
    """Keep what the machine would add, in order of entity, kind and value. False when nothing is new."""
    ordered = sorted(proposals, key=lambda p: (p.folder, p.id, p.kind, p.value, lines([p])))
    return write_records(kb_dir / "found" / "proposals.jsonl", ordered)


def _file(kb_dir: Path, source: str) -> Path:
    """The file of one article. An id has no full stop, so a source called links is no trouble."""
    return kb_dir / "found" / (f"{source}.source.jsonl" if source in RESERVED else f"{source}.jsonl")


def read_article(kb_dir: Path, path: Path) -> Found:
    """The content of one of these files. Raises BrokenRecordError, also when its first line is no header."""
    header, *records = read_records(path, _RECORDS, shown(kb_dir, path), REMEDY) or [None]
    if not isinstance(header, Header):
        raise BrokenRecordError(Problem(shown(kb_dir, path), 1, "does not begin with a header", right=REMEDY))
    found = Found(header)
    parts = {kind: getattr(found, part) for kind, part in PARTS.items()}
    for record in records:
        parts[type(record)].append(record)
    return found
