"""Tests mirror scripts/cuttings; helpers for tests are imported as `tests.<room>.<module>`."""
