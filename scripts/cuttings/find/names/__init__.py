"""Placeholder until the room is furnished."""

from cuttings.find.reading import Reading


def find_names(reading: Reading) -> None:
    """Add the names of the article to the reading."""
