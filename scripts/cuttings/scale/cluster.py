"""The workers of a Dask scheduler, which brings a batch to another worker by itself when one is lost.

Each worker needs this package in the same version and the same language model; finding says so when that is not so.
"""

import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, Self

from cuttings.scale.stops import LostError

if TYPE_CHECKING:
    from cuttings.scale.workers import Work

#: Seconds until a scheduler answers, and until there is a first worker.
_PATIENCE = 20


class Dask:
    """A scheduler at an address: "tcp://10.0.0.1:8786". Raises LostError when it does not answer."""

    def __init__(self, address: str, work: "Work") -> None:
        self._address = address
        self._work = work

    def __enter__(self) -> Self:
        self._client = _client(self._address)
        try:
            self.look()
        except LostError:
            self._client.close()
            raise
        self._executor = self._client.get_executor(pure=False)
        # As a result of its own, it is sent once, and made anew by the scheduler if those that have it are lost.
        self._kept = self._client.submit(_kept, self._work, pure=False)
        return self

    def __exit__(self, *error: object) -> None:
        self._executor.shutdown(wait=False)
        self._client.close()

    @property
    def together(self) -> int:
        """Twice the threads that there are now, as workers come and go."""
        threads: Mapping[str, int] = self._client.nthreads()
        return 2 * max(1, sum(threads.values()))

    def submit(self, batch: Sequence[Any]) -> Future[Sequence[Any]]:
        """The work on a batch begins."""
        future: Future[Sequence[Any]] = self._executor.submit(_do, self._kept, batch)
        return future

    def look(self) -> None:
        """Waits for a worker if there is none, but not for ever."""
        try:
            self._client.wait_for_workers(1, timeout=_PATIENCE)
        except (TimeoutError, OSError):
            raise LostError(f"the Dask scheduler at {self._address} has no workers: start some") from None


def _client(address: str) -> Any:
    try:
        from distributed import Client
        from distributed.comm.addressing import get_address_host_port
    except ImportError:
        raise LostError("a cluster needs Dask: pip install 'cuttings[cluster]'") from None
    try:
        get_address_host_port(address)
    except ValueError as error:
        raise LostError(f"{address!r} is no address of a Dask scheduler, as tcp://10.0.0.1:8786 is: {error}") from None
    try:
        return Client(address, timeout=_PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except OSError as error:
        raise LostError(f"no Dask scheduler answers at {address}: {error}") from None


def _kept(work: "Work") -> "Work":
    return work


#: The parser is not made for two threads at a time.
_ALONE = threading.Lock()


def _do(work: "Work", batch: Sequence[Any]) -> Sequence[Any]:
    with _ALONE:
        return work(batch)
