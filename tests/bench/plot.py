"""Cost against size, one panel a row: python -m tests.bench.plot FIGURES SVG, in the environment of the peers.

Both axes are logarithmic, so that a cost that grows like its size runs beside the dotted line.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl  # type: ignore[import-not-found]

from tests.bench.row import Row, digits
from tests.bench.run import outcome

mpl.use("svg")
# Words as words, which search engines and screen readers read; and the same bytes for the same figures.
mpl.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "cuttings", "font.family": "sans-serif", "font.size": 9})

from matplotlib import pyplot  # noqa: E402

_ABREAST = 3
_INK, _LINE, _GOAL = "#333333", "#1f5fa8", "#999999"


def main(figures: str, svg: str) -> None:
    """Draw the rows that have points."""
    kept = json.loads(Path(figures).read_text(encoding="utf-8"))
    rows = [row for module, told in kept.items() for row in outcome(module, told).rows if len(row.points) > 1]
    rows = list({row.points: row for row in reversed(rows)}.values())[::-1]  # some say two things of the same runs
    if rows:
        draw(rows).savefig(svg, metadata={"Date": None, "Creator": None})


def draw(rows: Sequence[Row]) -> Any:
    """A figure with a panel for each row."""
    down = -(-len(rows) // _ABREAST)
    figure, panels = pyplot.subplots(
        down, _ABREAST, figsize=(3.4 * _ABREAST, 2.7 * down), squeeze=False, layout="constrained"
    )
    for panel, row in zip(panels.flat, rows, strict=False):
        _panel(panel, row)
    for panel in panels.flat[len(rows) :]:
        panel.axis("off")
    return figure


def _panel(panel: Any, row: Row) -> None:
    sizes, costs = zip(*sorted(row.points), strict=True)
    panel.loglog(sizes, [costs[0] * (size / sizes[0]) ** row.slope for size in sizes], ":", color=_GOAL)
    panel.loglog(sizes, costs, "o-", color=_LINE, markersize=4)
    panel.set_title(row.work, color=_INK)
    for size, cost in row.points:
        panel.annotate(digits(cost), (size, cost), (0, 6), textcoords="offset points", ha="center", color=_INK)
    panel.set_ylabel(row.cost, color=_INK)
    panel.set_xlim(sizes[0] / 2, sizes[-1] * 2)
    panel.set_ylim(min(costs) / 3, max(costs) * 3)
    panel.set_xticks(sizes, [f"{size:,.0f}" for size in sizes])
    panel.set_xticks([], minor=True)
    panel.set_yticks([])
    panel.set_yticks([], minor=True)
    panel.spines[["top", "right"]].set_visible(False)


if __name__ == "__main__":
    main(*sys.argv[1:])
