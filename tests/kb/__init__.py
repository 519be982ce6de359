"""Tests of the room kb/."""
