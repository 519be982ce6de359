"""Citing."""
