"""What must hold between files that are each right by themselves: one rule, or a few of a kind, in each module."""
