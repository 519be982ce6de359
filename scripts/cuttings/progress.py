"""A progress bar on a terminal, and nothing where output is no terminal."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Step(Protocol):
    """Called by long work before its first step (`done` is 0) and after each one."""

    def __call__(self, what: str, done: int, total: int) -> None:
        """Say that `done` of `total` steps of `what` are done."""


def silently(what: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


@contextmanager
def bar() -> Iterator[Step]:
    """A callback that draws one bar for each kind of work on standard error."""
    # here, as who only tells of progress need not wait for what draws it
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        tasks = {}

        def step(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = progress.add_task(what, total=total)
            progress.update(tasks[what], completed=done, total=total)

        yield step
