"""Random histories of a knowledge base: people, articles and finders change it in any order."""
