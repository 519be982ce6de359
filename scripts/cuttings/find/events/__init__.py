"""Placeholder until the room is furnished."""

from cuttings.find.reading import Reading


def find_events(reading: Reading) -> None:
    """Add the events of the article to the reading."""
