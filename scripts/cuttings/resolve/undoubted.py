"""What was found just where something on file stands, with nothing else near that either could be.

Nearly all that has a file is of this kind, as hardly any article changes from one run to the next. Such pairs need not
be weighed against others: to lay the two orders side by side tells them.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from cuttings.kb.remembered import Position


class Resting(NamedTuple):
    """Something that was found, by the passages that it rests on.

    `type` tells apart what shares a passage, such as two events in one sentence; None if it is unknown, or has none.
    """

    positions: tuple[Position, ...]
    type: str | None = None


class Filed(NamedTuple):
    """Something that has a file, or had one, by the passages that it rests on, in order."""

    positions: tuple[Position, ...]
    type: str | None
    id: str
    rejected: bool = False
    touched: bool = False
    """Whether it is the machine's that a person touched, who may have given it another type."""


def undoubted(found: Sequence[Resting], on_file: Sequence[Filed]) -> dict[int, str]:
    """Index of each thing found that rests on the very words of one on file, and the id of that.

    Only where nothing else of that type, found or on file, rests on any of these words.
    """
    if not on_file:
        return {}
    untyped = [other for other in on_file if other.type is None] if any(one.type for one in found) else []
    vague = {place[0] for other in untyped for place in other.positions}
    alone = (on_file[index] for index in _alone(on_file))
    sure = (one for one in alone if not vague or vague.isdisjoint(_sources(one.positions)))
    filed = {(one.positions, one.type): one.id for one in sure}
    pairs = ((index, filed.get((_in_order(found[index].positions), found[index].type))) for index in _alone(found))
    return {index: id_ for index, id_ in pairs if id_}


def _alone(things: Sequence[Resting | Filed]) -> Collection[int]:
    """The indexes of those with words that no other of their type rests on."""
    stretches: dict[tuple[str, str | None], list[tuple[int, int, int]]] = defaultdict(list)
    for index, one in enumerate(things):
        for source, start, end in one.positions:
            stretches[source, one.type].append((start, end, index))
    doubtful: set[int] = set()
    for some in stretches.values():
        doubtful.update(_sharing(some))
    return {index for some in stretches.values() for start, end, index in some if start < end} - doubtful


def _sharing(stretches: list[tuple[int, int, int]]) -> Iterator[int]:
    """Of stretches of one article, each with whose it is, those who share one with somebody else."""
    stretches.sort()
    furthest, whose = 0, -1
    for start, end, index in stretches:
        if start < furthest and index != whose:
            yield from (index, whose)
        if end > furthest:
            furthest, whose = end, index


def _in_order(positions: tuple[Position, ...]) -> tuple[Position, ...]:
    return positions if len(positions) == 1 else tuple(sorted(positions))


def _sources(positions: Iterable[Position]) -> set[str]:
    return {source for source, _, _ in positions}
