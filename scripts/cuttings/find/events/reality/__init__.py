"""Whether it took place, is going on, planned or only possible, and who vouches for it."""
