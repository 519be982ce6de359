"""What changed between two states of kb/: read, compared, and told in words. Comparing is pure; git is one door."""
