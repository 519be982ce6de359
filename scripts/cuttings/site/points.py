"""Points of what is drawn."""

Point = tuple[float, float]
"""On the map latitude and longitude in degrees; in the network x and y, about 1 from (0, 0) on average."""
