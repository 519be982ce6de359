"""Finders for workers, who find them by their name: the one of three patterns, with misfortunes.

Each takes the place of `cuttings.finding.search`; what a misfortune has to remember is a file, as processes
have nothing else in common. An article with the word "Zoe" meets with it.
"""

import os
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from cuttings.model import Article, Found, Problem
from cuttings.scale.stops import UnfitError
from tests.pipeline import simple_finder

Searched = Iterator[tuple[str, Found | Problem]]


def losing(once: Path | None, articles: Sequence[Article], *given: Any) -> Searched:
    """The process is lost, in the middle of a batch: the first time, until there is the file `once`; or every time."""
    for article in articles:
        yield from simple_finder.search([article], *given)
        if "Zoe" in article.text and not (once and once.exists()):
            if once:
                once.touch()
            os.kill(os.getpid(), signal.SIGKILL)


def failing(tries: Path, articles: Sequence[Article], *given: Any) -> Searched:
    """The whole batch fails, and how many articles it had is written down."""
    if any("Zoe" in article.text for article in articles):
        with tries.open("a") as file:
            file.write(f"{len(articles)}\n")
        raise MemoryError("no room")
    yield from simple_finder.search(articles, *given)


def unfit(*_: Any) -> Searched:
    """The worker is of another version."""
    raise UnfitError("a worker has cuttings 0")


def lost(*_: Any) -> Searched:
    """No process lives."""
    os.kill(os.getpid(), signal.SIGKILL)
    return iter(())
