"""How the time and the memory of `cuttings link` grow with the tables: ten times the mentions, in buckets of one size.

Tables are written by one process and linked by a fresh one, several times, of which the best counts, as others
use the machine too. What it takes to link a single bucket is in memory before, so that the rest is what grows.
"""

import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from cuttings.export.origins import write_origins
from cuttings.export.partitions import by_bucket, write_bucket
from cuttings.linking import link
from cuttings.resolve.sources import draft_source
from tests.bench.mentions import MENTIONS, corpus
from tests.bench.resolving import memory
from tests.bench.row import Goal, Row
from tests.resolve.invented import knowledge

#: Mentions in each corpus: each has ten times as many as the one before.
SIZES, SMALL = (25_000, 250_000), (MENTIONS, 10 * MENTIONS)
RUNS = 3
#: Articles in a bucket.
BUCKET = 125
GOAL = Goal("at most", 11)
_MICROSECONDS, _KILOBYTES = 1_000_000, 1024


def rows(full: bool) -> Iterator[Row]:
    """The growth of the time and of the memory from one size to the next."""
    sizes = SIZES if full else SMALL
    costs = {size: _measured(size) for size in sizes}
    for place, (what, unit, scale) in enumerate((("time", "cpu µs", _MICROSECONDS), ("memory", "KB", 1 / _KILOBYTES))):
        yield Row(
            work="linking tables",
            measure=f"{what}, at 10 × mentions ÷ at 1 × (to {sizes[-1]:,})",
            figure=costs[sizes[-1]][place] / costs[sizes[-2]][place],
            goal=GOAL,
            points=tuple((size, costs[size][place] / size * scale) for size in sizes),
            cost=f"{unit} a mention",
            slope=0,
        )


def _measured(mentions: int) -> tuple[float, float]:
    """The best of several runs over tables of so many mentions: seconds of the processor, and bytes."""
    with tempfile.TemporaryDirectory() as folder:
        few, many = Path(folder, "few"), Path(folder, "many")
        with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
            pool.submit(_write, few, min(mentions, BUCKET * MENTIONS)).result()
            pool.submit(_write, many, mentions).result()
            runs = [pool.submit(_linked, few, many).result() for _ in range(RUNS)]
    return min(seconds for seconds, _ in runs), min(grown for _, grown in runs)


def _write(tables: Path, mentions: int) -> None:
    founds, articles = corpus(mentions)
    told = {found.header.source: (found, draft_source(one)) for found, one in zip(founds, articles, strict=True)}
    for number, sources in by_bucket(told, max(1, len(told) // BUCKET)):
        write_bucket((told[source][0] for source in sources), tables, number, "parquet")
        write_origins({source: told[source][1] for source in sources}, tables, number, "parquet")


def _linked(few: Path, many: Path) -> tuple[float, float]:
    link(few, *knowledge({}))  # so that lexicons and libraries are loaded
    before, start = memory(), time.process_time()
    link(many, *knowledge({}))
    return time.process_time() - start, max(memory() - before, 1)
