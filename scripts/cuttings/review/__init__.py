"""What waits for a person: shown with its words, decided, and set down as that person said."""
