"""What is made without being checked is what checks would have let through, and made."""

from collections.abc import Iterator

import pytest

from cuttings.model import Actor, Claim, Event, Evidence
from cuttings.model.base import Data
from tests.resolve.invented import resolved
from tests.resolve.test_cases import CASES


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_drafts_are_sound(case: dict[str, object]) -> None:
    """Each of their records, with all of its fields, in their order."""
    for record in _records(case):
        checked = type(record).model_validate(record.model_dump(by_alias=True))
        assert record == checked
        assert list(record.__dict__) == list(checked.__dict__)


def test_all_kinds_are_looked_at() -> None:
    """The test above would hold where nothing is drafted."""
    kinds = {type(record).__name__ for case in CASES.values() for record in _records(case)}
    assert {"Claim", "Event", "Evidence", "Role"} <= kinds


def test_what_is_not_given_has_its_default() -> None:
    """As in a record that is checked."""
    values = {"source": "alpha", "exact": "words", "start": 1, "end": 6, "sha256": "0123456789ab"}
    assert Evidence.unchecked(**values) == Evidence.model_validate(values)


@pytest.mark.parametrize("wrong", [{"end": 6, "ennd": 7}, {}, {"ennd": 6}], ids=["unknown", "missing", "misspelt"])
def test_fields_that_are_none_are_told(wrong: dict[str, int]) -> None:
    """The names are looked at, though the values are not."""
    with pytest.raises(TypeError, match="end"):
        Evidence.unchecked(source="alpha", exact="words", start=1, sha256="0123456789ab", **wrong)


def _records(case: dict[str, object]) -> Iterator[Data]:
    for drafts in resolved(case).drafts.values():
        for entity in drafts.values():
            yield entity
            yield from getattr(entity, "evidence", ())
            yield from entity.roles if isinstance(entity, Actor) else ()
            yield from entity.participants if isinstance(entity, Event) else ()
            yield from entity.relations if isinstance(entity, Claim) else ()
