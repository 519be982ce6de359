"""entities + found → what the articles say of each other: conflicts, stance, outcomes, origins."""

from cuttings.relate.relate import relate

__all__ = ["relate"]
