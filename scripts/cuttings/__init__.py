"""Cuttings: a folder of articles in, a cited and cross-linked research knowledge base out."""

__version__ = "0.1.0"
