"""Places and the states they lie in."""

import pytest

from cuttings.find.events.territory import state_of


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
