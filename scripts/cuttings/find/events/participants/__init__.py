"""Who takes part: roles, and whom their words mean."""
