"""Found records in partitions, for what is larger than memory: `kind=mention/bucket=7/part.parquet`.

All records of a source are in one bucket, which its id alone tells, so that each bucket can be made and read by itself,
on as many machines as there are. A record has the `source` it is of, and stands in the order it had there. Data frames
and databases read the folder of a kind as one table, with the bucket as a column.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any, Literal

from cuttings.export import lines, tables
from cuttings.kb.found import PARTS
from cuttings.model import Found, Header
from cuttings.model.base import MachineData

Row = dict[str, Any]
Form = Literal["parquet", "jsonl"]

#: What writes and reads a file of rows.
_FORMS = {"parquet": tables, "jsonl": lines}
#: The kinds of records by their names, which are the `type` in their lines.
_KINDS = {str(model.__struct_config__.tag): model for model in PARTS}
_WITH_HEADER: dict[str, type[MachineData]] = {"header": Header, **_KINDS}
#: Sources in a bucket: some ten megabytes of records.
SOURCES = 1_000


def bucket(source: str, buckets: int) -> int:
    """The bucket of a source: the same for ever, whatever else there is."""
    return int.from_bytes(sha256(source.encode()).digest()[:8], "big") % buckets


def by_bucket(sources: Iterable[str], buckets: int) -> list[tuple[int, list[str]]]:
    """The sources in each bucket that has any, by number."""
    members: dict[int, list[str]] = defaultdict(list)
    for source in sources:
        members[bucket(source, buckets)].append(source)
    return sorted(members.items())


def write_bucket(founds: Iterable[Found], folder: Path, number: int, form: Form) -> None:
    """The records of all sources of one bucket, by source. A kind that they have no record of has no file."""
    ordered = sorted(founds, key=lambda found: found.header.source)
    for kind, model in _WITH_HEADER.items():
        rows = [row for found in ordered for row in _rows(found, model)]
        if rows:
            place = _folder(folder, kind, number)
            place.mkdir(parents=True, exist_ok=True)
            _FORMS[form].write(place / f"part.{form}", rows, model)


def read_buckets(folder: Path, kinds: Collection[str] = tuple(_KINDS)) -> Iterator[Found]:
    """What was found in each source; of some kinds alone, if so asked. One bucket is in memory at a time."""
    numbers = (int(path.name.partition("=")[2]) for path in (folder / "kind=header").iterdir())
    for number in sorted(numbers):
        yield from _founds(folder, number, kinds)


def _founds(folder: Path, number: int, kinds: Collection[str]) -> Iterator[Found]:
    headers = (Header.checked(row) for row in _read(folder, "header", number))
    founds = {header.source: Found(header) for header in headers}
    for kind in kinds:
        model = _KINDS[kind]
        for source, rows in groupby(_read(folder, kind, number), key=lambda row: str(row.pop("source"))):
            getattr(founds[source], PARTS[model]).extend(map(model.checked, rows))
    yield from founds.values()


def _rows(found: Found, model: type[MachineData]) -> Iterator[Row]:
    records: Iterable[MachineData] = [found.header] if model is Header else getattr(found, PARTS[model])
    for record in records:
        yield {"source": found.header.source, **_whole(record)}


def _whole(record: MachineData) -> Row:
    """All fields of a record, also those at their defaults, which a column has in every row."""
    return {name: _plain(getattr(record, name)) for name in record.__struct_fields__}


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return _whole(value) if isinstance(value, MachineData) else value


def _read(folder: Path, kind: str, number: int) -> list[Row]:
    """The rows of a kind in a bucket, in whichever form they are."""
    for form, reader in _FORMS.items():
        path = _folder(folder, kind, number) / f"part.{form}"
        if path.is_file():
            rows: list[Row] = reader.read(path)
            return rows
    return []


def _folder(folder: Path, kind: str, number: int) -> Path:
    return folder / f"kind={kind}" / f"bucket={number}"
