"""One happening however often it is told."""
