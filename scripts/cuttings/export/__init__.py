"""kb + found → formats that other tools read."""
