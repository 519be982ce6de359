"""Organisations, bodies of states, companies and what else is called by its nature."""
