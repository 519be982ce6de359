"""How the time and the memory of resolving and relating grow with the corpus: by ten times the mentions, each step.

Every corpus is measured in a fresh process, so that nothing is remembered from another, and in turns with the others,
see `rounds`. Unused objects are not looked for meanwhile, as runs do it.
"""

import resource
import sys
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from cuttings.collecting import uncollected
from cuttings.model import Found
from cuttings.relate import relate
from cuttings.resolve import Resolution, resolve
from cuttings.resolve.called import Names
from cuttings.resolve.join import join
from cuttings.resolve.seen import seen
from cuttings.resolve.standing import Standing
from tests.bench.mentions import MENTIONS, corpus
from tests.bench.rounds import Costs, measured
from tests.bench.row import Goal, Row
from tests.resolve.invented import knowledge

#: Mentions in each corpus: each has ten times as many as the one before.
SIZES, SMALL = (10_000, 100_000, 1_000_000), (MENTIONS, 10 * MENTIONS)
GOAL = Goal("at most", 11)
_MICROSECONDS, _KILOBYTES = 1_000_000, 1024

Result = TypeVar("Result")


def rows(full: bool) -> Iterator[Row]:
    """The growth of each step from the last size but one to the last, and of the memory."""
    sizes = SIZES if full else SMALL
    costs = measured(sizes, (_names, _whole), full=full)
    for step in costs[sizes[-1]]:
        unit, scale = ("KB", 1 / _KILOBYTES) if step == "memory" else ("cpu µs", _MICROSECONDS)
        yield Row(
            work="resolving",
            measure=f"{step}, at 10 × mentions ÷ at 1 × (to {sizes[-1]:,})",
            figure=costs[sizes[-1]][step] / costs[sizes[-2]][step],
            goal=GOAL,
            points=tuple((size, costs[size][step] / size * scale) for size in sizes),
            cost=f"{step}, {unit} a mention",
            slope=0,
        )


def _names(mentions: int) -> Costs:
    """What joining names alone takes."""
    founds, _ = corpus(mentions)
    with uncollected():
        _related(MENTIONS)  # so that the lexicons are loaded
        seconds, _ = _timed(lambda: join(seen(founds, Names()), Standing(*knowledge({}))))
    return {"names": seconds}


def _whole(mentions: int) -> Costs:
    """What all of it takes, the memory with that of what was found."""
    with uncollected():
        _related(MENTIONS)
        before = memory()
        resolving, relating = _related(mentions)
    return {
        "resolving": resolving,
        "relating": relating,
        "together": resolving + relating,
        "memory": max(memory() - before, 1),
    }


def _related(mentions: int) -> tuple[float, float]:
    """Seconds for resolving and for relating."""
    founds, articles = corpus(mentions)
    resolving, resolution = _timed(lambda: resolve(founds, articles, *knowledge({})))
    relating, _ = _timed(lambda: _compared(founds, resolution))
    return resolving, relating


def _compared(founds: list[Found], resolution: Resolution) -> object:
    return relate(founds, resolution.links, resolution.drafts, resolution.joins)


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def memory() -> float:
    """The most bytes that this process has had in memory so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * _KILOBYTES
