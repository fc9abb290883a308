"""A picture of a page → what is printed on it: set upright, its rulings found, its lines recognised."""
