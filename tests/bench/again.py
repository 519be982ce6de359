"""What a second run costs when nothing changed, and what one new article costs among many that are as they were.

Whole processes, by their processor time and by the clock. What a new article cannot do without is measured beside it:
a process that loads the language model and finds what is in that article alone. Three new articles come one after
another, and all of them count: what only the first run after the one that read all would pay is a part of the price.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cuttings.finding import findings
from cuttings.progress import silently
from cuttings.read import read_article
from tests.bench import joining
from tests.bench.articles import write_articles
from tests.bench.row import Goal, Row

_NUMBER, _SMALL = 1_000, 20
_RUNS = 3
#: Runs a command, and fails if it loaded the parser although there was nothing to read.
_EXTRACT = "from cuttings.cli import main; main()"
_EXTRACT_UNCHANGED = f"""
import atexit, os, sys
atexit.register(lambda: "spacy" in sys.modules and os._exit(3))
{_EXTRACT}
"""


class Cost(NamedTuple):
    """Seconds of the processor and of the clock."""

    cpu: float
    wall: float


def rows(full: bool) -> Iterator[Row]:
    """By articles of the gold standard, varied; few of them, and without a language model, unless `full`."""
    number = _NUMBER if full else _SMALL
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        write_articles(project / "seeds", range(number))
        first = _cost(_EXTRACT, project, full)
        second = _best(_cost(_EXTRACT_UNCHANGED, project, full) for _ in range(_RUNS))
        for name, at in (("cpu", 0), ("wall", 1)):
            measure = f"second run / first, {number:,} articles, {name} time"
            yield Row("nothing changed", measure, second[at] / first[at], Goal("at most", 0.01))
        yield from joining.growth(project, number)
        new = range(number, number + _RUNS)
        alone, total = zip(*(_one_new(project, each, full) for each in new), strict=True)
        for name, at in (("cpu", 0), ("wall", 1)):
            ratio = sum(cost[at] for cost in total) / sum(cost[at] for cost in alone)
            measure = f"whole run / model and finding alone, {number:,} articles, {name} time"
            yield Row("one new article", measure, ratio, Goal("at most", 2))


def alone(path: str) -> None:
    """Loads the language model and finds what is in an article."""
    article, problems = read_article(Path(path))
    assert article and not problems
    found = findings([article], {}, (), None, silently)
    assert found.anew


def _one_new(project: Path, number: int, full: bool) -> tuple[Cost, Cost]:
    """What finding in the article of this number costs, and what the run costs that has it as its only new one."""
    before = set((project / "seeds").iterdir())
    write_articles(project / "seeds", range(number, number + 1))
    [path] = (path for path in set((project / "seeds").iterdir()) - before if path.suffix != ".yml")
    needed = _cost(f"from tests.bench.again import alone; alone({str(path)!r})", project, full)
    return needed, _cost(_EXTRACT, project, full)


def _best(costs: Iterator[Cost]) -> Cost:
    return Cost(*map(min, zip(*costs, strict=True)))


def _cost(code: str, project: Path, full: bool) -> Cost:
    """What a process costs that runs this code on a project.

    It may keep compiled modules, as an installed package does.
    """
    ready = "" if full else "from tests.ci.model_free import without_model; without_model()\n"
    command = [sys.executable, "-c", ready + code, "extract", "--project", str(project)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    clock, before = time.perf_counter(), os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(cpu, time.perf_counter() - clock)
