"""Figures as a table for people, and as they were recorded, so that a change that makes one worse is seen.

A folder of gold may hold `figures.yml`: the figures at first contact, before anything was tuned to its articles, and
the present ones. Nothing but `--record` writes the present ones; the first ones are written once.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from cuttings.evaluate.score import Scores
from cuttings.evaluate.written import read_written
from cuttings.kb import atomic
from cuttings.model import Problem

RECORDED = "figures.yml"
#: How far a figure may drop before it counts as worse.
TOLERANCE = 0.01

Figures = Mapping[str, float]
_Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


class Recorded(BaseModel):
    """The figures of `figures.yml`, by occasion; none of an occasion that was not recorded."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    first_contact: dict[str, _Share] = Field(default={}, alias="first contact")
    now: dict[str, _Share] = {}

    def columns(self) -> dict[str, Figures]:
        """What was recorded, by its occasion."""
        occasions = {"first contact": self.first_contact, "now": self.now}
        return {occasion: figures for occasion, figures in occasions.items() if figures}


def recorded(gold: Path) -> tuple[Recorded | None, list[Problem]]:
    """What was recorded beside a gold standard, nothing where there is no such file; or None, and what is wrong."""
    path = gold / RECORDED
    return read_written(path, Recorded) if path.exists() else (Recorded(), [])


def record(gold: Path, before: Recorded, scores: Scores) -> None:
    """Write the present figures, and as those of first contact too if `before` has none yet.

    Raises OSError where that cannot be written; then those recorded are as they were.
    """
    first = before.first_contact or scores.figures
    lines = ["# How well finding does on these articles. Written by: cuttings evaluate --record"]
    for occasion, figures in (("first contact", first), ("now", scores.figures)):
        lines += [f"{occasion}:", *(f"  {name}: {value}" for name, value in figures.items())]
    atomic.write(gold / RECORDED, ("\n".join(lines) + "\n").encode())


def worse(gold: Path, before: Recorded, scores: Scores) -> list[Problem]:
    """The figures that are lower than those recorded by more than the tolerance."""
    return [
        Problem(str(gold / RECORDED), 0, f"{name} was {was} and is {now}", right="mend it, or say why and --record")
        for name, was in before.now.items()
        if (now := scores.figures.get(name, 0.0)) < was - TOLERANCE
    ]


def table(columns: Mapping[str, Figures]) -> Iterator[str]:
    """Lines of a Markdown table: a row a figure, a column a set of figures."""
    names = list(dict.fromkeys(name for figures in columns.values() for name in figures))
    width = max(map(len, names), default=0)
    yield f"| {'':{width}} | " + " | ".join(columns) + " |"
    yield f"|{'-' * (width + 2)}|" + "|".join("-" * (len(title) + 2) for title in columns) + "|"
    for name in names:
        cells = (f"{figures[name]:.3f}" if name in figures else "" for figures in columns.values())
        padded = " | ".join(f"{cell:>{len(title)}}" for cell, title in zip(cells, columns, strict=True))
        yield f"| {name:{width}} | {padded} |"
