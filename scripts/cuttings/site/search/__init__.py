"""What the search finds, and how: records for Material's index, other spellings of names, and an index in parts."""
