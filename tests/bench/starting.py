"""What a command costs before it does anything, and how fast `check` goes through entity files.

Times of the whole process are paired with those of a Python that does nothing, one after the other, and the best of
several runs is taken. `check` runs cold, without what it keeps in `.cache`, and again with it.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from cuttings.kb.dump import dump
from cuttings.kb.paths import entity_file
from cuttings.model import KINDS, Entity, Evidence
from tests.bench.many import many
from tests.bench.row import Goal, Row

_SIZES = (1_000, 10_000)
_RUNS = 15
_CUTTINGS = (sys.executable, "-c", "from cuttings.cli import main; main()")
_BARE = (sys.executable, "-c", "pass")


def rows(full: bool) -> Iterator[Row]:
    """How often longer than a bare Python `--help` takes; files a second of `check`, by wall time."""
    runs = _RUNS if full else 1
    _seconds(*_CUTTINGS, "--help")  # the bytecode is there from now on
    bare, help_ = (min(times) for times in zip(*(_paired() for _ in range(runs)), strict=True))
    yield Row("cuttings --help", "wall time / python -c pass", help_ / bare, Goal("at most", 6))
    checks = [_check(size, 3 if full else 1) for size in (_SIZES if full else (100,))]
    for name, place in (("cold", 1), ("again", 2)):
        rate = checks[0][0] / checks[0][place]
        points = [(size, 1000 * times[place - 1] / size) for size, *times in checks]
        measure = f"files a second, {checks[0][0]:,} files, whole process"
        goal = Goal("at least", 3_000, "files/s")
        yield Row(f"cuttings check, {name}", measure, rate, goal, points, "ms a file", slope=0)


def _paired() -> tuple[float, float]:
    return _seconds(*_BARE), _seconds(*_CUTTINGS, "--help")


def _check(size: int, runs: int) -> tuple[int, float, float]:
    """Number of files, and the seconds that a first and a second check of them take."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        number = _write(project / "kb", size)
        cold, again = zip(*(_twice(project) for _ in range(runs)), strict=True)
        return number, min(cold), min(again)


def _write(kb_dir: Path, size: int) -> int:
    """Makes about so many files, as long as those of this repository, and says how many they are."""
    kb = many(size).kb
    texts = {(folder, id_): dump(folder, _longer(entity)) for folder in KINDS for id_, entity in kb.of(folder).items()}
    for key, text in texts.items():
        path = entity_file(kb_dir, key)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return len(texts)


def _longer(entity: Entity) -> Entity:
    """With three quotations for one, and what stands around them."""
    quotations: tuple[Evidence, ...] = getattr(entity, "evidence", ())
    around = [one.model_copy(update={"prefix": one.exact[-40:], "suffix": one.exact[:40]}) for one in quotations]
    return entity.model_copy(update={"evidence": tuple(around * 3)}) if around else entity


def _twice(project: Path) -> Sequence[float]:
    shutil.rmtree(project / ".cache", ignore_errors=True)
    return [_seconds(*_CUTTINGS, "check", "--project", str(project)) for _ in range(2)]


def _seconds(*command: str) -> float:
    """Wall time of a process."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    return time.perf_counter() - start
