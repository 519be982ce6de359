"""Places, and capitals that stand for governments."""
