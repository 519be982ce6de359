"""Of many things that could all be compared, those that stand next to each other in time.

What a thousand articles say of one matter are half a million pairs, which nobody reads; ten thousand make fifty
million. So each is compared with those that stand next to it in the order in which their articles came out: the
sorted neighbourhood of Hernández and Stolfo (The merge/purge problem for large databases, 1995). Few things are all
compared, and the cost grows with how many there are and not with its square.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar

Thing = TypeVar("Thing")
Moment = Callable[[Thing], Any]
"""Where a thing stands in time: what it is sorted by, see `Corpus.moment`."""

#: How many others each is compared with.
REACH = 10


def are_few(things: Sequence[Thing], reach: int = REACH) -> bool:
    """Whether all of them are next to each other."""
    return len(things) <= reach + 1


def neighbours(things: Sequence[Thing], when: Moment[Thing], reach: int = REACH) -> Iterator[tuple[Thing, Thing]]:
    """Each with those that follow it, up to `reach`. Of few, all pairs, in the order in which they were given."""
    told = things if are_few(things, reach) else sorted(things, key=when)
    return ((one, other) for at, one in enumerate(told) for other in told[at + 1 : at + 1 + reach])


class Near(Generic[Thing]):
    """Things asked for by a moment. Few are all given, in the order in which they came."""

    def __init__(self, things: Sequence[Thing], when: Moment[Thing], reach: int = REACH) -> None:
        self._reach = reach
        self._are_few = len(things) <= reach
        self._things = things if self._are_few else sorted(things, key=when)
        self._moments = [] if self._are_few else [when(one) for one in self._things]

    def around(self, moment: Any) -> Sequence[Thing]:
        """Those next to a moment, on both sides of it."""
        return self._from(moment, self._reach // 2)

    def after(self, moment: Any) -> Sequence[Thing]:
        """Those next to a moment and not before it."""
        return self._from(moment, 0)

    def _from(self, moment: Any, back: int) -> Sequence[Thing]:
        if self._are_few:
            return self._things
        at = max(0, bisect_left(self._moments, moment) - back)
        return self._things[at : at + self._reach]
