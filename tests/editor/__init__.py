"""What editors make of kb/."""
