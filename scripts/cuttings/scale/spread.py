"""The work spread over a crew: results as they come, every failure given another try and then brought down to one item.

A batch that fails, because its work raised or because the process that had it was lost, is tried once more as a whole.
If it fails again, each of its items is tried alone, with nobody else at work: a lost process then tells which it was.
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from typing import Any

from cuttings.scale.stops import LostError, StopError
from cuttings.scale.workers import Crew

Batch = Sequence[Any]
#: An item, and its result or what it failed with.
Outcome = tuple[Any, Any]

_TRIES = 2
#: Seconds without a result after which the crew is looked at.
_LOOK = 10


def spread(crew: Crew, batches: Iterable[Batch]) -> Iterator[Outcome]:
    """Every item with its result or with the exception that it failed with, in the order in which they are done.

    No more batches are with the crew than keep it busy. After a StopError, all that is not done comes out with it.
    """
    yield from _Round(crew, batches).outcomes()


class _Round:
    """Batches on their way: waiting, at work, in doubt."""

    def __init__(self, crew: Crew, batches: Iterable[Batch]) -> None:
        self._crew = crew
        self._fresh = iter(batches)
        self._again: list[tuple[Batch, int]] = []
        self._at_work: dict[Future[Sequence[Any]], tuple[Batch, int]] = {}
        self._doubtful: deque[Any] = deque()

    def outcomes(self) -> Iterator[Outcome]:
        """Of all items."""
        try:
            while self._fill():
                for future in self._done(self._at_work):
                    yield from self._settle(future)
            while self._doubtful:
                outcome = self._alone(self._doubtful[0])
                yield self._doubtful.popleft(), outcome
        except StopError as error:
            yield from ((item, error) for item in self._left())

    def _fill(self) -> bool:
        """Keeps the crew busy; whether there is anything at work."""
        while len(self._at_work) < self._crew.together and (turn := self._next()):
            self._begin(*turn)
        return bool(self._at_work)

    def _next(self) -> tuple[Batch, int] | None:
        if self._again:
            return self._again.pop()
        batch = next(self._fresh, None)
        return None if batch is None else (batch, 1)

    def _begin(self, batch: Batch, tries: int) -> None:
        try:
            self._at_work[self._crew.submit(batch)] = batch, tries
        except StopError:
            self._again.append((batch, tries))
            raise

    def _settle(self, future: Future[Sequence[Any]]) -> Iterator[Outcome]:
        """The results of a batch, or else what becomes of it now."""
        error = _failure(future)
        if isinstance(error, StopError):
            raise error
        batch, tries = self._at_work.pop(future)
        if error is None:
            yield from zip(batch, future.result(), strict=True)
        elif tries < _TRIES:
            self._again.append((batch, tries + 1))
        else:
            self._doubtful += batch

    def _alone(self, item: Any) -> Any:
        future = self._crew.submit([item])
        self._done([future])
        error = _failure(future)
        if isinstance(error, StopError):
            raise error
        return error or future.result()[0]

    def _done(self, futures: Collection[Future[Any]]) -> Collection[Future[Any]]:
        """Those that are done, as soon as one is."""
        while not (done := wait(futures, _LOOK, FIRST_COMPLETED).done):
            self._crew.look()
        return done

    def _left(self) -> Iterator[Any]:
        """All items that have no result."""
        for batch, _ in (*self._at_work.values(), *self._again):
            yield from batch
        yield from self._doubtful
        for batch in self._fresh:
            yield from batch


def _failure(future: Future[Any]) -> BaseException | None:
    """What the work on a batch failed with; also that it was called off, as it is when a cluster is lost."""
    return LostError("the work was called off") if future.cancelled() else future.exception()
