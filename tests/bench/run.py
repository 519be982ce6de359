"""The benchmarks that there are, each run in a process of its own."""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.row import Goal, Row

_HERE = Path(__file__).parent
_BENCHMARK = re.compile(r"^def rows\(", re.MULTILINE)
#: Lines of a broken benchmark's log that are shown.
_LAST = 15


@dataclass(frozen=True)
class Outcome:
    """What came of one benchmark: rows, what it lacks, or the last of what a broken one printed."""

    module: str
    rows: tuple[Row, ...] = ()
    missing: str = ""
    broken: str = ""


def modules() -> list[str]:
    """Every module here with `rows`, told by its text, as importing some takes seconds."""
    return sorted(path.stem for path in _HERE.glob("*.py") if _BENCHMARK.search(path.read_text(encoding="utf-8")))


def run(module: str, *, full: bool) -> Outcome:
    """One benchmark, by the name of its module."""
    with tempfile.TemporaryDirectory() as folder:
        result, log = Path(folder, "result.json"), Path(folder, "log")
        command = [sys.executable, "-m", "tests.bench.one", module, str(result), *([] if full else ["--small"])]
        with log.open("w") as printed:
            code = subprocess.run(command, cwd=_HERE.parents[1], stdout=printed, stderr=printed, check=False).returncode
        if code or not result.is_file():
            lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
            return Outcome(module, broken="\n".join(lines[-_LAST:]) or f"ended with {code}")
        return outcome(module, json.loads(result.read_text(encoding="utf-8")))


def outcome(module: str, told: Mapping[str, Any]) -> Outcome:
    """What a benchmark wrote down, or what was kept of it."""
    return Outcome(module, tuple(_rows(told.get("rows", ()))), told.get("missing", ""))


def _rows(told: Iterable[Mapping[str, Any]]) -> Iterable[Row]:
    for row in told:
        points = tuple((size, cost) for size, cost in row["points"])
        yield Row(**{**row, "goal": Goal(**row["goal"]), "points": points})
