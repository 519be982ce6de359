"""What editors know."""
