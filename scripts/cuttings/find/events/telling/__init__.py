"""A happening as a record: title, passages, participants."""
