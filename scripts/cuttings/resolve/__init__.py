"""found + kb → entities: what was found across articles, joined."""

from cuttings.resolve.resolution import Resolution, resolve

__all__ = ["Resolution", "resolve"]
