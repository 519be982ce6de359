"""How resolving and relating grow with articles of real words, which repeat what others tell as news does.

What `resolving` measures are invented mentions, of which there can be a million; articles must be searched before, so
there are fewer of these. The best of several runs counts, each in a process of its own, as runs do it: without looking
for unused objects.
"""

import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from cuttings.collecting import uncollected
from cuttings.kb.found import kept_sources, read_source
from cuttings.read import read_article
from cuttings.relate import relate
from cuttings.resolve import resolve
from tests.bench.row import Goal, Row
from tests.resolve.invented import knowledge

_STEP, _FEW, _RUNS = 10, 2, 2


def growth(project: Path, number: int) -> Iterator[Row]:
    """What the articles of an extracted project take, beside the first tenth of them."""
    sizes = number // _STEP, number
    costs = {size: _measured(project, size) for size in sizes}
    yield Row(
        work="resolving, articles",
        measure=f"resolving and relating, at 10 × articles ÷ at 1 × (to {number:,})",
        figure=costs[sizes[1]] / costs[sizes[0]],
        goal=Goal("at most", 11),
        points=tuple((size, 1000 * costs[size] / size) for size in sizes),
        cost="cpu ms an article",
        slope=0,
    )


def _measured(project: Path, number: int) -> float:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        return min(pool.submit(_seconds, project, number).result() for _ in range(_RUNS))


@uncollected()
def _seconds(project: Path, number: int) -> float:
    _join(project, _FEW)  # so that the lexicons are loaded
    return _join(project, number)


def _join(project: Path, number: int) -> float:
    founds = [read_source(project / "kb", source) for source in kept_sources(project / "kb")[:number]]
    articles = [read_article(project / "seeds" / found.header.file)[0] for found in founds]
    before = time.process_time()
    told = resolve(founds, [article for article in articles if article], *knowledge({}))
    relate(founds, told.links, told.drafts, told.joins)
    return time.process_time() - before
