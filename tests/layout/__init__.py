"""Laying out an empty knowledge base."""
