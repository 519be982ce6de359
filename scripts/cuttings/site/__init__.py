"""kb → pages, and the one door to MkDocs (`plugin`)."""
