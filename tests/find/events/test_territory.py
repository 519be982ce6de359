"""Places and the states they lie in."""

import pytest

from cuttings.find.events.participants.territory import may_be_one, state_of


@pytest.mark.parametrize(
    ("place", "state"),
    [
        ("pyongyang", "north-korea"),
        ("vladivostok", "russia"),
        ("geneva", "switzerland"),
        ("armenia", None),
        ("russia", None),
        ("nowhere-at-all", None),
    ],
)
def test_the_state_of_a_place(place: str, state: str | None) -> None:
    """Cities and regions have one; states have none, also when a city bears their name."""
    assert state_of(place) == state


@pytest.mark.parametrize(
    ("place", "other", "expected"),
    [
        ("vladivostok", "vladivostok", True),
        ("vladivostok", "russia", True),
        ("russia", "vladivostok", True),
        ("kharkiv", "mali", False),
        ("vladivostok", "moscow", False),
    ],
)
def test_places_that_may_be_one(place: str, other: str, expected: bool) -> None:
    """A city and its state, but not two cities or two states."""
    assert may_be_one(place, other) is expected
