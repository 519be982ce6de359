"""What stands where in one article, so that a stretch of it is compared with nothing but what stands in it."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from cuttings.model import Span

Thing = TypeVar("Thing")


class Placed(Generic[Thing]):
    """Things of an article, each with the places of its words; they come out in the order in which they were given."""

    def __init__(self, things: Iterable[tuple[Thing, Iterable[Span]]]) -> None:
        self._things: list[Thing] = []
        rows: list[tuple[int, int, int]] = []
        for number, (thing, spans) in enumerate(things):
            self._things.append(thing)
            rows += ((start, end, number) for start, end in spans)
        self._rows = sorted(rows)
        self._starts = [start for start, _, _ in self._rows]

    def within(self, spans: Sequence[Span]) -> list[Thing]:
        """Those of which words lie wholly within one of some stretches, each once."""
        numbers = {
            number
            for first, last in spans
            for _, end, number in self._rows[bisect_left(self._starts, first) : bisect_left(self._starts, last + 1)]
            if end <= last
        }
        return [self._things[number] for number in sorted(numbers)]
