"""What is told of a difference between two versions of one entity."""

from pathlib import Path
from typing import Any

import pytest

from cuttings.changes.fields import field_changes
from cuttings.changes.words import said
from cuttings.model import KINDS
from cuttings.strict_yaml import load_sound

CASES: list[dict[str, Any]] = load_sound(Path(__file__).with_name("fields.yml").read_text(encoding="utf-8"))
NAMES = {"russia": "Russia", "wire": "The Wire"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_told(case: dict[str, Any]) -> None:
    """In words, in the order of the fields."""
    model = KINDS[case["folder"]]
    before, after = (model.model_validate(case[side], by_alias=True, by_name=False) for side in ("before", "after"))
    assert [said(change.words, NAMES) for change in field_changes(before, after)] == case["told"]
