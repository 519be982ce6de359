"""Words that point to somebody without a name: pronouns, descriptions, unnamed groups."""
