"""The steps of CI, run in repositories of their own."""
