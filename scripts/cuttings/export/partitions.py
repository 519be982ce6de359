"""Found records in partitions, for what is larger than memory: `kind=mention/bucket=7/part.parquet`.

All records of a source are in one bucket, which its id alone tells, so that each bucket can be made and read by itself,
on as many machines as there are. A record has the `source` it is of, and stands in the order it had there. Data frames
and databases read the folder of a kind as one table, with the bucket as a column.
"""

import shutil
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any, Literal, get_args, get_type_hints

from cuttings.export import lines, tables
from cuttings.kb.found import PARTS
from cuttings.kb.jsonl import BrokenRecordError
from cuttings.model import Found, Header, Problem
from cuttings.model.base import MachineData

Row = dict[str, Any]
Columns = Mapping[str, Any]
"""The type of each column, by name."""
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
        columns = {"source": str, **get_type_hints(model)}
        rows = [row for found in ordered for row in _rows(found, model)]
        write_rows(folder, kind, number, rows, columns, form)


def write_rows(folder: Path, kind: str, number: int, rows: list[Row], columns: Columns, form: Form) -> None:
    """The part of a kind's table that a bucket is; no file if there are no rows."""
    if rows:
        place = _folder(folder, kind, number)
        place.mkdir(parents=True, exist_ok=True)
        _FORMS[form].write(place / f"part.{form}", rows, columns)


def remove_kind(folder: Path, kind: str) -> None:
    """The table of a kind is gone afterwards, if there was one."""
    if (table := folder / f"kind={kind}").is_dir():
        shutil.rmtree(table)


def buckets_in(folder: Path) -> dict[int, Form]:
    """The buckets of what was found that are there, by number, each with its form."""
    parts = {form: (folder / "kind=header").glob(f"bucket=*/part.{form}") for form in get_args(Form)}
    found = [(int(path.parent.name.partition("=")[2]), form) for form, paths in parts.items() for path in paths]
    return dict(sorted(found))


def read_buckets(folder: Path, kinds: Collection[str] = tuple(_KINDS)) -> Iterator[Found]:
    """What was found in each source; of some kinds alone, if so asked. One bucket is in memory at a time.

    Raises BrokenRecordError.
    """
    for number in buckets_in(folder):
        yield from read_bucket(folder, number, kinds)


def read_bucket(folder: Path, number: int, kinds: Collection[str] = tuple(_KINDS)) -> Iterator[Found]:
    """What was found in each source of one bucket; of some kinds alone, if so asked. Raises BrokenRecordError."""
    with reading(folder, number):
        founds = _founds(folder, number, kinds)
    yield from founds


@contextmanager
def reading(folder: Path, number: int) -> Iterator[None]:
    """Raise BrokenRecordError where the rows of a bucket are not what they are taken for."""
    try:
        yield
    except (KeyError, ValueError) as error:
        what = f"bucket {number} does not hold what this version writes: {error}"
        right = "make the tables anew: cuttings export found"
        raise BrokenRecordError(Problem(folder.as_posix(), 0, what, right=right)) from error


def _founds(folder: Path, number: int, kinds: Collection[str]) -> list[Found]:
    headers = (Header.checked(row) for row in read_rows(folder, "header", number))
    founds = {header.source: Found(header) for header in headers}
    for kind in kinds:
        model = _KINDS[kind]
        for source, rows in groupby(read_rows(folder, kind, number), key=lambda row: str(row.pop("source"))):
            getattr(founds[source], PARTS[model]).extend(map(model.checked, rows))
    return [*founds.values()]


def _rows(found: Found, model: type[MachineData]) -> Iterator[Row]:
    records: Iterable[MachineData] = [found.header] if model is Header else getattr(found, PARTS[model])
    for record in records:
        yield {"source": found.header.source, **whole(record)}


def whole(record: MachineData) -> Row:
    """All fields of a record, also those at their defaults, which a column has in every row."""
    return {name: _plain(getattr(record, name)) for name in record.__struct_fields__}


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return whole(value) if isinstance(value, MachineData) else value


def read_rows(folder: Path, kind: str, number: int) -> list[Row]:
    """The rows of a kind in a bucket, in whichever form they are."""
    for form, reader in _FORMS.items():
        path = _folder(folder, kind, number) / f"part.{form}"
        if path.is_file():
            rows: list[Row] = reader.read(path)
            return rows
    return []


def _folder(folder: Path, kind: str, number: int) -> Path:
    return folder / f"kind={kind}" / f"bucket={number}"
