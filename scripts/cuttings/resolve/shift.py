"""From the offsets of a text to those of a later state of it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from difflib import SequenceMatcher

from cuttings.model import Span

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")


class Shift:
    """What of a text is left in a later one, and where. Says nothing of words that only look alike."""

    def __init__(self, before: str, now: str) -> None:
        self._kept = list(_kept(before, now))

    def __call__(self, start: int, end: int) -> Span | None:
        """From the first to the last of what is left of a stretch; None when nothing of it is left."""
        first = max(bisect_right(self._kept, start, key=lambda one: one[0]) - 1, 0)
        left: list[int] = []
        for at, new, length in self._kept[first:]:
            if at >= end:
                break
            if at + length > start:
                left += (new + max(start - at, 0), new + min(end - at, length))
        return (left[0], left[-1]) if left else None


def _kept(before: str, now: str) -> Iterator[tuple[int, int, int]]:
    """The stretches that both texts have, in order: where in the first, where in the second, how long."""
    head = _common(before, now)
    tail = _common(before[head:][::-1], now[head:][::-1])
    ours, theirs = _tokens(before, head, tail), _tokens(now, head, tail)
    if head:
        yield 0, 0, head
    matcher = SequenceMatcher(None, [word for _, word in ours], [word for _, word in theirs], autojunk=False)
    for at, new, size in matcher.get_matching_blocks()[:-1]:
        last = ours[at + size - 1]
        yield ours[at][0], theirs[new][0], last[0] + len(last[1]) - ours[at][0]
    if tail:
        yield len(before) - tail, len(now) - tail, tail


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    differing = (at for at, (ours, theirs) in enumerate(zip(one, other, strict=False)) if ours != theirs)
    return next(differing, min(len(one), len(other)))


def _tokens(text: str, head: int, tail: int) -> list[tuple[int, str]]:
    return [(match.start(), match[0]) for match in _WORDS.finditer(text, head, len(text) - tail)]
