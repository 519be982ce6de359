"""Placeholder until the room is furnished."""

from cuttings.find.reading import Reading


def find_dates(reading: Reading) -> None:
    """Add the dates of the article to the reading."""
