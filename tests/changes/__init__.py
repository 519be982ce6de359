"""What changed between two states of kb/."""
