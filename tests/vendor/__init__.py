"""Fetching third-party code."""
