"""Rows that are made when they are looked at, and not kept: all of a long table would fill the memory."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")
Row = TypeVar("Row")


class Made(Sequence[Row], Generic[T, Row]):
    """A row for each item of `of`, in its order; `make` makes one, anew each time. Slices are made as late."""

    def __init__(self, make: Callable[[T], Row], of: Sequence[T]) -> None:
        self._make, self._of = make, of

    def __len__(self) -> int:
        """How many there are, without making any."""
        return len(self._of)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> "Made[T, Row]": ...
    def __getitem__(self, at: int | slice) -> "Row | Made[T, Row]":
        """One row, or some that will be made."""
        return Made(self._make, self._of[at]) if isinstance(at, slice) else self._make(self._of[at])

    def __iter__(self) -> Iterator[Row]:
        """Each row in turn."""
        return map(self._make, self._of)
