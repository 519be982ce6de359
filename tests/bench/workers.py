"""How much sooner two processes find what one finds.

The articles come in parts, and each part is read by one process and then by two, so that both meet the same hours of
the machine; the model is in memory before. Where other programs want the cores too the clock tells little, so a second
row goes by processor time alone: what each process gets done for a second of its core, times the two of them.
"""

import os
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from cuttings.find import language
from cuttings.finding import header, search
from cuttings.model import Article, Found, Header, Known, Problem
from cuttings.progress import silently
from cuttings.read import read_folder
from cuttings.scale import Processes
from cuttings.scale.searching import Search, by_workers
from tests.bench.articles import write_articles
from tests.bench.row import Goal, Row

_GOAL = Goal("at least", 1.7)
_PROCESSES = 2
_ARTICLES, _PARTS = 504, 4


def rows(full: bool) -> Iterator[Row]:
    """By the clock, and by processor time."""
    with tempfile.TemporaryDirectory() as folder:
        number, parts = (_ARTICLES, _PARTS) if full else (4, 1)
        write_articles(Path(folder, "seeds"), range(number))
        articles = read_folder(Path(folder, "seeds"))[0]
        spent = Path(folder, "spent")
        one, two = _Side(search), _Side(by_workers(Processes(_PROCESSES), partial(_counted, spent)))
        for side in (one, two):
            side.read(articles[:1])
        spent.write_text("")
        for part in range(parts):
            for side in (one, two):
                side.run(articles[part::parts])
        others = sum(map(float, spent.read_text().split()))
    what = f"one process / {_PROCESSES}, {number} articles"
    yield Row(f"finding, {_PROCESSES} processes", f"time of {what}", one.clock / two.clock, _GOAL)
    each = one.processor / (two.processor + others)
    yield Row(f"finding, {_PROCESSES} processes", f"{_PROCESSES} × processor time of {what}", _PROCESSES * each, _GOAL)


class _Side:
    """One way of reading, and what it has taken so far."""

    def __init__(self, way: Search) -> None:
        self._way = way
        self.clock = self.processor = 0.0

    def run(self, articles: Sequence[Article]) -> None:
        """Reads them, and counts the seconds by the clock and those of this process."""
        clock, processor = time.perf_counter(), time.process_time()
        self.read(articles)
        self.clock += time.perf_counter() - clock
        self.processor += time.process_time() - processor

    def read(self, articles: Sequence[Article]) -> None:
        """Reads them. Raises AssertionError if one cannot be searched."""
        name, version = language.choose()
        headers = {one.source: header(one, f"{name} {version}", ()) for one in articles}
        found = dict(self._way(articles, name, (), headers, "seeds", silently))
        assert len(found) == len(articles)
        assert all(isinstance(one, Found) for one in found.values())


def _counted(
    spent: Path,
    articles: Sequence[Article],
    model: str,
    known: tuple[Known, ...],
    headers: Mapping[str, Header],
    folder: str,
    progress: Any,
) -> Iterator[tuple[str, Found | Problem]]:
    """The search in a worker, which writes down its seconds of processor time."""
    start = time.process_time()
    yield from search(articles, model, known, headers, folder, progress)
    with spent.open("a") as file:
        os.write(file.fileno(), f"{time.process_time() - start}\n".encode())
