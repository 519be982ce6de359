"""Who is who in found records in partitions: which actor or place each referent of each source is.

The rules are those of `extract`, and so are the ids. What stays in memory is a line for each referent, not all that was
found: the records are gone through bucket by bucket to learn the names, and the links are written bucket by bucket.
Names are compared within blocks of equal keys only, so that the cost grows with the number of referents.
"""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from cuttings.collecting import seldom
from cuttings.export.partitions import Row, buckets_in, by_bucket, read_bucket, read_buckets, remove_kind, write_rows
from cuttings.kb import ledger as ledgers
from cuttings.kb.merging import folded
from cuttings.kb.store import load
from cuttings.resolve.identify import Identified, identify
from cuttings.resolve.ids import Ids
from cuttings.resolve.join import join
from cuttings.resolve.seen import PLACE, Seen, seen
from cuttings.resolve.standing import Standing

#: Kinds of records that tell who is spoken of in a source, and whether its content carries them.
_NEEDED = ("zone", "referent", "mention", "claim", "event")
#: The columns of both tables; `sources` is in how many of them an entity is spoken of.
_LINK = {"source": str, "referent": str, "entity": str}
_ENTITY = {"entity": str, "folder": str, "name": str, "sources": int}


def link(tables: Path, kb_dir: Path) -> int:
    """Write the tables `link` and `entity` beside those of found records; the number of entities comes out.

    What people decided in the knowledge base holds here as well, and its ids are used again. Tables of an earlier time
    are replaced. Raises BrokenRecordError when they or the ledger cannot be read, and ImportError for Parquet without
    pyarrow.
    """
    with seldom():
        kb, _ = load(kb_dir)
        standing = Standing(folded(kb), ledgers.load(kb_dir))
        known = {one.id: one for one in _identified(tables, standing) if one.id}
        _write(tables, known)
    return len(known)


def _identified(tables: Path, standing: Standing) -> list[Identified]:
    """Everybody and everything with its id, without what stands only in sources that people deleted."""
    ids = Ids(standing)
    referents: list[Seen] = []
    for found in read_buckets(tables, _NEEDED):
        if standing.whose.get(("sources", found.header.source)) != "rejected":
            ids.keep(found.header.source)
            referents += map(_bare, seen([found]))
    referents.sort(key=PLACE)
    return identify(join(referents, standing), standing, ids)


def _bare(one: Seen) -> Seen:
    """What names need of it, as millions are in memory."""
    return one.changed(roles=(), mentions=())


def _write(tables: Path, known: Mapping[str, Identified]) -> None:
    """Both tables, each row in the bucket of its source or its entity."""
    links: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for id_, one in known.items():
        for member in one.group.members:
            links[member.source].append((member.key, id_))
    parts = buckets_in(tables)
    for kind in ("link", "entity"):
        remove_kind(tables, kind)
    for number, form in parts.items():
        sources = [found.header.source for found in read_bucket(tables, number, ())]
        rows = [{"source": of, "referent": key, "entity": id_} for of in sources for key, id_ in links[of]]
        write_rows(tables, "link", number, rows, _LINK, form)
    for number, ids in by_bucket(known, max(parts, default=0) + 1):
        rows = [_named(id_, known[id_]) for id_ in sorted(ids)]
        write_rows(tables, "entity", number, rows, _ENTITY, next(iter(parts.values())))


def _named(id_: str, one: Identified) -> Row:
    sources = {member.source for member in one.group.members}
    return {"entity": id_, "folder": one.folder, "name": one.group.name, "sources": len(sources)}
