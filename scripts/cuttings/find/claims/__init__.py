"""Placeholder until the room is furnished."""

from cuttings.find.reading import Reading


def find_claims(reading: Reading) -> None:
    """Add the claims of the article to the reading."""
