"""What a site costs to build, beside the same pages made by Hugo and by Zensical.

Ours is a whole `mkdocs build` of a made-up kb/ of YAML files, in a process of its own, with all that goes with it: the
index of the search, tables and drawings of everything, and beside each page its citations in two formats and its YAML
file. It is built twice, first without what is kept in `.cache`, and both are told; the others are built once, with
nothing kept of an earlier build.
The others get a Markdown file for each page of an entity, with the same words, headings and links, and what stands
beside it as files that are ready (`projects`); Hugo with layouts of our own that have what the theme's have, Zensical
with the theme itself. So the others do less. All begin with no site there.

All that is counted is the processor's time, that of the system included, and the largest memory of the process. They
are built one after the other; the folders should lie on a fast disk, as writing is counted for all of them. The costs
of each size are told as soon as they are known: `python -m tests.bench.one sites RESULT` shows them.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.bench.many import many
from tests.bench.peers import peer
from tests.bench.projects import lay_out_hugo, lay_out_ours, lay_out_zensical, pages_of
from tests.bench.row import Goal, Row

_SIZES, _SMALL = (1_000, 4_000, 10_000, 40_000), (40, 80)
#: Builds of so few pages take so little that others on the machine count: each is made several times, the best counts.
_FEW, _ROUNDS = 1_000, 3
#: Zensical takes some gigabytes and many minutes for more.
_MOST_FOR_PEERS = 10_000
_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
_OURS = (sys.executable, "-m", "mkdocs", "build", "--quiet")


class Cost(NamedTuple):
    """Of one build: the processor's milliseconds a page, and the largest memory in kilobytes."""

    ms: float
    memory: int


ByPages = dict[int, Cost]
"""By the number of pages of entities."""


@dataclass
class Costs:
    """What was measured so far."""

    ours: ByPages = field(default_factory=dict)
    cold: ByPages = field(default_factory=dict)
    hugos: ByPages = field(default_factory=dict)
    zensicals: ByPages = field(default_factory=dict)

    def of_last(self) -> str:
        """The costs of the last size, in words."""
        size = max(self.ours)
        told = {name: costs[size] for name, costs in vars(self).items() if size in costs}
        figures = (f"{name} {cost.ms:.2f} ms, {cost.memory / 1024:.0f} MB" for name, cost in told.items())
        return f"{size:,} pages: {'; '.join(figures)}"


def rows(full: bool) -> Iterator[Row]:
    """Ours against the others at each size that all were built in, then how it grows."""
    costs = Costs()
    for size in _SIZES if full else _SMALL:
        for _ in range(_ROUNDS if full and size <= _FEW else 1):
            with tempfile.TemporaryDirectory() as folder:
                _build_all(size, Path(folder), costs)
        print(costs.of_last(), file=sys.stderr, flush=True)  # so that a run that is interrupted has told something
    yield from _beside("site", "Hugo", costs.ours, costs.hugos, 1.0)
    yield from _beside("site, first build", "Hugo", costs.cold, costs.hugos, 1.0)
    yield from _beside("site", "Zensical", costs.ours, costs.zensicals, 0.2)
    yield from _beside("site, first build", "Zensical", costs.cold, costs.zensicals, 0.2)
    yield _growth(costs.ours)
    yield _memory(costs.ours)


def _build_all(size: int, folder: Path, costs: Costs) -> None:
    hugo, zensical = peer("hugo"), peer("zensical")
    project = folder / "ours"
    pages = lay_out_ours(many(size), project)
    _note(costs.cold, pages, _built(project, pages, *_OURS))
    shutil.rmtree(project / "site")  # to remove what was built is no part of building
    _note(costs.ours, pages, _built(project, pages, *_OURS))
    if size <= _MOST_FOR_PEERS:
        written = list(pages_of(project))
        lay_out_hugo(written, project, folder / "hugo")
        _note(costs.hugos, pages, _built(folder / "hugo", pages, str(hugo), "--quiet"))
        lay_out_zensical(written, project, folder / "zensical")
        _note(costs.zensicals, pages, _built(folder / "zensical", pages, str(zensical), "build"))


def _note(costs: ByPages, pages: int, cost: Cost) -> None:
    costs[pages] = min(costs.get(pages, cost), cost)


def _built(folder: Path, pages: int, *command: str) -> Cost:
    """What a command takes in a folder, with all that it starts.

    Raises RuntimeError when it fails, or leaves out what stands beside the pages.
    """
    process = subprocess.Popen(command, cwd=folder, env=_environment(), stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    beside = (there for site in ("public", "site") for there in folder.glob(f"{site}/claims/*/cite.bib"))
    if status or not any(beside):
        raise RuntimeError(f"{' '.join(command)} failed")
    return Cost(1000 * (used.ru_utime + used.ru_stime) / pages, used.ru_maxrss)


def _environment() -> dict[str, str]:
    """Python keeps what it compiled, as it does for everybody who did not ask it otherwise."""
    return {**{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}, **_QUIET}


def _beside(work: str, name: str, ours: ByPages, theirs: ByPages, goal: float) -> Iterator[Row]:
    costs = [(pages, cost.ms) for pages, cost in ours.items()]
    for pages in theirs:
        points, cost = (costs, "cpu ms a page") if pages == max(theirs) else ([], "")  # one line in the plot is enough
        ratio = ours[pages].ms / theirs[pages].ms
        yield Row(work, f"cpu / {name}’s, same {pages:,} pages", ratio, Goal("at most", goal), points, cost, slope=0)


def _growth(ours: ByPages) -> Row:
    least, most = min(ours), max(ours)
    measure = f"cpu a page at {most:,} pages / at {least:,}"
    return Row("site", measure, ours[most].ms / ours[least].ms, Goal("at most", 1.1))


def _memory(ours: ByPages) -> Row:
    least, most = min(ours), max(ours)
    figure = (ours[most].memory - ours[least].memory) / (most - least)
    points = [(pages, cost.memory / 1024) for pages, cost in ours.items()]
    return Row("site", "memory a page", figure, Goal("at most", 40, "KB"), points, "MB")
