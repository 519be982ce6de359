"""The tutorial of docs/, word for word."""
