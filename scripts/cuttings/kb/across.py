"""kb/found/across.jsonl: what the articles say of each other, derived anew in each run. Machine-owned, a record a line.

What people decide of it stands in kb/decisions.yml; see `decisions`.
"""

from pathlib import Path

from pydantic import ConfigDict, TypeAdapter

from cuttings.kb.found import REMEDY
from cuttings.kb.jsonl import line, read_lines, write_lines
from cuttings.kb.paths import shown
from cuttings.model import Across, AcrossRecord

_RECORD: TypeAdapter[AcrossRecord] = TypeAdapter(AcrossRecord, config=ConfigDict(defer_build=True))
#: Field of `Across` for each type of record, in the order of the file.
_PARTS = {
    "relation": "relations",
    "forecast": "forecasts",
    "history": "histories",
    "origins": "origins",
    "merge": "merges",
}


def write_across(kb_dir: Path, across: Across) -> bool:
    """Keep it. False when just that was kept already."""
    records = (record for part in _PARTS.values() for record in getattr(across, part))
    return write_lines(_file(kb_dir), map(line, records))


def read_across(kb_dir: Path) -> Across:
    """All of it as the machine wrote it, before any decision. Raises BrokenRecordError."""
    across = Across()
    for record in read_lines(_file(kb_dir), _RECORD.validate_json, shown(kb_dir, _file(kb_dir)), REMEDY):
        getattr(across, _PARTS[record.type]).append(record)
    return across


def _file(kb_dir: Path) -> Path:
    return kb_dir / "found" / "across.jsonl"
