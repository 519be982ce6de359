"""The gold of a folder of articles, from its files."""

from pathlib import Path

from cuttings.evaluate.gold.across import Across
from cuttings.evaluate.gold.article import Gold
from cuttings.evaluate.written import read_written
from cuttings.model import Problem

#: The name of the file about several articles, beside those about one.
ACROSS = "cross.yaml"


def load_gold(folder: Path) -> tuple[list[Gold], Across | None, list[Problem]]:
    """The gold of every article of a folder, what it says across them, and all that is wrong with its files."""
    golds: list[Gold] = []
    problems: list[Problem] = []
    across: Across | None = None
    for path in sorted(folder.glob("*.yaml")):
        if path.name == ACROSS:
            across, wrong = read_written(path, Across)
        else:
            gold, wrong = read_written(path, Gold)
            golds += [gold] if gold else []
        problems += wrong
    if not golds and not problems:
        problems.append(
            Problem(str(folder), 0, "holds no gold", right="one NAME.yaml an article; see tests/gold/README.md")
        )
    return golds, across, problems
