"""Events on one line of time, to be taken in at a glance: where the axis goes, and where each event stands on it."""

from cuttings.site.strip.axis import Band
from cuttings.site.strip.marks import Mark, Strip, strip

__all__ = ["Band", "Mark", "Strip", "strip"]
