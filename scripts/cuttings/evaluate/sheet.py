"""What one article's gold is scored against, and where it is noted what differs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from cuttings.evaluate.gold import Gold
from cuttings.model.passage import Span

Annotation = Mapping[str, Any]
Kind = Literal["mentions", "dates", "claims", "events", "relations"]


@dataclass(frozen=True, order=True)
class Difference:
    """One place where what was found is not what the gold has."""

    article: str
    start: int
    end: int
    kind: Kind
    what: str


@dataclass
class Sheet:
    """One article: the gold, what was found in it, and the differences so far."""

    gold: Gold
    found: Sequence[Annotation]
    differences: list[Difference] = field(default_factory=list)
    paired: dict[str, str] = field(default_factory=dict)
    """The found claim or event that each of the gold's was paired with, by id."""

    def of(self, *types: str) -> list[Annotation]:
        """The records of some types, in text order."""
        return [record for record in self.found if record["type"] in types]

    def note(self, kind: Kind, span: Span, what: str) -> None:
        """Keep a difference."""
        self.differences.append(Difference(self.gold.article, *span, kind, what))


def span_of(record: Annotation) -> Span:
    """Where a record stands."""
    return record["start"], record["end"]
