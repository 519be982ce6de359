"""Article → found. The only room that imports spaCy."""
