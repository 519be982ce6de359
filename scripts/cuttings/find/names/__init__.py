"""Who and what an article names."""

from cuttings.find.names.finder import find_names

__all__ = ["find_names"]
