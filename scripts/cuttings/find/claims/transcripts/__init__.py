"""Transcripts and hearings: turns, and what is retold in them."""
