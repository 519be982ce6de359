"""Quotations by source: who says it, when that was published, and in which words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cuttings.model import Evidence
from cuttings.site.links import Link
from cuttings.site.quotations import Quotation
from cuttings.site.views import Views


class Account(NamedTuple):
    """What one source says."""

    source: Link
    publisher: str | None
    published: Link | None
    mentions: int
    """How often the source names what the page is about, as far as that is counted."""
    quotations: tuple[Quotation, ...]


def accounts(
    views: Views, evidence: Sequence[Evidence], seen: set[str], mentions: Mapping[str, int] | None = None
) -> Iterator[Account]:
    """The quotations by source, in the order of the evidence; sources that only mention it come last."""
    mentions = mentions or {}
    quoted: dict[str, list[Evidence]] = defaultdict(list)
    for each in evidence:
        quoted[each.source].append(each)
    for source_id in dict.fromkeys([*quoted, *sorted(mentions)]):
        source = views.contents.kb.sources.get(source_id)
        yield Account(
            source=views.link(source_id),
            publisher=source.publisher if source else None,
            published=views.date(source.published.edtf, as_bounds=True) if source else None,
            mentions=mentions.get(source_id, 0),
            quotations=views.quotations(quoted.get(source_id, ()), seen),
        )
