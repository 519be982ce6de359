"""Offices and functions, by the titles before and the phrases beside a name."""
