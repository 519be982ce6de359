"""What a benchmark tells: a figure beside its goal, and the points it was drawn from.

A benchmark is a module here with `rows(full)`: small sizes prove that it still works, full ones give figures that mean
something. Every figure is a ratio or a rate taken in one run, as seconds differ between machines and hours. Each
module runs in a process of its own, so that imports and memory are its own; what it prints goes into a log.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Goal:
    """At most, or at least, a number. `unit` is empty for a ratio."""

    bound: Literal["at most", "at least"]
    number: float
    unit: str = ""

    def holds(self, figure: float) -> bool:
        """Whether a figure reaches the goal."""
        return figure <= self.number if self.bound == "at most" else figure >= self.number


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    work: str
    """What is done: "finding"."""
    measure: str
    """What is divided by what: "whole pass / parse alone"."""
    figure: float
    goal: Goal
    points: Sequence[tuple[float, float]] = ()
    """Size and cost of each run that the figure rests on, for the plot; empty when there is one size only."""
    cost: str = ""
    """What the points count, with its unit: "cpu ms a page"."""
    slope: float = 1
    """The power of the size that the cost may grow with: 1 for a whole, 0 for what is already a share of it."""


def digits(number: float) -> str:
    """Three digits that count, and all before the point: 0.00817, 1.21, 3,120."""
    return f"{number:,.0f}" if abs(number) >= 100 else f"{number:.3g}"


class MissingError(Exception):
    """A benchmark cannot run here; the message names what it lacks: "hugo"."""
