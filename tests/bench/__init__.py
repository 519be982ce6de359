"""Measurements made by hand; no test is timed."""
