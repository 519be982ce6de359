"""Who is named where in one article."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from cuttings.model import Mention, Span


class Named:
    """The mentions of one article, with the entities that they are of."""

    def __init__(self, mentions: Iterable[Mention], entities: Mapping[str, str]) -> None:
        in_order = sorted(mentions, key=lambda mention: mention.start)
        self._named = [(one.start, one.end, id_) for one in in_order if (id_ := entities.get(one.referent))]
        self._starts = [start for start, _, _ in self._named]

    def in_order(self, span: Span) -> list[tuple[int, str]]:
        """Where a stretch names or points to whom, by ids; only of mentions that lie wholly in it."""
        return [(start, id_) for start, end, id_ in self._near(span) if end <= span[1]]

    def within(self, span: Span) -> frozenset[str]:
        """Who and what a stretch names or points to."""
        return frozenset([id_ for _, end, id_ in self._near(span) if end <= span[1]])

    def _near(self, span: Span) -> list[tuple[int, int, str]]:
        return self._named[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]
