"""What was said to come, and what later articles tell of it."""
