"""Whether the points follow from the results."""
