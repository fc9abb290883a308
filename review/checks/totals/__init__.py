"""Whether the parts add up to the totals within one table."""
