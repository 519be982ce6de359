"""Who is named where in one article."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from cuttings.model import Mention, Span

#: The forms of mentions that are names, and not words of the language.
_NAMES = ("name", "abbr", "metonym", "adj")


class Named:
    """The mentions of one article, with the entities that they are of."""

    def __init__(self, mentions: Iterable[Mention], entities: Mapping[str, str]) -> None:
        in_order = sorted(mentions, key=lambda mention: mention.start)
        self._named = [(one.start, one.end, id_) for one in in_order if (id_ := entities.get(one.referent))]
        self._names = [one.span for one in in_order if one.form in _NAMES]
        self._starts = [start for start, _, _ in self._named]
        self._name_starts = [start for start, _ in self._names]

    def in_order(self, span: Span) -> list[tuple[int, str]]:
        """Where a stretch names or points to whom, by ids; only of mentions that lie wholly in it."""
        return [(start, id_) for start, end, id_ in self._near(span) if end <= span[1]]

    def within(self, span: Span) -> frozenset[str]:
        """Who and what a stretch names or points to."""
        return frozenset([id_ for _, end, id_ in self._near(span) if end <= span[1]])

    def without_names(self, start: int, text: str) -> str:
        """A text that begins at an offset, with spaces for the names that lie wholly in it."""
        end = start + len(text)
        near = self._names[bisect_left(self._name_starts, start) : bisect_left(self._name_starts, end)]
        if not near:
            return text
        kept: list[str] = []
        at = start
        for first, last in near:
            if last <= end:
                kept += (text[at - start : first - start], " " * (last - max(first, at)))
                at = max(at, last)
        return "".join((*kept, text[at - start :]))

    def _near(self, span: Span) -> list[tuple[int, int, str]]:
        return self._named[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]
