"""Figures beside their goals: on a terminal, and as Markdown."""

from collections.abc import Iterable, Iterator
from itertools import count

from rich.markup import escape
from rich.table import Table

from tests.bench.row import Goal, Row, digits
from tests.bench.run import Outcome

_HEADS = ("Work", "Measure", "Goal", "Figure", "Reached")
_SIGNS = {"at most": "≤", "at least": "≥"}
_COLOURS = {"yes": "green", "no": "red", "broken": "red", "not run": "yellow"}


def for_terminal(outcomes: Iterable[Outcome]) -> Table:
    """A table for rich."""
    table = Table(*_HEADS[:2])
    for head in _HEADS[2:]:
        table.add_column(head, justify="right", no_wrap=True)
    for *cells, reached in _cells(outcomes):
        table.add_row(*map(escape, cells), f"[{_COLOURS[reached]}]{reached}[/]")
    return table


def for_docs(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """The lines of a table in Markdown."""
    yield f"| {' | '.join(_HEADS)} |"
    yield "|---|---|--:|--:|---|"
    for cells in _cells(outcomes):
        yield f"| {' | '.join(cells)} |"


def points_for_docs(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """What the plot shows, as lines of a table in Markdown: the cost at each size."""
    yield "| Work | Cost | At each size |"
    yield "|---|---|---|"
    # Once where two figures rest on the same points.
    yield from dict.fromkeys(_points(row) for outcome in outcomes for row in outcome.rows if len(row.points) > 1)


def _points(row: Row) -> str:
    told = " · ".join(f"{size:,.0f}: {digits(cost)}" for size, cost in sorted(row.points))
    return f"| {row.work} | {row.cost} | {told} |"


def _cells(outcomes: Iterable[Outcome]) -> Iterator[tuple[str, str, str, str, str]]:
    for outcome in outcomes:
        yield from map(_row, outcome.rows)
        if outcome.missing:
            yield outcome.module, f"needs {outcome.missing}", "", "", "not run"
        if outcome.broken:
            yield outcome.module, outcome.broken.splitlines()[-1], "", "", "broken"


def _row(row: Row) -> tuple[str, str, str, str, str]:
    if row.goal.holds(row.figure):
        return row.work, row.measure, goal_words(row.goal), _with_unit(row.figure, row.goal.unit), "yes"
    return row.work, row.measure, goal_words(row.goal), _missing(row.figure, row.goal), "no"


def _missing(figure: float, goal: Goal) -> str:
    """A figure that misses its goal, with as many digits as it takes to see that: 11.01 beside 11."""
    if digits(figure) != digits(goal.number):
        return _with_unit(figure, goal.unit)
    places = next(places for places in count(1) if round(figure, places) != goal.number)
    return f"{figure:,.{places}f} {goal.unit}".strip()


def goal_words(goal: Goal) -> str:
    """A goal in signs: "≤ 1.25"."""
    return f"{_SIGNS[goal.bound]} {_with_unit(goal.number, goal.unit)}"


def _with_unit(number: float, unit: str) -> str:
    return f"{digits(number)} {unit}".strip()
