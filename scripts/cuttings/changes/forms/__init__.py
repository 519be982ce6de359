"""A comparison set as text for a terminal, as Markdown for a comment, as JSON for programs."""
