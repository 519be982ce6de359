"""How what is said bears on what else is said: denials, claims on one proposition, positions, ranks."""
