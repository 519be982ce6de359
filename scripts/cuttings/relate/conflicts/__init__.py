"""What has one value at a time, and has two: dates, places, figures, offices, directions."""
