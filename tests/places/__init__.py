"""Where articles lie."""
