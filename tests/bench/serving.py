"""What an edit of one file costs under `mkdocs serve`, beside a whole build of the same project.

A reload is what MkDocs does between noticing an edit and telling the browsers, and the page that was edited, as a
browser asks for it then. It and a build run in turns in one process, and the best of several runs counts. Not in it is
the half second in which MkDocs looks for edits. Time is that of the processor.
"""

import re
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.many import many
from tests.bench.projects import lay_out_ours
from tests.bench.row import Goal, Row
from tests.site.served import Served

_SIZES = (1_000, 4_000)
_RUNS = 5
_EDITED = "actor-1"


def rows(full: bool) -> Iterator[Row]:
    """Time to reload as a share of a build, for a thousand entities."""
    measured = [_measured(size, _RUNS if full else 1) for size in (_SIZES if full else (60,))]
    _, reload_, build = measured[0]
    points = [(size, 1000 * seconds) for size, seconds, _ in measured]
    measure = f"time to reload / whole build, {measured[0][0]:,} entities"
    yield Row("mkdocs serve, one file edited", measure, reload_ / build, Goal("at most", 0.25), points, "cpu ms")


def _measured(size: int, runs: int) -> tuple[int, float, float]:
    """Number of entities, and the seconds that a reload and a build take."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        number = lay_out_ours(many(size), folder / "project")
        served = Served(folder / "project", folder)
        try:
            served.build()  # from now on, nothing is done for the first time
            times = [(_seconds(_reload, served, run), _seconds(served.build)) for run in range(runs)]
        finally:
            served.stop()
    reloads, builds = zip(*times, strict=True)
    return number, min(reloads), min(builds)


def _reload(served: Served, run: int) -> None:
    """Gives an actor another name, and looks at the page."""
    file = served.project / "kb" / "actors" / f"{_EDITED}.yml"
    name = f"Edited {run}"
    file.write_text(re.sub(r"(?m)^name:.*", f"name: {name}", file.read_text(encoding="utf-8")), encoding="utf-8")
    served.rebuild()
    status, body = served.ask(f"actors/{_EDITED}/")
    if not (status.startswith("200") and name.encode() in body):
        raise AssertionError(f"the page does not show the edit: {status}")


def _seconds(work: Callable[..., object], *told: object) -> float:
    start = time.process_time()
    work(*told)
    return time.process_time() - start
