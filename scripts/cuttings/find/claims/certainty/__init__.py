"""How sure a speaker is, and of what: modality, polarity, mode."""
