"""Where the lexicon says that places lie."""

import pytest

from cuttings.resolve.world import coordinates


@pytest.mark.parametrize(
    ("place", "at"),
    [
        ("red-square", (55.754, 37.62)),  # named in located.yml
        ("luhansk", (48.568, 39.306)),  # a city of the gazetteer
        ("adler", None),  # a surname, too
        ("salm", None),  # unknown
    ],
)
def test_coordinates(place: str, at: tuple[float, float] | None) -> None:
    """By hand first, then by the gazetteer of cities, and never of a name that may mean something else."""
    assert coordinates(place) == at
