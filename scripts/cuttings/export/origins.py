"""Where the articles of a bucket come from, as far as it is known: a row for each source, `kind=source`.

It is what their files in kb/ say. So tables tell by themselves when an article came out, wherever they are taken.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import get_type_hints

from cuttings.export.partitions import Form, read_rows, reading, whole, write_rows
from cuttings.model import Source
from cuttings.model.base import MachineData


class Origin(MachineData, frozen=True, kw_only=True):
    """What a source's row says of it."""

    title: str
    publisher: str | None = None
    published: str | None = None
    """EDTF; None if it is not known."""
    withdrawn: bool = False
    """Whether its publisher took it back."""
    url: str | None = None
    language: str


def origin(source: Source) -> Origin:
    """The row of a source."""
    return Origin(
        title=source.title,
        publisher=source.publisher,
        published=source.published.edtf,
        withdrawn=source.withdrawn is not None,
        url=source.url,
        language=source.language,
    )


def write_origins(sources: Mapping[str, Source], folder: Path, number: int, form: Form) -> None:
    """The rows of one bucket, by source; no file if there are none."""
    rows = [{"source": id_, **whole(origin(source))} for id_, source in sorted(sources.items())]
    write_rows(folder, "source", number, rows, {"source": str, **get_type_hints(Origin)}, form)


def read_origins(folder: Path, number: int) -> dict[str, Origin]:
    """The rows of one bucket, by source; none in tables that have no such kind. Raises BrokenRecordError."""
    with reading(folder, number):
        return {str(row.pop("source")): Origin.checked(row) for row in read_rows(folder, "source", number)}
