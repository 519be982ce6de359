"""Tests of the feeds of entities, and of how feeds are written."""
