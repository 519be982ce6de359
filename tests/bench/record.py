"""Figures that were measured, kept for the docs: `figures.json` here, the table of docs/performance.md and the plot.

The table is made from the figures, so that neither is ever edited by hand; a test sees to it that they agree.
"""

import json
import os
import platform
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from tests.bench.peers import ROOT, peer
from tests.bench.run import Outcome, outcome
from tests.bench.table import for_docs

FIGURES = Path(__file__).with_name("figures.json")
DOCS = ROOT / "docs" / "performance.md"
PLOT = ROOT / "docs" / "images" / "bench.svg"
_BEGIN, _END = "<!-- The figures, by `make bench` -->\n", "<!-- to here -->\n"


def keep(outcomes: Iterable[Outcome]) -> None:
    """Put what ran in the place of what was kept of the same benchmarks, and draw everything anew.

    Raises MissingError when nothing is installed that could draw.
    """
    kept = _kept()
    for each in outcomes:
        if each.rows:
            kept[each.module] = {**_where(), "rows": [asdict(row) for row in each.rows]}
    FIGURES.write_text(json.dumps(dict(sorted(kept.items())), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    DOCS.write_text(with_table(DOCS.read_text(encoding="utf-8")), encoding="utf-8")
    subprocess.run([peer("python"), "-m", "tests.bench.plot", FIGURES, PLOT], cwd=ROOT, check=True)


def with_table(page: str) -> str:
    """The page with the table of what is kept between its two marks."""
    before, rest = page.split(_BEGIN)
    _, after = rest.split(_END)
    return f"{before}{_BEGIN}\n{table()}\n{_END}{after}"


def table() -> str:
    """What is kept, as Markdown, and on what machine it was measured."""
    kept = _kept()
    lines = list(for_docs(outcome(module, told) for module, told in kept.items()))
    machines = sorted({f"{told['on']}, {told['machine']}" for told in kept.values()})
    return "\n".join([*lines, "", f"Measured on {'; on '.join(machines)}.", ""]) if kept else "None are kept yet.\n"


def _kept() -> dict[str, Mapping[str, Any]]:
    kept: dict[str, Mapping[str, Any]] = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.is_file() else {}
    return kept


def _where() -> dict[str, str]:
    cores = os.cpu_count()
    return {"on": date.today().isoformat(), "machine": f"{cores} cores, Python {platform.python_version()}"}
