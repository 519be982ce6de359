"""found + kb → entities: what was found across articles, joined."""
