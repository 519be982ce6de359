"""The finders of a history: each sees the same articles with other eyes, as a new release would."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from cuttings.model import Found, Problem
from tests.pipeline import simple_finder

Searched = Iterator[tuple[str, Found | Problem]]


@dataclass(frozen=True)
class Finder:
    """A finder under its version."""

    version: str
    change: Callable[[Found], Found]

    def search(self, *given: Any) -> Searched:
        """Takes the place of `cuttings.finding.search`."""
        for source, found in simple_finder.search(*given):
            yield source, found if isinstance(found, Problem) else self.change(found)


def _as_it_is(found: Found) -> Found:
    return found


def _without_claims(found: Found) -> Found:
    return replace(found, claims=[])


def _doubting(found: Found) -> Found:
    """Other titles and another status for every event."""
    events = [event.changed(title="Stay in Oslo", status="possible", place=None) for event in found.events]
    return replace(found, events=events)


def _unsure_who(found: Found) -> Found:
    """Claims without speakers, events without participants."""
    claims = [claim.changed(speakers=()) for claim in found.claims]
    return replace(found, claims=claims, events=[one.changed(participants=()) for one in found.events])


FINDERS = (
    Finder("1", _as_it_is),
    Finder("2", _without_claims),
    Finder("3", _doubting),
    Finder("4", _unsure_who),
)
