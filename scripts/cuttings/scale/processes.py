"""A pool of processes of this machine, made anew when one of them is lost.

They are forked from a server that has the language model in memory already, so that its pages are there once for all of
them: each takes 0.1 to 0.2 GB of its own instead of 0.5. Where there is no such server (on Windows) each loads its own.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Self

from cuttings.scale.stops import LostError
from cuttings.threads import ONE_THREAD, environment

if TYPE_CHECKING:
    from cuttings.scale.workers import Work

#: Imported by the server; it loads the model that this variable names.
_PRELOAD, _MODEL = "cuttings.find.preload", "CUTTINGS_PRELOAD"
#: So many pools one after another that gave no result say that it is not an article that ends them.
_MOST_BREAKS = 5


class Pool:
    """So many processes that do the same work."""

    def __init__(self, number: int, work: "Work", model: str) -> None:
        self.together = 2 * number
        self._number = number
        self._work = work
        self._model = model
        self._breaks = 0

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            stack.enter_context(environment({**ONE_THREAD, _MODEL: self._model}))  # each core has a process
            self._pool = self._fresh()
            stack.callback(self._end)
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def submit(self, batch: Sequence[Any]) -> Future[Sequence[Any]]:
        """The work on a batch begins, in a new pool if a process was lost since. Raises LostError if all are lost."""
        try:
            future = self._pool.submit(_do, batch)
        except BrokenProcessPool:
            self._renew()
            return self.submit(batch)
        future.add_done_callback(self._count)
        return future

    def look(self) -> None:
        """Nothing to look for: a lost process shows by itself."""

    def _fresh(self) -> ProcessPoolExecutor:
        ways = multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("forkserver" if "forkserver" in ways else "spawn")
        context.set_forkserver_preload([_PRELOAD])
        return ProcessPoolExecutor(self._number, context, _begin, (self._work,))

    def _renew(self) -> None:
        self._breaks += 1
        if self._breaks > _MOST_BREAKS:
            raise LostError("processes that read articles end as soon as they begin: try without --workers")
        self._end()
        self._pool = self._fresh()

    def _count(self, future: Future[Sequence[Any]]) -> None:
        if not future.cancelled() and future.exception() is None:
            self._breaks = 0

    def _end(self) -> None:
        self._pool.shutdown(cancel_futures=True)


_work: "Work"


def _begin(work: "Work") -> None:
    """In each process, once. An interruption is for the parent, and nobody outlives the parent."""
    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _do(batch: Sequence[Any]) -> Sequence[Any]:
    return _work(batch)
