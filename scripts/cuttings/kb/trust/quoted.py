"""How it is with each quotation: whether its article is still as it was, still holds its words, and still stands."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from pydantic import BaseModel

from cuttings.kb.store import KnowledgeBase
from cuttings.kb.trust.anchors import anchor, text_of
from cuttings.kb.values import Wanted, values
from cuttings.model import Entity, Evidence, Found, Source, Withdrawn
from cuttings.model.base import record_in
from cuttings.strict_yaml import Path

QuotationState = Literal["current", "moved", "doubtful", "orphaned"]
"""current: taken from the article as it is now.
moved: the article changed, and the words stand in it with their neighbourhood exactly once.
doubtful: the article changed, and the words stand in it in other company or several times, or that cannot be told.
orphaned: the article no longer holds the words, or there is no such source."""


_EVIDENCE: Wanted = frozenset({Evidence})


def quotations(entity: Entity) -> Iterator[tuple[Path, Evidence]]:
    """Everything that an entity quotes, with the way to it in its file."""
    for path, _, _, value in values(entity, _EVIDENCE):
        if isinstance(value, Evidence):
            yield path, value


def cited(record: BaseModel) -> Iterator[Evidence]:
    """Everything that an entity quotes, where the way to it is not asked for: every page asks, of every entity."""
    for name in _quoting(type(record)):
        value = getattr(record, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Evidence):
                yield item
            elif isinstance(item, BaseModel):
                yield from cited(item)


@cache
def _quoting(kind: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a kind of record in which there may be quotations, perhaps deeper."""
    within = {name: record_in(info.annotation) for name, info in kind.model_fields.items()}
    return tuple(name for name, held in within.items() if held and (held is Evidence or _quoting(held)))


class Quoted:
    """The articles as they were read last, asked from the side of quotations."""

    def __init__(self, kb: KnowledgeBase, founds: Mapping[str, Found]) -> None:
        self._sources: Mapping[str, Source] = dict(kb.sources)
        self._founds = founds
        self._texts: dict[str, str] = {}
        self._states: dict[Evidence, QuotationState] = {}

    def state(self, quotation: Evidence) -> QuotationState:
        """How it is with a quotation."""
        if quotation.is_of(self.sha256(quotation.source)):
            return "current"
        if quotation not in self._states:
            self._states[quotation] = self._in_changed(quotation)
        return self._states[quotation]

    def withdrawn(self, source: str) -> Withdrawn | None:
        """That a source was withdrawn, if it was."""
        return self._sources[source].withdrawn if source in self._sources else None

    def sha256(self, source: str, unknown: str = "") -> str:
        """The checksum of a source's article as it was read last; `unknown` where there is no such source."""
        if source in self._founds:
            return self._founds[source].header.sha256
        return self._sources[source].sha256 if source in self._sources else unknown

    def text(self, source: str) -> str | None:
        """The text of an article, as far as it is kept; None where nothing of it is."""
        if source not in self._founds:
            return None
        if source not in self._texts:
            self._texts[source] = text_of(self._founds[source])
        return self._texts[source]

    def _in_changed(self, quotation: Evidence) -> QuotationState:
        if quotation.source not in self._sources:
            return "orphaned"
        text = self.text(quotation.source)
        how = anchor(quotation, text).how if text is not None else "doubtful"
        return "moved" if how == "stands" else how
