"""How far two readings of one text agree: overlap of passages, pairing one to one, precision and recall."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from cuttings.model.passage import Span

Right = TypeVar("Right")


@dataclass(frozen=True)
class Counts:
    """What was found rightly, found wrongly, and missed."""

    hits: float = 0
    spurious: float = 0
    missed: float = 0

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right."""
        return _share(self.hits, self.hits + self.spurious)

    @property
    def recall(self) -> float:
        """Of what there is, the share that was found."""
        return _share(self.hits, self.hits + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return f_measure(self.precision, self.recall)


def f_measure(precision: float, recall: float) -> float:
    """The harmonic mean; 0 where both are 0."""
    return _share(2 * precision * recall, precision + recall)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def overlap(one: Span, other: Span) -> int:
    """How many characters two passages share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def length(span: Span) -> int:
    """How many characters a passage has."""
    return span[1] - span[0]


def dice(ones: Sequence[Span], others: Sequence[Span]) -> float:
    """How far two passages in parts agree, from 0 to 1 (Dice's coefficient over characters)."""
    shared = sum(overlap(one, other) for one in ones for other in others)
    return _share(2 * shared, sum(map(length, ones)) + sum(map(length, others)))


def lies_in(span: Span, passages: Iterable[Span]) -> bool:
    """Whether at least half of a passage lies in one of others."""
    return any(overlap(span, passage) >= 0.5 * length(span) for passage in passages)


def pair_off(candidates: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Pairs one to one, the best first, of (likeness, index here, index there)."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, one, other in sorted(candidates, key=lambda c: (-c[0], c[1], c[2])):
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    return pairs


def unpaired(found: Sequence[Right], pairs: dict[int, int]) -> list[Right]:
    """What was found and is paired with nothing of the gold."""
    taken = set(pairs.values())
    return [record for index, record in enumerate(found) if index not in taken]


def folded(name: object) -> str:
    """A name or an id for comparing: small letters and digits, single spaces."""
    return re.sub(r"[^a-z0-9]+", " ", str(name or "").lower()).strip()
