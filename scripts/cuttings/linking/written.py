"""The tables that linking writes: `kind=link`, what everything found is, and `kind=entity`, what there is."""

from collections.abc import Mapping
from pathlib import Path
from typing import get_type_hints

from cuttings.export.partitions import buckets_in, by_bucket, read_bucket, remove_kind, write_rows
from cuttings.linking.lines import Line
from cuttings.linking.links import Links

_LINK = {"source": str, "type": str, "key": str, "entity": str}
_ENTITY = get_type_hints(Line)


def write(tables: Path, links: Links, entities: Mapping[str, Line]) -> None:
    """Both tables, in place of those of an earlier time: links in the buckets of their sources."""
    parts = buckets_in(tables)
    for kind in ("link", "entity"):
        remove_kind(tables, kind)
    for number, form in parts.items():
        sources = [found.header.source for found in read_bucket(tables, number, ())]
        rows = [dict(zip(_LINK, (source, *one), strict=True)) for source in sources for one in links.of(source)]
        write_rows(tables, "link", number, rows, _LINK, form)
    # As many parts as the sources have buckets, or nearly: a last bucket without any source is not to be seen. Nothing
    # looks for an entity in the part that its id would tell, so that this need not be exact.
    for number, ids in by_bucket(entities, max(parts, default=0) + 1):
        rows = [entities[id_]._asdict() for id_ in sorted(ids)]
        write_rows(tables, "entity", number, rows, _ENTITY, next(iter(parts.values())))
