"""Invented articles for the whole pipeline, and a finder for them."""
