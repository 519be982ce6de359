"""How the time and the memory of `cuttings link` grow with the tables: ten times the mentions, in buckets of one size.

Tables are written by one process and linked by fresh ones, in turns with those of the other size, see `rounds`. What it
takes to link a single bucket is in memory before, so that the rest is what grows.
"""

import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from cuttings.export.origins import write_origins
from cuttings.export.partitions import by_bucket, write_bucket
from cuttings.linking import link
from cuttings.resolve.sources import draft_source
from tests.bench.mentions import MENTIONS, corpus
from tests.bench.resolving import memory
from tests.bench.rounds import Costs, measured
from tests.bench.row import Goal, Row
from tests.resolve.invented import knowledge

#: Mentions in each corpus: each has ten times as many as the one before.
SIZES, SMALL = (25_000, 250_000), (MENTIONS, 10 * MENTIONS)
#: Articles in a bucket.
BUCKET = 125
GOAL = Goal("at most", 11)
_MICROSECONDS, _KILOBYTES = 1_000_000, 1024


def rows(full: bool) -> Iterator[Row]:
    """The growth of the time and of the memory from one size to the next."""
    sizes = SIZES if full else SMALL
    with tempfile.TemporaryDirectory() as folder:
        _write_all(Path(folder), sizes)
        costs = measured(sizes, (partial(_linked, Path(folder)),), full=full)
    for what, unit, scale in (("time", "cpu µs", _MICROSECONDS), ("memory", "KB", 1 / _KILOBYTES)):
        yield Row(
            work="linking tables",
            measure=f"{what}, at 10 × mentions ÷ at 1 × (to {sizes[-1]:,})",
            figure=costs[sizes[-1]][what] / costs[sizes[-2]][what],
            goal=GOAL,
            points=tuple((size, costs[size][what] / size * scale) for size in sizes),
            cost=f"{unit} a mention",
            slope=0,
        )


def _write_all(folder: Path, sizes: Sequence[int]) -> None:
    """Tables of each size, and of a single bucket of it."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        for size in sizes:
            pool.submit(_write, _tables(folder, size), size).result()
            pool.submit(_write, _bucket(folder, size), min(size, BUCKET * MENTIONS)).result()


def _tables(folder: Path, mentions: int) -> Path:
    return folder / f"{mentions}"


def _bucket(folder: Path, mentions: int) -> Path:
    return folder / f"{mentions}-bucket"


def _write(tables: Path, mentions: int) -> None:
    founds, articles = corpus(mentions)
    told = {found.header.source: (found, draft_source(one)) for found, one in zip(founds, articles, strict=True)}
    for number, sources in by_bucket(told, max(1, len(told) // BUCKET)):
        write_bucket((told[source][0] for source in sources), tables, number, "parquet")
        write_origins({source: told[source][1] for source in sources}, tables, number, "parquet")


def _linked(folder: Path, mentions: int) -> Costs:
    link(_bucket(folder, mentions), *knowledge({}))  # so that lexicons and libraries are loaded
    before, start = memory(), time.process_time()
    link(_tables(folder, mentions), *knowledge({}))
    return {"time": time.process_time() - start, "memory": max(memory() - before, 1)}
