"""Entities as YAML: load, check, write, and the ledger of what the machine wrote."""
