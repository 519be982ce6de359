"""What changed, for programs that follow it: one feed for the site, one for each entity that has changes."""
