"""What a command costs before it does anything, and how fast `check` goes through entity files.

Processor time of whole processes, which is their time on a machine that does nothing else; the least of several runs.
`--help` takes turns with a Python that does nothing. `check` runs cold, without what it keeps in `.cache`, and again
with it, over files as long as those of this repository.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from cuttings.kb.dump import dump
from cuttings.kb.paths import entity_file
from cuttings.model import KINDS, Entity, Evidence
from tests.bench.many import many
from tests.bench.row import Goal, Row

_SIZES = (1_000, 4_000, 10_000)
_RUNS = 15
_CUTTINGS = (sys.executable, "-c", "from cuttings.cli import main; main()")
_BARE = (sys.executable, "-c", "pass")


def rows(full: bool) -> Iterator[Row]:
    """How often longer than a bare Python `--help` takes; files a second of `check`."""
    _seconds(*_CUTTINGS, "--help")  # what is compiled once is there from now on
    pairs = [(_seconds(*_BARE), _seconds(*_CUTTINGS, "--help")) for _ in range(_RUNS if full else 1)]
    bare, help_ = (min(times) for times in zip(*pairs, strict=True))
    yield Row("cuttings --help", "whole process / python -c pass", help_ / bare, Goal("at most", 6))
    checks = [_check(size, 3 if full else 1) for size in (_SIZES if full else (100,))]
    for place, name in enumerate(("cold", "again"), start=1):
        number, seconds = checks[0][0], checks[0][place]
        points = [(check[0], 1000 * check[place] / check[0]) for check in checks]
        measure = f"files a second, {number:,} files, whole process"
        goal = Goal("at least", 3_000, "files/s")
        yield Row(f"cuttings check, {name}", measure, number / seconds, goal, points, "ms a file", slope=0)


def _check(size: int, runs: int) -> tuple[int, float, float]:
    """Number of files, and the least seconds that a first and a second check of them took."""
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
    """Processor time of a command. It may keep compiled modules, as an installed package does."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
