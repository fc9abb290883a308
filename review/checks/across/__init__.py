"""What one disclosure states about another: budget and final accounts, year and year before, department and units."""
