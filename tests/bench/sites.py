"""What a site costs to build, beside the same pages made by Hugo and by Zensical.

Ours is a whole `mkdocs build` of a made-up kb/ of YAML files, in a process of its own, with all that goes with it: the
index of the search, tables and drawings of everything, and beside each page its citations in two formats and its YAML
file. It is built twice, first without what is kept in `.cache`; the second one counts, and the first is told apart.
The others get a Markdown file for each page of an entity, with the same words, headings and links (`projects`), Hugo
with layouts of our own that have what the theme's have, Zensical with the theme itself. So the others do less.

All that is counted is the processor's time, that of the system included, and the largest memory of the process. They
are built one after the other; the folders should lie on a fast disk, as writing is counted for all of them.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.bench.many import many
from tests.bench.peers import peer
from tests.bench.projects import lay_out_hugo, lay_out_ours, lay_out_zensical
from tests.bench.row import Goal, Row

_SIZES, _SMALL = (1_000, 4_000, 10_000, 40_000), (40, 80)
#: Zensical takes some gigabytes and many minutes for more.
_MOST_FOR_ZENSICAL = 10_000
_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
_OURS = (sys.executable, "-m", "mkdocs", "build", "--quiet")


class Cost(NamedTuple):
    """Of one build: the processor's milliseconds a page, and the largest memory in kilobytes."""

    ms: float
    memory: int


Costs = Mapping[int, Cost]
"""By the number of pages of entities."""


def rows(full: bool) -> Iterator[Row]:
    """Ours against the others at the largest size that both were built in, then how it grows."""
    hugo, zensical = peer("hugo"), peer("zensical")
    ours: dict[int, Cost] = {}
    cold: dict[int, Cost] = {}
    theirs: dict[int, Cost] = {}
    zensicals: dict[int, Cost] = {}
    for size in _SIZES if full else _SMALL:
        with tempfile.TemporaryDirectory() as folder:
            project = Path(folder, "ours")
            pages = lay_out_ours(many(size), project)
            cold[pages], ours[pages] = (_built(project, pages, *_OURS) for _ in range(2))
            theirs[pages] = _peer(lay_out_hugo, project, pages, str(hugo), "--quiet")
            if size <= _MOST_FOR_ZENSICAL:
                zensicals[pages] = _peer(lay_out_zensical, project, pages, str(zensical), "build")
    yield _beside("site", "Hugo", ours, theirs, 1.0)
    yield _beside("site, first build", "Hugo", cold, theirs, 1.0)
    yield _beside("site", "Zensical", ours, zensicals, 0.2)
    yield _growth(ours)
    yield _memory(ours)


def _peer(lay_out: Callable[[Path, Path], None], ours: Path, pages: int, *command: str) -> Cost:
    folder = ours.with_name(lay_out.__name__)
    lay_out(ours, folder)
    return _built(folder, pages, *command)


def _built(folder: Path, pages: int, *command: str) -> Cost:
    """What a command takes in a folder, with all that it starts. Raises RuntimeError when it fails."""
    process = subprocess.Popen(command, cwd=folder, env={**os.environ, **_QUIET}, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"{' '.join(command)} failed")
    return Cost(1000 * (used.ru_utime + used.ru_stime) / pages, used.ru_maxrss)


def _beside(work: str, name: str, ours: Costs, theirs: Costs, goal: float) -> Row:
    most = max(theirs)
    measure = f"cpu / {name}’s, same {most:,} pages"
    points = [(pages, cost.ms) for pages, cost in ours.items()]
    return Row(work, measure, ours[most].ms / theirs[most].ms, Goal("at most", goal), points, "cpu ms a page", slope=0)


def _growth(ours: Costs) -> Row:
    least, most = min(ours), max(ours)
    measure = f"cpu a page at {most:,} pages / at {least:,}"
    return Row("site", measure, ours[most].ms / ours[least].ms, Goal("at most", 1.1))


def _memory(ours: Costs) -> Row:
    least, most = min(ours), max(ours)
    figure = (ours[most].memory - ours[least].memory) / (most - least)
    points = [(pages, cost.memory / 1024) for pages, cost in ours.items()]
    return Row("site", "memory a page", figure, Goal("at most", 40, "KB"), points, "MB")
