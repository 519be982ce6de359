"""What commands do to kb/."""
