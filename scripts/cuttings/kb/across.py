"""kb/found/across.jsonl: what the articles say of each other, derived anew in each run. Machine-owned, a record a line.

What people decide of it stands in kb/decisions.yml; see `decisions`.
"""

from collections.abc import Mapping
from pathlib import Path

from cuttings.kb.found import REMEDY
from cuttings.kb.jsonl import decoder, read_records, write_records
from cuttings.kb.paths import shown
from cuttings.model import Across, AcrossRecord, Forecast, History, Merge, Origins, Related
from cuttings.model.base import MachineData

_RECORDS = decoder(AcrossRecord)
#: Field of `Across` for each kind of record, in the order of the file.
_PARTS: Mapping[type[MachineData], str] = {
    Related: "relations",
    Forecast: "forecasts",
    History: "histories",
    Origins: "origins",
    Merge: "merges",
}


def write_across(kb_dir: Path, across: Across) -> bool:
    """Keep it. False when just that was kept already."""
    records = (record for part in _PARTS.values() for record in getattr(across, part))
    return write_records(_file(kb_dir), records)


def read_across(kb_dir: Path) -> Across:
    """All of it as the machine wrote it, before any decision. Raises BrokenRecordError."""
    across = Across()
    parts = {kind: getattr(across, part) for kind, part in _PARTS.items()}
    for record in read_records(_file(kb_dir), _RECORDS, shown(kb_dir, _file(kb_dir)), REMEDY):
        parts[type(record)].append(record)
    return across


def _file(kb_dir: Path) -> Path:
    return kb_dir / "found" / "across.jsonl"
