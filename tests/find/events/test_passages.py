"""Invented passages and the events a careful reader finds in them; a new case is a new row in passages/."""

from pathlib import Path
from typing import Any

import pytest

from tests.find.events.reading import Case, cases, event_rows, read

CASES = cases(Path(__file__).parent / "passages")


@pytest.mark.model
@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_the_events_of_a_passage(case: Case) -> None:
    """Type, status, participants and date are those of the table, and nothing else is found."""
    reading = read(case.text, case.published)
    assert event_rows(reading, case.events) == [_row(row) for row in case.events]


def _row(row: dict[str, Any]) -> dict[str, Any]:
    return {"date": None} | row
