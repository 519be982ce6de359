"""Figures that were measured, kept for the docs: `figures.json` here, the table of docs/performance.md and the plot.

The table is made from the figures, so that neither is ever edited by hand; a test sees to it that they agree.
"""

import json
import os
import platform
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from tests.bench.peers import ROOT, peer
from tests.bench.run import Outcome, outcome
from tests.bench.table import for_docs, points_for_docs

FIGURES = Path(__file__).with_name("figures.json")
DOCS = ROOT / "docs" / "performance.md"
PLOT = ROOT / "docs" / "images" / "bench.svg"


def keep(outcomes: Iterable[Outcome]) -> None:
    """Put what ran in the place of what was kept of the same benchmarks, and draw everything anew.

    Raises MissingError when nothing is installed that could draw.
    """
    kept = _kept()
    for each in outcomes:
        if each.rows:
            kept[each.module] = {**_where(), "rows": [asdict(row) for row in each.rows]}
    FIGURES.write_text(json.dumps(dict(sorted(kept.items())), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    DOCS.write_text(with_figures(DOCS.read_text(encoding="utf-8")), encoding="utf-8")
    subprocess.run([peer("python"), "-m", "tests.bench.plot", FIGURES, PLOT], cwd=ROOT, check=True)


def with_figures(page: str) -> str:
    """The page with what is kept now between its marks: `<!-- figures -->` to `<!-- end of figures -->`."""
    kept = _kept()
    outcomes = [outcome(module, told) for module, told in kept.items()]
    parts = {"figures": for_docs(outcomes), "machines": _machines(kept), "points": points_for_docs(outcomes)}
    for name, lines in parts.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
        before, rest = page.split(begin)
        _, after = rest.split(end)
        page = "\n".join([f"{before}{begin}", *lines, "", f"{end}{after}"])
    return page


def _machines(kept: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """When and on what each part of the figures was measured."""
    where: dict[str, list[str]] = {}
    for module, told in kept.items():
        where.setdefault(f"{told['on']}, {told['machine']}", []).append(module)
    for words, names in where.items():
        yield f"- Measured on {words}: {', '.join(names)}"


def _kept() -> dict[str, Mapping[str, Any]]:
    kept: dict[str, Mapping[str, Any]] = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.is_file() else {}
    return kept


def _where() -> dict[str, str]:
    cores = os.cpu_count()
    return {"on": date.today().isoformat(), "machine": f"{cores} cores, Python {platform.python_version()}"}
