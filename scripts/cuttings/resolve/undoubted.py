"""What was found just where something on file stands, with nothing else near that either could be.

Nearly all that has a file is of this kind, as hardly any article changes from one run to the next. Such pairs need not
be weighed against others: to lay the two orders side by side tells them.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from cuttings.resolve.corrected import Position


class Resting(NamedTuple):
    """Something that was found, by the passages that it rests on.

    `sort` tells apart what shares a passage, such as the types of two events in one sentence; None if it is unknown.
    """

    positions: tuple[Position, ...]
    sort: str | None = None


class Filed(NamedTuple):
    """Something that has a file, or had one, by the passages that it rests on, in order."""

    positions: tuple[Position, ...]
    sort: str | None
    id: str
    rejected: bool = False


def undoubted(found: Sequence[Resting], on_file: Sequence[Filed]) -> dict[int, str]:
    """Index of each thing found that rests on the very words of one on file, and the id of that.

    Only where nothing else of that sort, found or on file, rests on any of these words.
    """
    unsorted = [other for other in on_file if other.sort is None] if any(one.sort for one in found) else []
    vague = {place[0] for other in unsorted for place in other.positions}
    alone = [on_file[index] for index in _alone(on_file)]
    filed = {(one.positions, one.sort): one.id for one in alone if vague.isdisjoint(_sources(one.positions))}
    pairs = ((index, filed.get((_in_order(found[index].positions), found[index].sort))) for index in _alone(found))
    return {index: id_ for index, id_ in pairs if id_}


def _alone(things: Sequence[Resting | Filed]) -> Collection[int]:
    """The indexes of those with words that no other of their sort rests on."""
    stretches = sorted(
        (source, one.sort or "", start, end, index)
        for index, one in enumerate(things)
        for source, start, end in one.positions
    )
    doubtful: set[int] = set()
    last = ("", "", 0, 0, -1)  # of those so far, the one that reaches furthest
    for one in stretches:
        if one[:2] != last[:2] or one[2] >= last[3]:
            last = one
            continue
        if one[4] != last[4]:
            doubtful |= {one[4], last[4]}
        last = max(last, one, key=lambda stretch: stretch[3])
    return {index for *_, start, end, index in stretches if start < end} - doubtful


def _in_order(positions: Iterable[Position]) -> tuple[Position, ...]:
    return tuple(sorted(positions))


def _sources(positions: Iterable[Position]) -> set[str]:
    return {source for source, _, _ in positions}
