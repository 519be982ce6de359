"""What the tests of changes share."""

from tests.changes.repository import repository

__all__ = ["repository"]
