"""What waits for a person, and what becomes of that person's word."""
