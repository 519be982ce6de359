"""Tests of the room relate/."""
