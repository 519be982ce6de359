"""Work of several sizes, measured so that what else a machine does falls on all of them alike.

Whoever else is at work on the machine takes room in its caches away, for seconds or for minutes. The best of a few
short runs would be one that was left alone, and no long run ever is: ten times the work would look like more than
that. So sizes take turns, round by round, and in a round the smaller ones run several times, up to as much work as the
largest does in its one run; the mean of these is what a round says of a size. Of the rounds the best counts, for every
step and every size by itself.
"""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from statistics import fmean

#: Rounds, and at most how many runs of a size in one.
ROUNDS, RUNS = 3, 10

Costs = Mapping[str, float]
"""By step: seconds of the processor, or bytes."""
Part = Callable[[int], Costs]
"""What measures some steps at a size: a function of a module, as it is called in another process."""


def measured(sizes: Sequence[int], parts: Sequence[Part], *, full: bool) -> dict[int, dict[str, float]]:
    """What each step costs at each size: every part runs in a process of its own. Once only, if not `full`."""
    often = {size: runs_in_a_round(size, max(sizes)) if full else 1 for size in sizes}
    rounds = [_round(often, parts) for _ in range(ROUNDS if full else 1)]
    return {size: least([each[size] for each in rounds]) for size in sizes}


def runs_in_a_round(size: int, largest: int) -> int:
    """How often a size runs, beside one run of the largest."""
    return min(RUNS, largest // size)


def least(rounds: Sequence[Costs]) -> dict[str, float]:
    """The best that any round says of each step."""
    return {step: min(each[step] for each in rounds) for step in rounds[0]}


def _round(often: Mapping[int, int], parts: Sequence[Part]) -> dict[int, Costs]:
    """What each size costs on average, one run after another, as `often` as it says."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        return {size: mean([_run(size, parts, pool) for _ in range(runs)]) for size, runs in often.items()}


def mean(runs: Sequence[Costs]) -> dict[str, float]:
    """What several runs of a size cost on average, step by step."""
    return {step: fmean(each[step] for each in runs) for step in runs[0]}


def _run(size: int, parts: Sequence[Part], pool: ProcessPoolExecutor) -> Costs:
    costs: dict[str, float] = {}
    for part in parts:
        costs |= pool.submit(part, size).result()
    return costs
