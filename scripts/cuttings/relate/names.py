"""Where one article has names, whoever they are of: what is left of a text without them are words of the language."""

from bisect import bisect_left
from collections.abc import Iterable

from cuttings.model import Mention

#: The forms of mentions that are names, and not words of the language.
_NAMES = ("name", "abbr", "metonym", "adj")


class Names:
    """The names of one article, by where they stand."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.spans = sorted([(one.start, one.end) for one in mentions if one.form in _NAMES])
        """Start and end of each, in text order."""
        self._starts = [start for start, _ in self.spans]

    def without(self, start: int, text: str) -> str:
        """A text that begins at an offset, with spaces for the names that lie wholly in it."""
        end = start + len(text)
        near = self.spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        if not near:
            return text
        kept: list[str] = []
        at = start
        for first, last in near:
            if last <= end:
                kept += (text[at - start : first - start], " " * (last - max(first, at)))
                at = max(at, last)
        return "".join((*kept, text[at - start :]))
