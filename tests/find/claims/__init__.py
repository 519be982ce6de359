"""Claims: goldens by genre, and promises for any text."""
