"""People: how their names are built, and who bears them."""
