"""Indirect speech: cues and what they say that somebody said."""
