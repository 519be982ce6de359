"""What people do to kb/ with commands instead of an editor."""
