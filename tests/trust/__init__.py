"""What can be relied on: reviews, articles that change, articles that are withdrawn."""
