"""Who does the work, as a run is told: some processes of this machine, or a cluster at an address."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

#: A batch of items → one result for each, in the same order. It is sent to the workers once.
Work = Callable[[Sequence[Any]], Sequence[Any]]


class Crew(Protocol):
    """Workers that are at work."""

    @property
    def together(self) -> int:
        """How many batches keep all of them busy."""

    def submit(self, batch: Sequence[Any]) -> Future[Sequence[Any]]:
        """The work on a batch begins. Raises LostError when there is nobody to do it."""

    def look(self) -> None:
        """Called from time to time while nothing is done. Raises LostError when there is nobody left."""


@dataclass(frozen=True)
class Processes:
    """So many processes of this machine."""

    number: int

    @contextmanager
    def crew(self, work: Work, model: str) -> Iterator[Crew]:
        """They at work, with the language model in memory once for all of them where the system permits."""
        from cuttings.scale.processes import Pool

        with Pool(self.number, work, model) as pool:
            yield pool


@dataclass(frozen=True)
class Cluster:
    """The workers of a Dask scheduler."""

    address: str

    @contextmanager
    def crew(self, work: Work, model: str) -> Iterator[Crew]:
        """They at work. Raises LostError when Dask is not installed, or nobody answers at the address."""
        del model  # each worker loads it by itself
        from cuttings.scale.cluster import Dask

        with Dask(self.address, work) as dask:
            yield dask


Workers = Processes | Cluster
