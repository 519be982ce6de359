"""Tests mirror scripts/cuttings; what several tests share is imported as `tests.<room>.<module>`."""
