"""Tests of finding names."""
