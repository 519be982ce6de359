"""The benchmarks still work and tell what they should; how long anything takes is not asked here."""

import json
import math
from collections.abc import Sequence

import pytest

from cuttings.model import Referent
from tests.bench import reading_memory, record, rounds, run
from tests.bench.mentions import MENTIONS, corpus
from tests.bench.row import Goal, Row
from tests.bench.run import Outcome, modules
from tests.bench.table import for_docs, points_for_docs

#: What some need besides the code.
_NEEDS = {
    **dict.fromkeys(("again", "finding", "workers"), pytest.mark.model),
    "searching": pytest.mark.browser,
}


@pytest.mark.parametrize("module", [pytest.param(name, marks=_NEEDS.get(name, ())) for name in modules()])
def test_a_benchmark_works(module: str) -> None:
    """Small, it gives rows with finite figures and named goals; what it compares with need not be installed."""
    outcome = run.run(module, full=False)
    assert not outcome.broken
    if outcome.missing:
        pytest.skip(outcome.missing)
    assert outcome.rows
    for row in outcome.rows:
        assert row.work and row.measure and row.goal.number > 0
        assert math.isfinite(row.figure) and row.figure > 0
        assert all(size > 0 and cost > 0 for size, cost in row.points)
        assert bool(row.points) == bool(row.cost)


def test_a_broken_benchmark_is_told() -> None:
    """Its name and the last of what it printed; the others run on."""
    outcome = run.run("no_such_module", full=False)
    assert outcome.module == "no_such_module" and "ModuleNotFoundError" in outcome.broken


def test_a_goal_is_a_bound() -> None:
    """To reach a number exactly is to reach it."""
    assert Goal("at most", 2).holds(2) and not Goal("at most", 2).holds(2.1)
    assert Goal("at least", 3000, "files/s").holds(3000) and not Goal("at least", 3000).holds(2999)


def test_the_table_in_words() -> None:
    """Figures with three digits that count, more where they just miss a goal; what did not run is not left out."""
    rows = (
        Row("finding", "whole pass / parse alone", 1.2345, Goal("at most", 1.25)),
        Row("check", "files a second", 2950.4, Goal("at least", 3000, "files/s")),
        Row("check", "again", 2999.96, Goal("at least", 3000, "files/s")),
        Row("resolving", "ten times", 11.008, Goal("at most", 11)),
    )
    told = list(for_docs([Outcome("a", rows), Outcome("b", missing="hugo"), Outcome("c", broken="x\nKeyError: 1")]))
    assert told == [
        "| Work | Measure | Goal | Figure | Reached |",
        "|---|---|--:|--:|---|",
        "| finding | whole pass / parse alone | ≤ 1.25 | 1.23 | yes |",
        "| check | files a second | ≥ 3,000 files/s | 2,950 files/s | no |",
        "| check | again | ≥ 3,000 files/s | 2,999.96 files/s | no |",
        "| resolving | ten times | ≤ 11 | 11.01 | no |",
        "| b | needs hugo |  |  | not run |",
        "| c | KeyError: 1 |  |  | broken |",
    ]


def test_points_are_told_once() -> None:
    """Where two figures rest on the same ones."""
    points = ((10, 1.5), (100, 1.25))
    rows = tuple(Row("site", of, 1, Goal("at most", 2), points, "ms a page") for of in ("beside this", "beside that"))
    assert list(points_for_docs([Outcome("a", rows)]))[2:] == ["| site | ms a page | 10: 1.5 · 100: 1.25 |"]


def test_rows_survive_being_written_down() -> None:
    """As they go from one process to another, and into the file of what was measured."""
    row = {
        "work": "check", "measure": "m", "figure": 1.5, "goal": {"bound": "at most", "number": 2, "unit": "s"},
        "points": [[1, 2], [3, 4]], "cost": "s", "slope": 0,
    }  # fmt: skip
    [again] = run.outcome("check", json.loads(json.dumps({"rows": [row]}))).rows
    assert again == Row("check", "m", 1.5, Goal("at most", 2, "s"), ((1, 2), (3, 4)), "s", 0)


def test_the_docs_have_the_figures_that_are_kept() -> None:
    """Nobody edited the table by hand, or the figures without it."""
    page = record.DOCS.read_text(encoding="utf-8")
    assert record.with_figures(page) == page


def test_sizes_do_as_much_work_in_a_round() -> None:
    """But no size runs too often; the mean of its runs is what a round says, and the best round counts, by step."""
    assert rounds.runs_in_a_round(1_000_000, 1_000_000) == 1
    assert rounds.runs_in_a_round(100_000, 1_000_000) == 10
    assert rounds.runs_in_a_round(1_000, 1_000_000) == rounds.RUNS
    assert rounds.mean([{"a": 1.0, "b": 5.0}, {"a": 3.0, "b": 7.0}]) == {"a": 2.0, "b": 6.0}
    assert rounds.least([{"a": 2.0, "b": 6.0}, {"a": 3.0, "b": 4.0}]) == {"a": 2.0, "b": 4.0}


def test_memory_is_read_in_either_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the articles have the referents, and sorted by name, which is another order; both again and anew."""
    read: list[list[str]] = []

    def reading(referents: Sequence[Referent]) -> float:
        read.append([one.name for one in referents])
        return float(len(read))

    monkeypatch.setattr(reading_memory, "_nanoseconds", reading)
    runs = reading_memory.RUNS
    told = list(reading_memory.costs(10 * MENTIONS, b"."))
    assert told == [("by article", 1, 1 + runs), ("by name", 1 + 2 * runs, 1 + 3 * runs)]
    by_article = [one.name for found in corpus(10 * MENTIONS)[0] for one in found.referents]
    assert by_article != sorted(by_article)
    assert read == 2 * runs * [by_article] + 2 * runs * [sorted(by_article)]
