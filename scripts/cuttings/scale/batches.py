"""Articles in batches of about the same length, as the time that reading takes goes by characters, not by articles."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")

#: Characters of a batch at most: some seconds of reading, so that little is lost with a batch and little waits for it.
MOST = 60_000
#: Batches for each that can be worked on at a time, at least, so that the last ones end at about the same time.
_TURNS = 4


def batches(items: Sequence[Item], length: Callable[[Item], int], together: int) -> Iterator[tuple[Item, ...]]:
    """All items in their order, in runs; `together` is how many batches can be worked on at a time.

    A batch has `MOST` characters or fewer, except one item that is longer by itself.
    """
    most = min(MOST, sum(map(length, items)) // (_TURNS * together))
    batch: list[Item] = []
    characters = 0
    for item in items:
        if batch and characters + length(item) > most:
            yield tuple(batch)
            batch, characters = [], 0
        batch.append(item)
        characters += length(item)
    if batch:
        yield tuple(batch)
