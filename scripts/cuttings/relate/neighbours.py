"""Of many things that could all be compared, those that stand next to each other in time.

What a thousand articles say of one matter are half a million pairs, which nobody reads; ten thousand make fifty
million. So each is compared with those that stand next to it in the order in which their articles came out: the
sorted neighbourhood of Hernández and Stolfo (The merge/purge problem for large databases, 1995). Few things are all
compared, and the cost grows with how many there are and not with its square.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

Thing = TypeVar("Thing")
Moment = tuple[int, str]
"""Where an article stands in time, see `Corpus.moment`."""

#: With how many of those that follow it each is compared, and with how many of others that stand around it.
REACH = 10


def are_few(things: Sequence[Thing], reach: int = REACH) -> bool:
    """Whether all of them are next to each other."""
    return len(things) <= reach + 1


def neighbours(
    things: Sequence[Thing], when: Callable[[Thing], Moment], reach: int = REACH
) -> Iterator[tuple[Thing, Thing]]:
    """Each with those that follow it, up to `reach`. Of few, all pairs, in the order in which they were given."""
    told = things if are_few(things, reach) else sorted(things, key=when)
    return ((one, other) for at, one in enumerate(told) for other in told[at + 1 : at + 1 + reach])


class Near(Generic[Thing]):
    """Things asked for by a moment. Few are all given, in the order in which they came."""

    def __init__(self, things: Sequence[Thing], when: Callable[[Thing], Moment], reach: int = REACH) -> None:
        self._reach = reach
        are_all = len(things) <= reach
        self._things = things if are_all else sorted(things, key=when)
        self._moments = [] if are_all else [when(one) for one in self._things]

    def around(self, moment: Moment) -> Sequence[Thing]:
        """Those next to a moment, as many before it as after it, unless it is near an end."""
        if not self._moments:
            return self._things
        middle = bisect_left(self._moments, moment) - self._reach // 2
        start = max(0, min(middle, len(self._things) - self._reach))
        return self._things[start : start + self._reach]
