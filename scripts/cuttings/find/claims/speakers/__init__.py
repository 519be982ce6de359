"""Who speaks: from the words that point to a speaker to whom they mean."""
